#include "app/history/search_model.h"

#include "app/gui_thread.h"

#include <QLocale>

#include <utility>

namespace facet {

namespace {

QString styled(const SearchHit& hit)
{
    QString text;
    qsizetype done = 0;
    for (const auto& [first, length] : hit.marks) {
        if (first < done || length <= 0 || first + length > hit.snippet.size()) continue;
        text += hit.snippet.mid(done, first - done).toHtmlEscaped();
        text += QStringLiteral("<b>%1</b>").arg(hit.snippet.mid(first, length).toHtmlEscaped());
        done = first + length;
    }
    return text + hit.snippet.mid(done).toHtmlEscaped();
}

} // namespace

int SearchModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SearchHit& hit = m_hits[index.row()];
    switch (role) {
    case TitleRole:
        return hit.title.isEmpty() ? tr("New chat") : hit.title;
    case SnippetRole:
        return styled(hit);
    case PlainSnippetRole:
        return hit.snippet;
    case DayRole:
        return QLocale().toString(hit.created.date(), QLocale::ShortFormat);
    default:
        return {};
    }
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{TitleRole, "title"}, {SnippetRole, "snippet"}, {PlainSnippetRole, "plainSnippet"}, {DayRole, "day"}};
}

void SearchModel::setHits(QList<SearchHit> hits)
{
    checkGuiThread(*this);
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
    emit countChanged();
}

std::optional<SearchHit> SearchModel::at(int row) const
{
    if (row < 0 || row >= count()) return std::nullopt;
    return m_hits[row];
}

} // namespace facet
