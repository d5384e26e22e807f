#include "app/application.h"
#include "app/engine_factory.h"
#include "tests/gui/drag.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;

namespace {

constexpr int kPatienceMs = 120'000; // a driver on the processor, under validation, on a busy machine

const QString kModel = QStringLiteral(FACET_TEST_DATA "/checkpoints/tiny-text");
const QString kSeeingModel = QStringLiteral(FACET_TEST_DATA "/checkpoints/tiny");
const QString kPhoto = QStringLiteral(FACET_TEST_DATA "/images/cow_in_beach.jpg");

} // namespace

// The whole program, from a key press in the real Main.qml to Vulkan and back; the model is tiny and talks nonsense.
class RealWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Application> m_application;
    QQuickWindow* m_window = nullptr;

    QQuickItem* item(const char* name) { return m_window->findChild<QQuickItem*>(name); }
    ChatController& chat() { return m_application->chat(); }
    ChatController::State state() { return chat().state(); }
    QString answer(MessageListModel::Role role)
    {
        const MessageListModel& messages = *chat().messages();
        return messages.index(messages.count() - 1).data(role).toString();
    }
    // For people: what the window looks like now, where FACET_SCREENSHOTS says.
    void photograph(const QString& name)
    {
        const QString folder = qEnvironmentVariable("FACET_SCREENSHOTS");
        if (!folder.isEmpty()) QVERIFY(m_window->grabWindow().save(folder + '/' + name));
    }
    void type(const char* text)
    {
        for (const char* letter = text; *letter != 0; ++letter)
            QTest::keyClick(m_window, *letter);
        QTest::keyClick(m_window, Qt::Key_Return);
    }

private slots:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath("facet.ini"));
        m_application = std::make_unique<Application>(vulkanEngine(), *m_settings, m_folder.filePath("data"));
        m_window = m_application->showWindow();
        QVERIFY(m_window != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    void cleanup()
    {
        m_application.reset();
        m_settings.reset();
        QFile::remove(m_folder.filePath("facet.ini"));
    }

    void answersStreamsStopsAndAnswersAgain()
    {
        m_application->models().open(kModel);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY(!m_application->models().device().name.isEmpty());
        QVERIFY(m_application->models().model().totalBytes() > 0);

        type("hello there");
        QCOMPARE(chat().messages()->count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(answer(MessageListModel::TextRole).size() > 8 || !chat().answering(), kPatienceMs);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY2(!m_application->notice().shown(), qPrintable(m_application->notice().message()));
        QVERIFY(!answer(MessageListModel::TextRole).isEmpty());
        QVERIFY(answer(MessageListModel::FiguresRole).contains("first token"));
        QVERIFY(chat().contextUsed() > 0);

        type("and again");
        QTRY_VERIFY_WITH_TIMEOUT(!answer(MessageListModel::TextRole).isEmpty() || !chat().answering(), kPatienceMs);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY2(!m_application->notice().shown(), qPrintable(m_application->notice().message()));
        QCOMPARE(chat().messages()->count(), 4);
    }

    void droppedPhotoIsLookedAtAndAnswered()
    {
        m_application->models().open(kSeeingModel);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        const auto viewTokens = static_cast<int>(m_application->models().model().viewTokens);
        QVERIFY(viewTokens > 0);

        test::Drag drag(*m_window, {QUrl::fromLocalFile(kPhoto)});
        QVERIFY(drag.enter({600, 300}));
        QVERIFY(drag.drop({600, 300}));
        QTRY_COMPARE_WITH_TIMEOUT(chat().attachments()->ready(), 1, kPatienceMs);
        int looks = 0;
        connect(&m_application->bridge(), &EngineBridge::lookProgressed, this, [&] { ++looks; });
        type("what is this");
        QCOMPARE(chat().messages()->count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!answer(MessageListModel::TextRole).isEmpty() || !chat().answering(), kPatienceMs);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY2(!m_application->notice().shown(), qPrintable(m_application->notice().message()));
        QVERIFY(!answer(MessageListModel::TextRole).isEmpty());
        QVERIFY(looks > 0);
        QVERIFY(chat().contextUsed() > viewTokens);
        photograph("picture-answered.png");
    }

    void firstStartTalksThroughTheDemo()
    {
        m_application->openModel({});
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QCOMPARE(item("modelPill")->property("text").toString(), QString("Demo (built in)"));
        QTRY_VERIFY(item("sampleCard") != nullptr && item("sampleCard")->isVisible());
        for (const char* scheme : {"light", "dark"}) {
            m_settings->useScheme(QByteArray(scheme) == "dark" ? Settings::Scheme::Dark : Settings::Scheme::Light);
            photograph(QStringLiteral("demo-%1.png").arg(scheme));
        }
        QQuickItem* sample = item("sampleCard");
        QTest::mouseClick(m_window, Qt::LeftButton, {}, sample->mapToScene({60, 50}).toPoint());
        QTRY_COMPARE_WITH_TIMEOUT(chat().attachments()->ready(), 1, kPatienceMs);
        QTest::keyClick(m_window, Qt::Key_Return); // the question stands there already
        QCOMPARE(chat().messages()->count(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY2(!m_application->notice().shown(), qPrintable(m_application->notice().message()));
        QCOMPARE(answer(MessageListModel::NameRole), QString("Demo"));
        QVERIFY2(answer(MessageListModel::TextRole).contains("large red circle on the left"),
            qPrintable(answer(MessageListModel::TextRole)));
        type("What can you do?");
        QCOMPARE(chat().messages()->count(), 4);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY2(answer(MessageListModel::TextRole).contains("questions about Facet"),
            qPrintable(answer(MessageListModel::TextRole)));
        photograph("demo-answered.png");
    }

    void fileThatIsNoModelIsToldInTheBannerAndTheNextModelOpens()
    {
        QFile bad(m_folder.filePath("bad.gguf"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("this is no model");
        bad.close();
        m_application->models().open(bad.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(item("banner")->isVisible(), kPatienceMs);
        QVERIFY(!m_application->notice().message().isEmpty());
        QCOMPARE(state(), ChatController::State::NoModel);
        m_application->models().open(kModel);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY(!item("banner")->isVisible());
    }

    void closingTheWindowWhileAnsweringIsSafe()
    {
        m_application->models().open(kModel);
        QTRY_COMPARE_WITH_TIMEOUT(state(), ChatController::State::Ready, kPatienceMs);
        type("talk until I leave");
        QTRY_VERIFY_WITH_TIMEOUT(!answer(MessageListModel::TextRole).isEmpty() || !chat().answering(), kPatienceMs);
        m_window->close();
    }
};

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    nameApplication();
    setUpInterface();
    RealWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "real_window_test.moc"
