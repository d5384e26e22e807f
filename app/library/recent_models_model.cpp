#include "app/library/recent_models_model.h"

#include "app/gui_thread.h"

#include <QDir>
#include <QFileInfo>

namespace facet {

namespace {

constexpr int kMostRemembered = 8;

QString shortFolder(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + '/') ? '~' + folder.mid(home.size()) : folder;
}

} // namespace

RecentModelsModel::RecentModelsModel(Settings& settings, QObject* parent)
    : QAbstractListModel(parent)
    , m_settings(settings)
    , m_models(settings.recentModels())
{
}

int RecentModelsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant RecentModelsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const RecentModel& model = m_models[index.row()];
    switch (role) {
    case NameRole:
        return model.name;
    case FormatRole:
        return model.format;
    case PathRole:
        return model.path;
    case FolderRole:
        return shortFolder(model.path);
    case AvailableRole:
        return QFileInfo::exists(model.path);
    default:
        return {};
    }
}

QHash<int, QByteArray> RecentModelsModel::roleNames() const
{
    return {{NameRole, "name"}, {FormatRole, "format"}, {PathRole, "path"}, {FolderRole, "folder"},
        {AvailableRole, "available"}};
}

void RecentModelsModel::remember(const RecentModel& model)
{
    checkGuiThread(*this);
    beginResetModel();
    m_models.removeIf([&](const RecentModel& known) { return known.path == model.path; });
    m_models.prepend(model);
    while (m_models.size() > kMostRemembered)
        m_models.removeLast();
    endResetModel();
    m_settings.setRecentModels(m_models);
    emit countChanged();
}

void RecentModelsModel::forget(const QString& path)
{
    checkGuiThread(*this);
    beginResetModel();
    m_models.removeIf([&](const RecentModel& known) { return known.path == path; });
    endResetModel();
    m_settings.setRecentModels(m_models);
    emit countChanged();
}

void RecentModelsModel::clear()
{
    checkGuiThread(*this);
    beginResetModel();
    m_models.clear();
    endResetModel();
    m_settings.setRecentModels(m_models);
    emit countChanged();
}

void RecentModelsModel::refresh()
{
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {AvailableRole});
}

} // namespace facet
