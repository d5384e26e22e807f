#include "app/desktop/answer_notifier.h"
#include "app/settings.h"
#include "tests/gui/gui_support.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusVirtualObject>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QWindow>

using namespace facet;
using namespace std::chrono_literals;

namespace {

constexpr auto kPath = "/org/freedesktop/Notifications";
constexpr auto kInterface = "org.freedesktop.Notifications";
constexpr const char* kAnswers = R"({
  "onLoad": [[ {"loaded": {"name": "Tiny", "device": "Test GPU", "context": 4096}} ]],
  "onGenerate": [[ {"text": "## So\n\nIf **a < b** & so on."}, {"generated": {}} ],
                 [ {"text": "The second."}, {"generated": {}} ], [ {"text": "The third."}, {"generated": {}} ]]
})";

// What a desktop that shows notifications does, for this process alone.
class FakeDesktop : public QDBusVirtualObject {
public:
    struct Shown {
        uint replaced = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override
    {
        const QVariantList in = message.arguments();
        if (message.member() == "GetCapabilities") return bus.send(message.createReply(capabilities));
        if (message.member() == "CloseNotification") {
            closed << in.at(0).toUInt();
            return bus.send(message.createReply());
        }
        if (message.member() != "Notify" || message.signature() != "susssasa{sv}i") return false;
        shown.append({in.at(1).toUInt(), in.at(3).toString(), in.at(4).toString(), in.at(5).toStringList(),
            qdbus_cast<QVariantMap>(in.at(6))});
        return bus.send(message.createReply(42U));
    }
    static void tell(const char* signal, const QVariantList& arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(kPath, kInterface, signal);
        message.setArguments(arguments);
        QDBusConnection::sessionBus().send(message);
    }

    QStringList capabilities;
    QList<Shown> shown;
    QList<uint> closed;
};

} // namespace

// A long answer that ends behind other windows is told, once, in plain words.
class AnswerNotifierTest : public QObject {
    Q_OBJECT

    struct Desk {
        explicit Desk(std::chrono::milliseconds longAnswer = 0ms) : notifier(chat, settings, window, longAnswer)
        {
            window.show();
            other.show();
            models.open("/tiny.gguf");
        }
        void lookAt(QWindow& looked)
        {
            looked.requestActivate();
            QTRY_VERIFY(looked.isActive());
        }
        void say(const QString& text)
        {
            QTRY_COMPARE(chat.state(), ChatController::State::Ready);
            QVERIFY(chat.send(text));
            QTRY_COMPARE(chat.state(), ChatController::State::Ready);
        }
        QTemporaryDir folder;
        test::RequestLog log;
        Settings settings{folder.filePath("facet.ini")};
        Notice notice;
        EngineBridge bridge{test::loggedEngine(kAnswers, log)};
        ModelController models{bridge, notice, settings};
        ChatController chat{bridge, models, notice};
        QWindow window;
        QWindow other;
        AnswerNotifier notifier;
    };

    FakeDesktop m_desktop;

    // What was sent before has arrived, and what was sent in answer to that: signals come by way of the bus.
    static void settle()
    {
        for (int i = 0; i < 3; ++i) { // asking what the desktop can do, showing, and the number coming back
            (void)QDBusConnection::sessionBus().interface()->isServiceRegistered(kInterface);
            QCoreApplication::processEvents();
        }
    }

private slots:
    void initTestCase()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY2(bus.isConnected(), "run this under dbus-run-session");
        QVERIFY(bus.registerVirtualObject(kPath, &m_desktop));
        QVERIFY(bus.registerService(kInterface));
        QGuiApplication::setDesktopFileName("org.example.Facet");
    }
    void init()
    {
        m_desktop.capabilities = {"body", "actions", "body-markup"};
        m_desktop.shown.clear();
        m_desktop.closed.clear();
    }

    void aLongAnswerBehindIsToldInPlainWords()
    {
        Desk desk;
        desk.lookAt(desk.other);
        desk.say("What <b>now</b>?");
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown[0].title, desk.chat.title());
        QCOMPARE(m_desktop.shown[0].body, QString("So If a &lt; b &amp; so on."));
        QCOMPARE(m_desktop.shown[0].actions.value(0), QString("default"));
        QCOMPARE(m_desktop.shown[0].hints["desktop-entry"].toString(), QString("org.example.Facet"));
    }
    void aDesktopWithoutMarkupGetsTheWordsAsTheyAre()
    {
        m_desktop.capabilities = {"body"};
        Desk desk;
        desk.lookAt(desk.other);
        desk.say("Hi");
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown[0].body, QString("So If a < b & so on."));
    }
    void theNextReplacesTheOneBefore()
    {
        Desk desk;
        desk.lookAt(desk.other);
        desk.say("One");
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        settle();
        desk.say("Two");
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        QCOMPARE(m_desktop.shown[0].replaced, 0U);
        QCOMPARE(m_desktop.shown[1].replaced, 42U);
        settle();
        FakeDesktop::tell("NotificationClosed", {42U, 2U});
        settle();
        desk.say("Three");
        QTRY_COMPARE(m_desktop.shown.size(), 3);
        QCOMPARE(m_desktop.shown[2].replaced, 0U);
    }
    void choosingItBringsTheWindowToTheFront()
    {
        Desk desk;
        desk.lookAt(desk.other);
        desk.say("One");
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        settle();
        desk.window.hide();
        FakeDesktop::tell("ActionInvoked", {41U, "default"}); // of another program
        settle();
        QVERIFY(!desk.window.isVisible());
        FakeDesktop::tell("ActivationToken", {42U, "a token"});
        FakeDesktop::tell("ActionInvoked", {42U, "default"});
        QTRY_VERIFY(desk.window.isActive());
        QCOMPARE(qEnvironmentVariable("XDG_ACTIVATION_TOKEN"), QString("a token"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
        QTRY_COMPARE(m_desktop.closed, QList<uint>{42U}); // there is nothing left to tell
    }
    void nothingIsToldOfWhatIsSeenShortOrUnwanted()
    {
        Desk seen;
        seen.lookAt(seen.window);
        seen.say("Hi");
        Desk quick(1h);
        quick.lookAt(quick.other);
        quick.say("Hi");
        Desk unwanted;
        unwanted.settings.setNotifies(false);
        unwanted.lookAt(unwanted.other);
        unwanted.say("Hi");
        settle();
        QCOMPARE(m_desktop.shown.size(), 0);
        unwanted.settings.setNotifies(true);
        unwanted.say("Hi");
        QTRY_COMPARE(m_desktop.shown.size(), 1);
    }
    void longAnswersAreCutAtAWord()
    {
        const QString words = firstWords("- one\n- two\n\n" + QString("three ").repeated(100));
        QVERIFY(words.startsWith(QString::fromUtf8("• one • two three")));
        QVERIFY(words.endsWith(QString::fromUtf8("three…")));
        QVERIFY(words.size() <= 161);
        const QString faces = firstWords("x" + QString::fromUtf8("😀").repeated(200));
        QVERIFY(!faces.chopped(1).back().isHighSurrogate());
        QCOMPARE(firstWords(""), QString());
    }
};

QTEST_MAIN(AnswerNotifierTest)
#include "answer_notifier_test.moc"
