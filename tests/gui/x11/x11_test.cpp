#include "app/application.h"
#include "tests/gui/gui_support.h"

#include <QProcess>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr QSize kSize(1000, 700);
constexpr int kOthersX = 1100; // of the other program's window, beside ours

constexpr const char* kSees = R"({
  "onLoad": [[ {"loaded": {"name": "Tiny", "device": "Test GPU", "context": 4096, "viewTokens": 256}} ]],
  "onGenerate": [[ {"text": "I see {pictures} and words enough to select some of them."},
                   {"generated": {"promptTokens": 270, "tokens": 3}} ]]
})";

const QString kPictures = QStringLiteral(FACET_TEST_DATA "/images/");

// Delegates are no QObject children of the window.
QQuickItem* below(QQuickItem& root, const QString& name, const QString& text)
{
    for (QQuickItem* child : root.childItems()) {
        if (child->objectName() == name && child->property("text").toString().contains(text)) return child;
        if (QQuickItem* found = below(*child, name, text)) return found;
    }
    return nullptr;
}

// A program that this test has started; ends with it.
class Other {
public:
    explicit Other(const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(FACET_OTHER_PROGRAM, arguments);
    }
    ~Other()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool says(const QByteArray& word)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += m_process.readAll();
                return m_said.contains(word + '\n');
            },
            kPatienceMs);
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

