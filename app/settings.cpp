#include "app/settings.h"

#include <algorithm>
#include <cmath>

namespace facet {

namespace {

constexpr auto kScheme = "window/scheme";
constexpr auto kTextScale = "window/textScale";
constexpr auto kSideBar = "window/sideBar";
constexpr auto kWindowSize = "window/size";
constexpr auto kRecent = "models/recent";
constexpr auto kLastModel = "models/last";
constexpr auto kUnfinishedLoad = "models/unfinishedLoad";

constexpr double kTextStep = 0.1;
constexpr QSize kUsualWindow(1180, 780);
constexpr QSize kSmallestWindow(360, 420);
constexpr QSize kLargestWindow(16384, 16384);

} // namespace

Settings::Settings(QObject* parent) : QObject(parent) { }

Settings::Settings(const QString& file, QObject* parent) : QObject(parent), m_store(file, QSettings::IniFormat) { }

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

bool Settings::sideBarShown() const { return m_store.value(kSideBar, true).toBool(); }

void Settings::setSideBarShown(bool shown)
{
    if (shown == sideBarShown()) return;
    m_store.setValue(kSideBar, shown);
    emit sideBarShownChanged();
}

QSize Settings::windowSize() const
{
    const QSize size = m_store.value(kWindowSize, kUsualWindow).toSize();
    return size.isValid() ? size.expandedTo(kSmallestWindow).boundedTo(kLargestWindow) : kUsualWindow;
}

void Settings::setWindowSize(const QSize& size)
{
    if (size == windowSize()) return;
    m_store.setValue(kWindowSize, size);
    emit windowSizeChanged();
}

QList<RecentModel> Settings::recentModels() const
{
    QList<RecentModel> models;
    for (const QVariant& entry : m_store.value(kRecent).toList()) {
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
    m_store.setValue(kRecent, list);
}

QString Settings::lastModel() const { return m_store.value(kLastModel).toString(); }

void Settings::setLastModel(const QString& path) { m_store.setValue(kLastModel, path); }

QString Settings::unfinishedLoad() const { return m_store.value(kUnfinishedLoad).toString(); }

void Settings::setUnfinishedLoad(const QString& path)
{
    m_store.setValue(kUnfinishedLoad, path);
    m_store.sync(); // It must be on disk before the driver gets its chance.
}

} // namespace facet
