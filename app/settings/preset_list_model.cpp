#include "app/settings/preset_list_model.h"

#include <QUuid>

#include <algorithm>

namespace facet {

namespace {

constexpr int kLongestName = 80;
constexpr int kLongestText = 100'000; // characters; any context is shorter

} // namespace

PresetListModel::PresetListModel(Settings& settings, QObject* parent)
    : QAbstractListModel(parent)
    , m_settings(settings)
    , m_presets(settings.presets())
{
    connect(&settings, &Settings::answersChanged, this, &PresetListModel::reload);
}

int PresetListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_presets.size());
}

QVariant PresetListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Preset& preset = m_presets[index.row()];
    switch (role) {
    case NameRole:
        return preset.name;
    case TextRole:
        return preset.text;
    case SummaryRole:
        return preset.text.left(200).simplified();
    case ChosenRole:
        return preset.id == m_settings.chosenPreset();
    default:
        return {};
    }
}

QHash<int, QByteArray> PresetListModel::roleNames() const
{
    return {{NameRole, "name"}, {TextRole, "text"}, {SummaryRole, "summary"}, {ChosenRole, "chosen"}};
}

int PresetListModel::chosen() const
{
    const QString id = m_settings.chosenPreset();
    for (int row = 0; row < m_presets.size(); ++row) {
        if (m_presets[row].id == id) return row;
    }
    return -1;
}

QString PresetListModel::removedName() const { return m_removed ? m_removed->preset.name : QString(); }

void PresetListModel::choose(int row) { m_settings.setChosenPreset(holds(row) ? m_presets[row].id : QString()); }

int PresetListModel::add()
{
    const int row = count();
    beginInsertRows({}, row, row);
    m_presets.append({QUuid::createUuid().toString(QUuid::WithoutBraces), freeName(), {}});
    endInsertRows();
    keep();
    choose(row);
    return row;
}

void PresetListModel::rename(int row, const QString& name)
{
    if (!holds(row) || name.trimmed().isEmpty()) return;
    m_presets[row].name = name.simplified().left(kLongestName);
    keep();
    emit dataChanged(index(row), index(row), {NameRole});
}

void PresetListModel::write(int row, const QString& text)
{
    if (!holds(row) || m_presets[row].text == text) return;
    m_presets[row].text = text.left(kLongestText);
    keep();
    emit dataChanged(index(row), index(row), {TextRole, SummaryRole});
}

void PresetListModel::remove(int row)
{
    if (!holds(row)) return;
    m_removed = Removed{m_presets[row], row, row == chosen()};
    beginRemoveRows({}, row, row);
    m_presets.removeAt(row);
    endRemoveRows();
    keep();
    if (m_removed->chosen) choose(-1);
    emit removedChanged();
}

void PresetListModel::putBack()
{
    if (!m_removed) return;
    const Removed removed = *std::exchange(m_removed, std::nullopt);
    const int row = static_cast<int>(std::min(removed.row, m_presets.size()));
    beginInsertRows({}, row, row);
    m_presets.insert(row, removed.preset);
    endInsertRows();
    keep();
    if (removed.chosen) choose(row);
    emit removedChanged();
}

QString PresetListModel::freeName() const
{
    const auto taken = [&](const QString& name) {
        return std::any_of(
            m_presets.begin(), m_presets.end(), [&](const Preset& preset) { return preset.name == name; });
    };
    const QString name = tr("New prompt");
    if (!taken(name)) return name;
    int number = 2;
    while (taken(tr("New prompt %1").arg(number)))
        ++number;
    return tr("New prompt %1").arg(number);
}

void PresetListModel::keep()
{
    m_settings.setPresets(m_presets);
    emit countChanged();
}

void PresetListModel::reload()
{
    // Only what was changed elsewhere (everything deleted) makes the list anew: typing must not lose the cursor.
    if (const QList<Preset> kept = m_settings.presets(); kept != m_presets) {
        beginResetModel();
        m_presets = kept;
        m_removed.reset();
        endResetModel();
        emit countChanged();
        emit removedChanged();
    }
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {ChosenRole});
    emit chosenChanged();
}

} // namespace facet