// The real window under a real X server: keys and buttons are pressed in the server (xdotool), what is pasted and
// dropped comes from another process. Waits for what is seen, never for a time.
class X11Test : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::RequestLog m_log;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Application> m_application;
    QQuickWindow* m_window = nullptr;

    ChatController& chat() { return m_application->chat(); }
    AttachmentController& attachments() { return *chat().attachments(); }
    QQuickItem* item(const char* name) { return m_window->findChild<QQuickItem*>(name); }
    QString typed()
    {
        const QQuickItem* focused = m_window->activeFocusItem();
        return focused == nullptr ? QString() : focused->property("text").toString();
    }
    bool isFocused(const char* name) { return item(name) != nullptr && item(name)->hasActiveFocus(); }

    // The window goes on living while xdotool speaks to the server.
    void xdotool(const QStringList& arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(FACET_XDOTOOL, arguments);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, kPatienceMs);
        QCOMPARE(process.exitCode(), 0);
    }
    void keys(const QStringList& names) { xdotool(QStringList{"key", "--delay", "1"} + names); }
    void type(const QString& text) { xdotool({"type", "--delay", "1", text}); }
    void pointer(const QPoint& global)
    {
        xdotool({"mousemove", QString::number(global.x()), QString::number(global.y())});
    }
    QPoint place(QQuickItem& at, const QPointF& point) { return m_window->mapToGlobal(at.mapToScene(point).toPoint()); }

    void ask(const QString& question)
    {
        type(question);
        QTRY_COMPARE_WITH_TIMEOUT(typed(), question, kPatienceMs);
        keys({"Return"});
        QTRY_COMPARE_WITH_TIMEOUT(int(m_log.all<Generate>().size()), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(chat().state(), ChatController::State::Ready, kPatienceMs);
    }

private slots:
    void init()
    {
        m_log.clear();
        m_settings = std::make_unique<Settings>(m_folder.filePath("facet.ini"));
        m_application =
            std::make_unique<Application>(test::loggedEngine(kSees, m_log), *m_settings, m_folder.filePath("data"));
        m_application->appearance().setMotion(false);
        m_window = m_application->showWindow();
        QVERIFY(m_window != nullptr);
        m_window->setGeometry(QRect(QPoint(0, 0), kSize));
        QVERIFY(QTest::qWaitForWindowExposed(m_window, kPatienceMs));
        m_window->requestActivate(); // there is no window manager that would
        QVERIFY(QTest::qWaitForWindowActive(m_window, kPatienceMs));
        m_application->models().open("/tiny.gguf");
        QTRY_COMPARE(chat().state(), ChatController::State::Ready);
    }
    void cleanup()
    {
        m_application.reset();
        m_settings.reset();
    }

    void typedMessageIsSentByEnterOnly()
    {
        type("Hello, you");
        keys({"shift+Return"});
        type("Second line");
        QTRY_COMPARE_WITH_TIMEOUT(typed(), QString("Hello, you\nSecond line"), kPatienceMs);
        QCOMPARE(chat().messages()->count(), 0);
        keys({"Return"});
        QTRY_COMPARE_WITH_TIMEOUT(chat().messages()->count(), 2, kPatienceMs);
        QTRY_COMPARE(m_log.all<Generate>().size(), std::size_t{1});
        QCOMPARE(m_log.all<Generate>()[0].turns[0].text, std::string("Hello, you\nSecond line"));
        QTRY_COMPARE(typed(), QString());
    }

    void textOfAnotherProgramIsPasted()
    {
        Other other({"copy", "größer 日本 👋"});
        QVERIFY(other.says("ready"));
        keys({"ctrl+v"});
        QTRY_COMPARE_WITH_TIMEOUT(typed(), QString("größer 日本 👋"), kPatienceMs);
    }

    void pictureOfAnotherProgramIsPasted()
    {
        Other other({"copy-picture", kPictures + "lilly.jpg"});
        QVERIFY(other.says("ready"));
        keys({"ctrl+v"});
        QTRY_COMPARE_WITH_TIMEOUT(attachments().ready(), 1, kPatienceMs);
        QCOMPARE(typed(), QString());
        ask("What is it");
        const QSize size = QImage(kPictures + "lilly.jpg").size();
        const auto requests = m_log.all<Generate>();
        QCOMPARE(requests[0].turns[0].images.size(), std::size_t{1});
        const Image& sent = *requests[0].turns[0].images[0].image;
        QCOMPARE(QSize(int(sent.width), int(sent.height)), size);
    }

    void filesAreDraggedInFromAnotherWindow()
    {
        Other other({"files", QString::number(kOthersX), kPictures + "lilly.jpg", kPictures + "cow_in_beach.jpg"});
        QVERIFY(other.says("ready"));
        pointer({kOthersX + 50, 50});
        xdotool({"mousedown", "1"});
        pointer({kOthersX + 20, 60});
        QVERIFY(other.says("dragging"));
        pointer({700, 300});
        pointer({690, 310});
        QTRY_VERIFY_WITH_TIMEOUT(item("dropOverlay")->isVisible(), kPatienceMs);
        pointer({680, 320});
        xdotool({"mouseup", "1"});
        QTRY_COMPARE_WITH_TIMEOUT(attachments().ready(), 2, kPatienceMs);
        QVERIFY(other.says("dropped"));
        QTRY_VERIFY(!item("dropOverlay")->isVisible());
    }

    void draggingAwayAgainAddsNothing()
    {
        Other other({"files", QString::number(kOthersX), kPictures + "lilly.jpg"});
        QVERIFY(other.says("ready"));
        pointer({kOthersX + 50, 50});
        xdotool({"mousedown", "1"});
        pointer({kOthersX + 20, 60});
        QVERIFY(other.says("dragging"));
        pointer({700, 300});
        pointer({690, 310});
        QTRY_VERIFY_WITH_TIMEOUT(item("dropOverlay")->isVisible(), kPatienceMs);
        pointer({kOthersX + 50, 500}); // over the bare desktop
        QTRY_VERIFY_WITH_TIMEOUT(!item("dropOverlay")->isVisible(), kPatienceMs);
        xdotool({"mouseup", "1"});
        QVERIFY(other.says("refused"));
        QCOMPARE(attachments().list()->count(), 0);
    }

    void searchIsReachedAndLeftByKeys()
    {
        ask("Where do lilies grow");
        keys({"ctrl+k"});
        QTRY_VERIFY_WITH_TIMEOUT(isFocused("searchField"), kPatienceMs);
        type("lilies");
        QTRY_VERIFY_WITH_TIMEOUT(m_application->chats().found()->rowCount() > 0, kPatienceMs);
        keys({"Escape"});
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->chats().searching(), kPatienceMs);
    }

    void windowBecomesNarrowAndWideAgain()
    {
        const QString id = QString::number(m_window->winId());
        QTRY_VERIFY_WITH_TIMEOUT(item("sideBar")->isVisible(), kPatienceMs);
        xdotool({"windowsize", id, "420", "700"});
        QTRY_COMPARE_WITH_TIMEOUT(m_window->width(), 420, kPatienceMs);
        QTRY_VERIFY(!item("sideBar")->isVisible());
        QTRY_VERIFY(item("transcript") == nullptr || item("transcript")->width() <= 420);
        type("still here");
        QTRY_COMPARE_WITH_TIMEOUT(typed(), QString("still here"), kPatienceMs);
        xdotool({"windowsize", id, "1000", "700"});
        QTRY_VERIFY_WITH_TIMEOUT(item("sideBar")->isVisible(), kPatienceMs);
    }

    void wordsSelectedWithTheMouseAreCopiedForOthers()
    {
        ask("Tell");
        QQuickItem* text = nullptr;
        QTRY_VERIFY((text = below(*m_window->contentItem(), "messageText", "select some")) != nullptr);
        const auto letter = [&](const QString& word) {
            QRectF at;
            const int position = int(text->property("text").toString().indexOf(word));
            QMetaObject::invokeMethod(text, "positionToRectangle", Q_RETURN_ARG(QRectF, at), Q_ARG(int, position));
            return place(*text, {at.x() + 1, at.center().y()});
        };
        pointer(letter("words"));
        xdotool({"mousedown", "1"});
        pointer(letter("enough"));
        pointer(letter("select"));
        xdotool({"mouseup", "1"});
        keys({"ctrl+c"});
        Other other({"paste"});
        QVERIFY(other.says("words enough to "));
    }
};

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    nameApplication();
    setUpInterface();
    X11Test test;
    return QTest::qExec(&test, argc, argv);
}
#include "x11_test.moc"
