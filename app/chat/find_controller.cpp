#include "app/chat/find_controller.h"

#include "app/chat/message_list_model.h"
#include "app/gui_thread.h"

#include <iterator>

namespace facet {

void FindController::setMessages(QAbstractItemModel* messages)
{
    checkGuiThread(*this);
    if (messages == m_messages) return;
    if (m_messages != nullptr) disconnect(m_messages, nullptr, this, nullptr);
    m_messages = messages;
    if (messages != nullptr) {
        connect(messages, &QObject::destroyed, this, [this] { m_messages = nullptr; });
        connect(messages, &QAbstractItemModel::modelReset, this, &FindController::search);
        connect(messages, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) { look(first.row(), last.row()); });
        connect(messages, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
            shift(first, last - first + 1);
            look(first, last);
        });
        connect(messages, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
            m_rows.erase(m_rows.lower_bound(first), m_rows.upper_bound(last));
            shift(last + 1, first - last - 1);
            settle();
        });
    }
    search();
    emit messagesChanged();
}

void FindController::setWords(const QString& words)
{
    checkGuiThread(*this);
    if (words == m_words) return;
    m_words = words;
    emit wordsChanged();
    const int before = std::max(0, m_row);
    search();
    if (m_rows.empty()) return;
    const auto from = m_rows.lower_bound(before);
    go(from == m_rows.end() ? *m_rows.begin() : *from);
}

int FindController::place() const
{
    const auto current = m_rows.find(m_row);
    return current == m_rows.end() ? 0 : static_cast<int>(std::distance(m_rows.begin(), current)) + 1;
}

void FindController::next()
{
    if (m_rows.empty()) return;
    const auto after = m_rows.upper_bound(m_row);
    go(after == m_rows.end() ? *m_rows.begin() : *after);
}

void FindController::previous()
{
    if (m_rows.empty()) return;
    const auto at = m_rows.lower_bound(m_row);
    go(at == m_rows.begin() ? *m_rows.rbegin() : *std::prev(at));
}

bool FindController::fits(int row) const
{
    const QString text = m_messages->index(row, 0).data(MessageListModel::TextRole).toString();
    return text.contains(m_words, Qt::CaseInsensitive);
}

void FindController::search()
{
    m_rows.clear();
    if (m_messages != nullptr) look(0, m_messages->rowCount() - 1);
    settle();
}

void FindController::look(int first, int last)
{
    if (m_words.isEmpty()) return;
    for (int row = first; row <= last; ++row) {
        if (fits(row)) {
            m_rows.insert(row);
        } else {
            m_rows.erase(row);
        }
    }
    settle();
}

// Rows from `from` on stand `by` further down now.
void FindController::shift(int from, int by)
{
    std::set<int> rows;
    for (const int row : m_rows)
        rows.insert(row < from ? row : row + by);
    m_rows = std::move(rows);
    if (m_row >= from) m_row += by;
}

void FindController::go(int row)
{
    m_row = row;
    emit found();
    emit wanted(row);
}

void FindController::settle()
{
    if (!m_rows.contains(m_row)) m_row = -1;
    emit found();
}

} // namespace facet
