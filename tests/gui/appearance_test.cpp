#include "app/appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QGuiApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;

namespace {

constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
constexpr auto kAppearance = "org.freedesktop.appearance";

// What a desktop's settings portal does, for this process alone.
class FakePortal : public QDBusVirtualObject {
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        const QString key = message.arguments().at(0).toString() + '/' + message.arguments().at(1).toString();
        if (message.member() != "Read" || !m_values.contains(key)) {
            return bus.send(message.createErrorReply("org.freedesktop.portal.Error.NotFound", "no such setting"));
        }
        // A variant in a variant, as the real portal answers.
        const QVariant inner = QVariant::fromValue(QDBusVariant(m_values[key]));
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(inner))));
    }
    void set(const QString& space, const QString& key, const QVariant& value)
    {
        m_values[space + '/' + key] = value;
        QDBusMessage changed = QDBusMessage::createSignal(kPath, kInterface, "SettingChanged");
        changed << space << key << QVariant::fromValue(QDBusVariant(value));
        QDBusConnection::sessionBus().send(changed);
    }
    void clear() { m_values.clear(); }

private:
    QMap<QString, QVariant> m_values;
};

void usePalette(const QColor& window)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    QGuiApplication::setPalette(palette);
}

} // namespace

class AppearanceTest : public QObject {
    Q_OBJECT

    FakePortal m_portal;
    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY2(bus.isConnected(), "run this under dbus-run-session");
        QVERIFY(bus.registerVirtualObject(kPath, &m_portal));
        QVERIFY(bus.registerService("org.freedesktop.portal.Desktop"));
    }
    void init()
    {
        m_portal.clear();
        QFile::remove(m_folder.filePath("facet.ini"));
        usePalette(Qt::white);
    }

    void followsThePortalAtOnceAndLive()
    {
        m_portal.set(kAppearance, "color-scheme", 1U);
        Settings settings(m_folder.filePath("facet.ini"));
        Appearance appearance(settings);
        QTRY_VERIFY(appearance.dark());
        m_portal.set(kAppearance, "color-scheme", 2U);
        QTRY_VERIFY(!appearance.dark());
    }
    void withoutAPreferenceFollowsThePaletteLive()
    {
        m_portal.set(kAppearance, "color-scheme", 0U);
        Settings settings(m_folder.filePath("facet.ini"));
        Appearance appearance(settings);
        QSignalSpy changed(&appearance, &Appearance::changed);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!appearance.dark());
        changed.clear();
        usePalette(Qt::black);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(appearance.dark());
    }
    void ownChoiceWins()
    {
        m_portal.set(kAppearance, "color-scheme", 1U);
        Settings settings(m_folder.filePath("facet.ini"));
        Appearance appearance(settings);
        QTRY_VERIFY(appearance.dark());
        settings.setScheme(Settings::Scheme::Light);
        QVERIFY(!appearance.dark());
    }
    void contrastAndMotionAreRespected()
    {
        m_portal.set(kAppearance, "contrast", 1U);
        m_portal.set("org.gnome.desktop.interface", "enable-animations", false);
        Settings settings(m_folder.filePath("facet.ini"));
        Appearance appearance(settings);
        QTRY_VERIFY(appearance.highContrast());
        QTRY_VERIFY(!appearance.motion());
        m_portal.set("org.gnome.desktop.interface", "enable-animations", true);
        QTRY_VERIFY(appearance.motion());
    }
};

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
