#include "app/application.h"
#include "app/engine_factory.h"

#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;

namespace {

constexpr int kPatienceMs = 120'000; // a driver on the processor, under validation, on a busy machine

} // namespace

// Turns of a chat with the demo model on the real engine, with the objects of the program, over its ends and starts.
class RealTurnsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Application> m_application;
    QQuickWindow* m_window = nullptr;

    ChatController& chat() { return m_application->chat(); }
    QVariant at(int row, MessageListModel::Role role) { return chat().messages()->index(row).data(role); }
    QString text(int row) { return at(row, MessageListModel::TextRole).toString(); }
    int last() { return chat().messages()->count() - 1; }
    QStringList shown()
    {
        QStringList texts;
        for (int row = 0; row <= last(); ++row)
            texts << text(row) + ' ' + at(row, MessageListModel::VersionRole).toString() + '/'
                    + at(row, MessageListModel::VersionsRole).toString();
        return texts;
    }

    void start()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath("facet.ini"));
        m_application = std::make_unique<Application>(
            vulkanEngine(), *m_settings, m_folder.filePath(QString("data of ") + QTest::currentTestFunction()));
        m_window = m_application->showWindow();
        QVERIFY(m_window != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_application->openModel({});
        awaitAnswer();
    }
    void startAgainInTheSameChat()
    {
        m_application.reset();
        start();
        QTRY_VERIFY(m_application->chats().list()->count() > 0);
        m_application->chats().open(0);
        QTRY_VERIFY(chat().messages()->count() > 0);
        QTRY_VERIFY(!chat().messages()->awaitsPictures());
    }
    void awaitAnswer()
    {
        QTRY_COMPARE_WITH_TIMEOUT(chat().state(), ChatController::State::Ready, kPatienceMs);
        QVERIFY2(!m_application->notice().shown(), qPrintable(m_application->notice().message()));
    }
    void ask(const char* question)
    {
        for (const char* letter = question; *letter != 0; ++letter)
            QTest::keyClick(m_window, *letter);
        QTest::keyClick(m_window, Qt::Key_Return);
        QVERIFY(chat().answering());
    }

private slots:
    void init() { start(); }
    void cleanup()
    {
        m_application.reset();
        m_settings.reset();
    }

    void answersAreRegeneratedFlippedAndAskedForAnew()
    {
        ask("What can you do?");
        awaitAnswer();
        const QString first = text(1);
        QVERIFY2(first.contains("questions about Facet"), qPrintable(first));
        chat().regenerate(1);
        QVERIFY(chat().answering());
        awaitAnswer();
        QVERIFY(!text(1).isEmpty());
        QCOMPARE(at(1, MessageListModel::VersionsRole).toInt(), 2);
        chat().flip(1, -1);
        QCOMPARE(text(1), first);

        chat().edit()->begin(0);
        chat().edit()->setText("Where do my chats go?");
        QVERIFY(chat().commitEdit());
        awaitAnswer();
        QVERIFY(text(1) != first && !text(1).isEmpty());
        QCOMPARE(at(0, MessageListModel::VersionsRole).toInt(), 2);
        const QStringList before = shown();

        startAgainInTheSameChat();
        QCOMPARE(shown(), before);
        chat().flip(0, -1);
        QCOMPARE(text(1), first);
        ask("Who made you?");
        awaitAnswer();
        QCOMPARE(last(), 3);
        QVERIFY(!text(3).isEmpty());
    }

    void answersAreStoppedAndGoneOnWith()
    {
        ask("What can you do?");
        chat().stop(); // before the engine has begun
        awaitAnswer();
        QCOMPARE(text(1), QString());
        const auto reading =
            connect(&m_application->bridge(), &EngineBridge::prefillProgressed, this, [this] { chat().stop(); });
        chat().regenerate(1);
        awaitAnswer();
        disconnect(reading);
        QCOMPARE(at(1, MessageListModel::NoteRole).toString(), QString("Stopped"));

        chat().regenerate(1);
        const auto once =
            connect(&m_application->bridge(), &EngineBridge::textArrived, this, [this] { chat().stop(); });
        awaitAnswer();
        disconnect(once);
        const QString begun = text(1);
        QVERIFY(!begun.isEmpty());
        QCOMPARE(at(1, MessageListModel::NoteRole).toString(), QString("Stopped"));

        startAgainInTheSameChat();
        QCOMPARE(text(1), begun);
        chat().continueAnswer();
        QVERIFY(chat().answering());
        awaitAnswer();
        QVERIFY2(text(1).startsWith(begun) && text(1).size() > begun.size(), qPrintable(text(1)));
        QVERIFY2(text(1).contains("questions about Facet"), qPrintable(text(1)));
        QCOMPARE(at(1, MessageListModel::NoteRole).toString(), QString());
    }

    void pictureIsSeenAgainAfterTheNextStart()
    {
        chat().attachments()->addFiles({FACET_TEST_DATA "/red-circle.png"});
        QTRY_COMPARE_WITH_TIMEOUT(chat().attachments()->ready(), 1, kPatienceMs);
        const auto looking =
            connect(&m_application->bridge(), &EngineBridge::lookProgressed, this, [this] { chat().stop(); });
        ask("What is in the picture?");
        awaitAnswer();
        disconnect(looking);
        QCOMPARE(text(1), QString());
        QCOMPARE(at(1, MessageListModel::NoteRole).toString(), QString("Stopped"));
        chat().regenerate(1);
        awaitAnswer();
        QVERIFY2(text(1).contains("red circle"), qPrintable(text(1)));

        startAgainInTheSameChat();
        QCOMPARE(chat().messages()->at(0)->pictures.size(), 1);
        QVERIFY(!chat().messages()->at(0)->pictures[0].missing());
        int looks = 0;
        connect(&m_application->bridge(), &EngineBridge::lookProgressed, this, [&] { ++looks; });
        chat().regenerate(1);
        awaitAnswer();
        QVERIFY(looks > 0);
        QVERIFY2(text(1).contains("red circle"), qPrintable(text(1)));
    }
};

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    nameApplication();
    setUpInterface();
    RealTurnsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "real_turns_test.moc"
