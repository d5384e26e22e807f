#include "app/appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace facet {

namespace {

// Settings of org.freedesktop.portal.Settings that every desktop with a portal serves (the last one: GNOME).
constexpr auto kPortal = "org.freedesktop.portal.Desktop";
constexpr auto kPortalPath = "/org/freedesktop/portal/desktop";
constexpr auto kPortalSettings = "org.freedesktop.portal.Settings";
constexpr auto kAppearanceSpace = "org.freedesktop.appearance";
constexpr auto kGnomeSpace = "org.gnome.desktop.interface";
constexpr auto kColorScheme = "color-scheme";
constexpr auto kContrast = "contrast";
constexpr auto kAnimations = "enable-animations";

// The portal's Read wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

Appearance::Appearance(const Settings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    connect(&settings, &Settings::schemeChanged, this, &Appearance::changed);
    qGuiApp->installEventFilter(this);
    askPortal();
}

bool Appearance::dark() const
{
    if (m_settings.scheme() != Settings::Scheme::Auto) return m_settings.scheme() == Settings::Scheme::Dark;
    if (m_portalDark) return *m_portalDark;
    return QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
}

void Appearance::setMotion(bool motion)
{
    if (std::exchange(m_motion, motion) != motion) emit changed();
}

QString Appearance::codeFamily() const { return QFontDatabase::systemFont(QFontDatabase::FixedFont).family(); }

bool Appearance::rightToLeft() const { return QGuiApplication::layoutDirection() == Qt::RightToLeft; }

bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange) emit changed();
    return QObject::eventFilter(watched, event);
}

void Appearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kPortal, kPortalPath, kPortalSettings, "SettingChanged", this,
        SLOT(onPortalSettingChanged(QString, QString, QDBusVariant)));
    const std::pair<const char*, const char*> wanted[]{
        {kAppearanceSpace, kColorScheme}, {kAppearanceSpace, kContrast}, {kGnomeSpace, kAnimations}};
    for (const auto& [space, key] : wanted) {
        QDBusMessage read = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, "Read");
        read << QString::fromLatin1(space) << QString::fromLatin1(key);
        auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, space, key] {
            const QDBusPendingReply<QDBusVariant> reply = *answer;
            if (reply.isValid()) apply(space, key, reply.value().variant());
            answer->deleteLater();
        });
    }
}

void Appearance::onPortalSettingChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    apply(space, key, value.variant());
}

void Appearance::apply(const QString& space, const QString& key, const QVariant& wrapped)
{
    const QVariant value = unwrapped(wrapped);
    if (space == kAppearanceSpace && key == kColorScheme) {
        // 0: no preference, 1: dark, 2: light
        const uint scheme = value.toUInt();
        m_portalDark = scheme == 0 ? std::nullopt : std::optional(scheme == 1);
    } else if (space == kAppearanceSpace && key == kContrast) {
        m_highContrast = value.toUInt() == 1;
    } else if (space == kGnomeSpace && key == kAnimations) {
        m_motion = value.toBool();
    } else {
        return;
    }
    emit changed();
}

} // namespace facet
