#include "app/settings.h"

#include "app/folders.h"
#include "app/language.h"

#include <algorithm>
#include <cmath>

namespace facet {

namespace {

constexpr auto kScheme = "window/scheme";
constexpr auto kTextScale = "window/textScale";
constexpr auto kSideBar = "window/sideBar";
constexpr auto kWindowSize = "window/size";
constexpr auto kWindowPosition = "window/position";
constexpr auto kWindowMaximized = "window/maximized";
constexpr auto kLanguage = "window/language";
constexpr auto kNotifies = "window/notifies";
constexpr auto kPresets = "answers/presets";
constexpr auto kChosenPreset = "answers/preset";
constexpr auto kDevice = "models/device";
constexpr auto kContexts = "models/contexts";
constexpr auto kRecent = "models/recent";
constexpr auto kLastModel = "models/last";
constexpr auto kUnfinishedLoad = "models/unfinishedLoad";

constexpr QSize kUsualWindow(1180, 780);
constexpr QSize kSmallestWindow(360, 420);
constexpr QSize kLargestWindow(16384, 16384);
constexpr int kMostContexts = 32; // models whose context length is remembered
constexpr std::uint32_t kLargestContext = 1U << 24;

QString keyOf(AnswerNumber number) { return QStringLiteral("answers/") + QLatin1String(rangeOf(number).key); }

// (model's path, tokens), the newest first.
QList<std::pair<QString, std::uint32_t>> contexts(const QSettings& state)
{
    QList<std::pair<QString, std::uint32_t>> result;
    for (const QVariant& entry : state.value(kContexts).toList()) {
        const QStringList fields = entry.toStringList();
        const std::uint32_t tokens = fields.size() == 2 ? fields[1].toUInt() : 0;
        if (tokens > 0 && tokens <= kLargestContext) result.append({fields[0], tokens});
    }
    return result;
}

} // namespace

Settings::Settings(QObject* parent)
    : QObject(parent)
    , m_store(configFolder() + "/facet.conf", QSettings::IniFormat)
    , m_state(stateFolder() + "/facet.conf", QSettings::IniFormat)
{
}

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_store(file, QSettings::IniFormat)
    , m_state(file, QSettings::IniFormat)
{
}

Settings::Scheme Settings::scheme() const
{
    if (m_schemeOfThisRun) return *m_schemeOfThisRun;
    const int value = m_store.value(kScheme, 0).toInt();
    return value >= 0 && value <= 2 ? static_cast<Scheme>(value) : Scheme::Auto;
}

void Settings::setScheme(Scheme value)
{
    if (value == scheme()) return;
    m_schemeOfThisRun.reset();
    m_store.setValue(kScheme, static_cast<int>(value));
    emit schemeChanged();
}

void Settings::useScheme(Scheme value)
{
    m_schemeOfThisRun = value;
    emit schemeChanged();
}

double Settings::textScale() const
{
    const double value = m_store.value(kTextScale, 1.0).toDouble();
    return std::isfinite(value) ? std::clamp(value, kSmallestText, kLargestText) : 1.0;
}

void Settings::setTextScale(double value)
{
    const double scale = std::clamp(value, kSmallestText, kLargestText);
    if (std::abs(scale - textScale()) < kTextStep / 100) return;
    m_store.setValue(kTextScale, scale);
    emit textScaleChanged();
}

void Settings::growText() { setTextScale(textScale() + kTextStep); }

void Settings::shrinkText() { setTextScale(textScale() - kTextStep); }

void Settings::resetText() { setTextScale(1.0); }

bool Settings::sideBarShown() const { return m_state.value(kSideBar, true).toBool(); }

void Settings::setSideBarShown(bool shown)
{
    if (shown == sideBarShown()) return;
    m_state.setValue(kSideBar, shown);
    emit sideBarShownChanged();
}

QSize Settings::windowSize() const
{
    const QSize size = m_state.value(kWindowSize, kUsualWindow).toSize();
    return size.isValid() ? size.expandedTo(kSmallestWindow).boundedTo(kLargestWindow) : kUsualWindow;
}

void Settings::setWindowSize(const QSize& size) { m_state.setValue(kWindowSize, size); }

std::optional<QPoint> Settings::windowPosition() const
{
    const QVariant value = m_state.value(kWindowPosition);
    return value.canConvert<QPoint>() ? std::optional(value.toPoint()) : std::nullopt;
}

void Settings::setWindowPosition(const QPoint& position) { m_state.setValue(kWindowPosition, position); }

bool Settings::windowMaximized() const { return m_state.value(kWindowMaximized, false).toBool(); }

void Settings::setWindowMaximized(bool maximized) { m_state.setValue(kWindowMaximized, maximized); }

QString Settings::language() const
{
    const QString code = m_store.value(kLanguage).toString();
    const QList<Language> known = languages();
    const bool usable =
        std::any_of(known.cbegin(), known.cend(), [&](const Language& one) { return one.code == code; });
    return usable ? code : QString();
}

void Settings::setLanguage(const QString& code)
{
    if (code == language()) return;
    m_store.setValue(kLanguage, code);
    emit languageChanged();
}

QVariantList Settings::languageChoices()
{
    QVariantList choices;
    for (const Language& language : languages())
        choices.append(QVariantMap{{"code", language.code}, {"name", language.name}});
    return choices;
}

bool Settings::notifies() const { return m_store.value(kNotifies, true).toBool(); }

void Settings::setNotifies(bool notifies)
{
    if (notifies == this->notifies()) return;
    m_store.setValue(kNotifies, notifies);
    emit notifiesChanged();
}

AnswerOptions Settings::answerOptions() const
{
    AnswerOptions options;
    for (std::size_t i = 0; i < kAnswerNumbers.size(); ++i) {
        bool isNumber = false;
        const double value = m_store.value(keyOf(static_cast<AnswerNumber>(i))).toDouble(&isNumber);
        if (isNumber) options.numbers[i] = checkedNumber(kAnswerNumbers[i], value);
    }
    const QString chosen = chosenPreset();
    for (const Preset& preset : presets()) {
        if (preset.id == chosen) options.systemPrompt = preset.text.trimmed();
    }
    return options;
}

void Settings::setAnswerNumber(AnswerNumber number, std::optional<double> value)
{
    const std::optional<double> checked = value ? checkedNumber(rangeOf(number), *value) : std::nullopt;
    if (value && !checked) return;
    if (checked) {
        m_store.setValue(keyOf(number), *checked);
    } else {
        m_store.remove(keyOf(number));
    }
    emit answersChanged();
}

QList<Preset> Settings::presets() const
{
    QList<Preset> presets;
    for (const QVariant& entry : m_store.value(kPresets).toList()) {
        const QStringList fields = entry.toStringList();
        if (fields.size() == 3 && !fields[0].isEmpty()) presets.append({fields[0], fields[1], fields[2]});
    }
    return presets;
}

void Settings::setPresets(const QList<Preset>& presets)
{
    QVariantList list;
    for (const Preset& preset : presets)
        list.append(QStringList{preset.id, preset.name, preset.text});
    m_store.setValue(kPresets, list);
    emit answersChanged();
}

QString Settings::chosenPreset() const { return m_store.value(kChosenPreset).toString(); }

void Settings::setChosenPreset(const QString& id)
{
    m_store.setValue(kChosenPreset, id);
    emit answersChanged();
}

QString Settings::device() const { return m_store.value(kDevice).toString(); }

void Settings::setDevice(const QString& uuid)
{
    if (uuid == device()) return;
    m_store.setValue(kDevice, uuid);
    emit deviceChanged();
}

std::uint32_t Settings::contextTokens(const QString& modelPath) const
{
    for (const auto& [path, tokens] : contexts(m_state)) {
        if (path == modelPath) return tokens;
    }
    return 0;
}

void Settings::setContextTokens(const QString& modelPath, std::uint32_t tokens)
{
    auto known = contexts(m_state);
    known.removeIf([&](const auto& entry) { return entry.first == modelPath; });
    if (tokens > 0) known.prepend({modelPath, tokens});
    QVariantList list;
    for (const auto& [path, count] : known.mid(0, kMostContexts))
        list.append(QStringList{path, QString::number(count)});
    m_state.setValue(kContexts, list);
}

QList<RecentModel> Settings::recentModels() const
{
    QList<RecentModel> models;
    for (const QVariant& entry : m_state.value(kRecent).toList()) {
        const QStringList fields = entry.toStringList();
        if (fields.size() == 3 && !fields[2].isEmpty()) models.append({fields[0], fields[1], fields[2]});
    }
    return models;
}

void Settings::setRecentModels(const QList<RecentModel>& models)
{
    QVariantList list;
    for (const RecentModel& model : models)
        list.append(QStringList{model.name, model.format, model.path});
    m_state.setValue(kRecent, list);
}

QString Settings::lastModel() const { return m_state.value(kLastModel).toString(); }

void Settings::setLastModel(const QString& path) { m_state.setValue(kLastModel, path); }

QString Settings::unfinishedLoad() const { return m_state.value(kUnfinishedLoad).toString(); }

void Settings::setUnfinishedLoad(const QString& path)
{
    m_state.setValue(kUnfinishedLoad, path);
    m_state.sync(); // It must be on disk before the driver gets its chance.
}

void Settings::clear()
{
    for (QSettings* file : {&m_store, &m_state}) {
        file->clear();
        file->sync();
    }
    m_schemeOfThisRun.reset();
    emit schemeChanged();
    emit textScaleChanged();
    emit sideBarShownChanged();
    emit languageChanged();
    emit notifiesChanged();
    emit answersChanged();
    emit deviceChanged();
}

} // namespace facet
