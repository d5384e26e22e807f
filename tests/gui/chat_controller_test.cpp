#include "app/chat/chat_controller.h"
#include "app/chat/figures.h"
#include "tests/gui/chat_desk.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace facet;
using Desk = test::ChatDesk;

namespace {

constexpr const char* kHolds = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 100}}]],
    "onGenerate": [[{"reading": [2, 8]}, {"text": "Half an ans"}], [{"text": "Whole."}, {"generated": {}}]]})";
constexpr const char* kBreaks = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU"}}]], "onGenerate": [
    [{"text": "Half"}, {"failed": {"kind": "device", "message": "The GPU went away."}}],
    [{"text": "Whole."}, {"generated": {}}]]})";
constexpr const char* kTooLong = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU"}}]], "onGenerate": [
    [{"failed": {"kind": "input", "message": "The chat is longer than the context."}}]]})";

constexpr const char* kSees = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 1000,
    "viewTokens": 256}}]], "onGenerate": [[{"looking": [0, 2, 0.5]}, {"looking": [1, 2, 0.5]}, {"reading": [0, 9]},
    {"text": "I see {pictures}."}, {"generated": {"promptTokens": 300, "tokens": 1}}]]})";
constexpr const char* kLooks = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "viewTokens": 256}}]],
    "onGenerate": [[{"looking": [1, 2, 0.5]}]]})";
