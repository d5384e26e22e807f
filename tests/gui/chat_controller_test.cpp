#include "app/chat/chat_controller.h"
#include "app/chat/figures.h"
#include "tests/gui/gui_support.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace facet;

namespace {

constexpr const char* kHolds = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 100}}]],
    "onGenerate": [[{"reading": [2, 8]}, {"text": "Half an ans"}], [{"text": "Whole."}, {"generated": {}}]]})";
constexpr const char* kBreaks = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU"}}]], "onGenerate": [
    [{"text": "Half"}, {"failed": {"kind": "device", "message": "The GPU went away."}}],
    [{"text": "Whole."}, {"generated": {}}]]})";
constexpr const char* kTooLong = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU"}}]], "onGenerate": [
    [{"failed": {"kind": "input", "message": "The chat is longer than the context."}}]]})";

struct Desk {
    explicit Desk(const char* json) : settings(folder.filePath("facet.ini")), bridge(test::loggedEngine(json, log)) { }

    void load()
    {
        models.open("/tiny.gguf");
        QTRY_COMPARE(chat.state(), ChatController::State::Ready);
    }
    QString text(int row) { return chat.messages()->index(row).data(MessageListModel::TextRole).toString(); }
    QString note(int row) { return chat.messages()->index(row).data(MessageListModel::NoteRole).toString(); }

    QTemporaryDir folder;
    test::RequestLog log;
    Settings settings;
    Notice notice;
    EngineBridge bridge;
    ModelController models{bridge, notice, settings};
    ChatController chat{bridge, models, notice};
    QAbstractItemModelTester tester{chat.messages(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

using State = ChatController::State;

} // namespace

class ChatControllerTest : public QObject {
    Q_OBJECT

private slots:
    void messageIsSentAndTheAnswerStreams()
    {
        Desk desk(test::kTalks);
        QCOMPARE(desk.chat.state(), State::NoModel);
        desk.load();
        QVERIFY(desk.chat.send("  Hi there \n"));
        QCOMPARE(desk.chat.state(), State::Prefilling);
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.chat.messages()->count(), 2);
        QCOMPARE(desk.text(0), QString("Hi there"));
        QCOMPARE(desk.text(1), QString("Hello world."));
        const QString figures = desk.chat.messages()->index(1).data(MessageListModel::FiguresRole).toString();
        QCOMPARE(figures, QString("20 tok/s · first token 0.25 s · 3 tokens"));
        QCOMPARE(desk.chat.contextUsed(), 15);
        QCOMPARE(desk.chat.title(), QString("Hi there"));
    }

    void wholeChatIsSentWithASeedOfItsOwnEachTime()
    {
        Desk desk(test::kTalks);
        desk.load();
        for (const char* text : {"One", "Two"}) {
            QVERIFY(desk.chat.send(text));
            QTRY_COMPARE(desk.chat.state(), State::Ready);
        }
        const auto requests = desk.log.all<Generate>();
        QCOMPARE(requests.size(), std::size_t{2});
        QCOMPARE(requests[1].turns.size(), std::size_t{3});
        QCOMPARE(requests[1].turns[1].text, std::string("Hello world."));
        QVERIFY(requests[1].turns[1].role == Role::Model);
        QVERIFY(requests[0].sampling->seed != requests[1].sampling->seed);
        QCOMPARE(requests[0].chat, requests[1].chat);
    }

    void nothingIsSentWithoutTextOrModelOrWhileAnswering()
    {
        Desk desk(kHolds);
        QVERIFY(!desk.chat.send("Hello?"));
        QVERIFY(desk.notice.shown()); // says that there is no model, and offers to open one
        QSignalSpy openRequested(&desk.models, &ModelController::openRequested);
        desk.notice.act();
        QCOMPARE(openRequested.count(), 1);
        desk.load();
        QVERIFY(!desk.chat.send(" \n "));
        QVERIFY(desk.chat.send("First"));
        QVERIFY(!desk.chat.send("Second"));
        QCOMPARE(desk.chat.messages()->count(), 2);
    }

    void stopKeepsWhatCameAndTheNextMessageWorks()
    {
        Desk desk(kHolds);
        desk.load();
        desk.chat.send("Long story");
        QTRY_COMPARE(desk.chat.state(), State::Generating);
        QCOMPARE(desk.chat.promptTotal(), 8);
        desk.chat.stop();
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.text(1), QString("Half an ans"));
        QCOMPARE(desk.note(1), QString("Stopped"));
        QVERIFY(desk.chat.send("Go on"));
        QTRY_COMPARE(desk.text(3), QString("Whole."));
    }