constexpr const char* kFull = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "viewTokens": 256}}]],
    "onGenerate": [[{"failed": {"kind": "input", "message": "Too long."}}]]})";

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
        const RecordId one = messages.add({.text = "One"});
        const RecordId stopped = messages.add({.parent = one, .author = MessageAuthor::Model, .note = "Stopped"});
        messages.add({.parent = stopped, .text = "Two"});
        const QList<ChatTurn> turns = messages.turns();
        QCOMPARE(turns.size(), 1);
        QCOMPARE(turns[0].text, QString("One\n\nTwo"));
    }

    void picturesAreSentWithTheirMessageAndWithEveryLaterOne()
    {
        Desk desk(kSees);
        desk.load();
        desk.attach({"cow_in_beach.jpg", "exif6.jpg"});
        desk.chat.attachments()->setDetail(0, AttachmentListModel::Detail::Fine);
        QVERIFY(!desk.chat.send("Too dear")); // 6 views of 256 tokens in a context of 1000
        desk.chat.attachments()->setDetail(0, AttachmentListModel::Detail::Whole);
        desk.chat.attachments()->setDetail(1, AttachmentListModel::Detail::Auto); // too small to be cut
        QVERIFY(desk.chat.send("Which is the cow?"));
        QCOMPARE(desk.chat.attachments()->list()->count(), 0);
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.text(1), QString("I see 2 pictures (612 x 425, 208 x 300)."));
        QCOMPARE(desk.chat.messages()->index(0).data(MessageListModel::PicturesRole).toList().size(), 2);
        QVERIFY(desk.chat.send("And the other?"));
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        const auto requests = desk.log.all<Generate>();
        QCOMPARE(requests.size(), std::size_t{2});
        const auto& first = requests[1].turns[0];
        QCOMPARE(first.images.size(), std::size_t{2});
        QCOMPARE(first.images[0].at, std::size_t{0});
        QVERIFY(first.images[1].views.views == Views::Auto);
        QVERIFY(first.images[0].image == requests[0].turns[0].images[0].image); // not a copy each time
        QCOMPARE(first.images[0].image->rgb.size(), std::size_t{612 * 425 * 3});
        QCOMPARE(requests[1].turns[2].images.size(), std::size_t{0});
    }

    void pictureAloneIsAMessage()
    {
        Desk desk(kSees);
        desk.load();
        QVERIFY(!desk.chat.send(""));
        desk.attach({"exif6.jpg"});
        QVERIFY(desk.chat.send("  "));
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.text(1), QString("I see 1 picture (208 x 300)."));
        QVERIFY(!desk.chat.title().isEmpty());
        QCOMPARE(desk.log.all<Generate>()[0].turns[0].text, std::string());
    }

    void picturesCountAgainstTheWholeContext()
    {
        Desk desk(kSees);
        desk.load();
        desk.attach({"exif6.jpg", "exif6.jpg", "exif6.jpg"});
        QCOMPARE(desk.chat.attachments()->hindrance(), QString()); // 768 of 1000
        desk.chat.send("Look");
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.chat.contextUsed(), 301);
        desk.attach({"exif6.jpg", "exif6.jpg", "exif6.jpg"});
        QCOMPARE(desk.chat.attachments()->hindrance(), QString()); // the oldest turns make room
        desk.attach({"exif6.jpg"});
        QVERIFY(desk.chat.attachments()->hindrance().contains("1,024"));
        desk.chat.attachments()->remove(3);
        QSignalSpy kept(&desk.chat, &ChatController::chatKept);
        desk.chat.newChat();
        QCOMPARE(desk.chat.attachments()->hindrance(), QString());
        QCOMPARE(desk.chat.attachments()->ready(), 0); // they wait in the chat for which they were chosen
        QCOMPARE(kept.last().at(0).value<ChatRecord>().draftPictures.size(), 3);
    }

    void modelThatSeesNothingGetsNoPictures()
    {
        Desk desk(test::kTalks);
        desk.load();
        desk.attach({"exif6.jpg"});
        QVERIFY(!desk.chat.send("What is this?"));
        QCOMPARE(desk.chat.attachments()->ready(), 1);
        desk.chat.attachments()->remove(0);
        QVERIFY(desk.chat.send("What is this?"));
    }

    void withoutAModelThePicturesStay()
    {
        Desk desk(kSees);
        desk.attach({"exif6.jpg"});
        QVERIFY(!desk.chat.send("What is this?"));
        QVERIFY(desk.notice.shown());
        QCOMPARE(desk.chat.attachments()->ready(), 1);
    }

    void lookingIsToldUntilReadingBegins()
    {
        Desk desk(kLooks);
        desk.load();
        desk.attach({"exif6.jpg"});
        desk.chat.send("Look");
        QTRY_COMPARE(desk.chat.lookViews(), 2);
        QCOMPARE(desk.chat.looked(), 0.75);
        QCOMPARE(desk.chat.state(), State::Prefilling);
        desk.chat.stop();
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.chat.lookViews(), 0);

        Desk next(kSees);
        next.load();
        next.attach({"exif6.jpg"});
        QSignalSpy looked(&next.chat, &ChatController::lookedChanged);
        next.chat.send("Look");
        QTRY_COMPARE(next.chat.state(), State::Ready);
        QVERIFY(looked.count() >= 1);
        QCOMPARE(next.chat.lookViews(), 0);
    }

    void chatThatIsTooLongGivesThePicturesBack()
    {
        Desk desk(kFull);
        desk.load();
        desk.attach({"exif6.jpg"});
        desk.chat.send("My precious picture");
        QTRY_VERIFY(desk.notice.shown());
        QCOMPARE(desk.chat.attachments()->ready(), 0);
        desk.notice.act();
        QCOMPARE(desk.chat.attachments()->ready(), 1);
    }

    void picturesOfJoinedTurnsStandBeforeTheirOwnWords()
    {
        const Picture picture = makePicture("x", Image{2, 1, std::vector<std::uint8_t>(6)});
        MessageListModel messages;
        RecordId last = messages.add({.text = "Größe?", .pictures = {picture}});
        last = messages.add({.parent = last, .pictures = {picture}});
        messages.add({.parent = last, .text = "Two", .pictures = {picture, picture}});
        const QList<ChatTurn> turns = messages.turns();
        QCOMPARE(turns.size(), 1);
        QCOMPARE(turns[0].text.toUtf8(), QByteArray("Größe?\n\n\n\nTwo"));
        std::vector<std::size_t> places;
        for (const PlacedImage& image : turns[0].images)
            places.push_back(image.at);
        QCOMPARE(places, (std::vector<std::size_t>{0, 10, 12, 12}));
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