    void newChatWhileAnsweringDropsTheLateWords()
    {
        Desk desk(kHolds);
        desk.load();
        desk.chat.send("Long story");
        QTRY_COMPARE(desk.chat.state(), State::Generating);
        desk.chat.newChat();
        QCOMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.chat.messages()->count(), 0);
        desk.chat.send("New");
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.text(1), QString("Whole."));
        const auto requests = desk.log.all<Generate>();
        QVERIFY(requests[0].chat != requests[1].chat);
        QCOMPARE(requests[1].turns.size(), std::size_t{1});
    }

    void brokenAnswerIsToldAndTriedAgainWithTheSameChat()
    {
        Desk desk(kBreaks);
        desk.load();
        desk.chat.send("Question");
        QTRY_VERIFY(desk.notice.shown());
        QCOMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.notice.message(), QString("The GPU went away."));
        QCOMPARE(desk.text(1), QString("Half"));
        desk.notice.act();
        QTRY_COMPARE(desk.text(1), QString("Whole."));
        QCOMPARE(desk.chat.messages()->count(), 2);
        QCOMPARE(desk.log.all<Generate>()[1].turns.size(), std::size_t{1});
    }

    void chatThatIsTooLongGoesOnInANewOneWithoutLosingTheMessage()
    {
        Desk desk(kTooLong);
        desk.load();
        QSignalSpy draft(&desk.chat, &ChatController::draftReturned);
        desk.chat.send("My precious words");
        QTRY_VERIFY(desk.notice.shown());
        QCOMPARE(desk.chat.messages()->count(), 1); // the empty answer is gone, the words are not
        desk.notice.act();
        QCOMPARE(desk.chat.messages()->count(), 0);
        QCOMPARE(draft.at(0).at(0).toString(), QString("My precious words"));
    }

    void openingAnotherModelWhileAnsweringKeepsWhatCame()
    {
        Desk desk(kHolds);
        desk.load();
        desk.chat.send("Long story");
        QTRY_COMPARE(desk.chat.state(), State::Generating);
        desk.models.open("/other.gguf");
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.text(1), QString("Half an ans"));
        QVERIFY(!desk.notice.shown());
    }

    void userTurnsWithoutAnAnswerBetweenThemAreSentAsOne()
    {
        MessageListModel messages;
        messages.addUser("One");
        messages.beginAnswer("Tiny");
        messages.finishAnswer("Stopped", {});
        messages.addUser("Two");
        const QList<ChatTurn> turns = messages.turns();
        QCOMPARE(turns.size(), 1);
        QCOMPARE(turns[0].text, QString("One\n\nTwo"));
    }

    void copiedMessageIsOnTheClipboard()
    {
        Desk desk(test::kTalks);
        desk.load();
        desk.chat.send("Hi");
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        desk.chat.copyMessage(1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("Hello world."));
        desk.chat.copyMessage(99);
    }

    void figuresLeaveOutWhatWasNotMeasured()
    {
        QCOMPARE(figuresText({}), QString());
        QCOMPARE(
            figuresText({.generatedTokens = 1, .firstTokenSeconds = 2.345}), QString("first token 2.3 s · 1 token"));
        QCOMPARE(stopNote(StopReason::EndOfTurn), QString());
        QVERIFY(!stopNote(StopReason::ContextFull).isEmpty());
    }
};

QTEST_MAIN(ChatControllerTest)
#include "chat_controller_test.moc"
