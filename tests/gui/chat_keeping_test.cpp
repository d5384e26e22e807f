#include "tests/gui/chat_desk.h"

#include <QSignalSpy>

using namespace facet;
using Desk = test::ChatDesk;
using Row = MessageListModel;
using State = ChatController::State;

class ChatKeepingTest : public QObject {
    Q_OBJECT

private slots:
    void keptChatOpensAsItWas()
    {
        Desk desk(test::kCounts);
        test::Kept kept(desk.chat);
        desk.load();
        desk.say("Hi");
        desk.say("And?");
        desk.chat.regenerate(1);
        QTRY_COMPARE(desk.shown(), QString("Hi > Three."));
        desk.chat.flip(1, -1);
        desk.chat.setDraft("unsent");
        const ChatContents first = [&] {
            desk.chat.keepDraft();
            return kept.contents();
        }();
        desk.chat.newChat();
        QSignalSpy draft(&desk.chat, &ChatController::draftReplaced);
        desk.chat.openChat(first);
        QCOMPARE(desk.shown(), QString("Hi > One. > And? > Two."));
        QCOMPARE(desk.version(1), QString("1/2"));
        QCOMPARE(desk.chat.title(), QString("Hi"));
        QCOMPARE(draft.last().at(0).toString(), QString("unsent"));
        QCOMPARE(desk.chat.chatId(), first.chat.id);
        desk.chat.reveal(first.messages.last().id);
        QCOMPARE(desk.shown(), QString("Hi > Three."));
    }

    void draftIsKeptWhenTheChatIsLeftAtOnce()
    {
        Desk desk(test::kCounts);
        test::Kept kept(desk.chat);
        desk.load();
        desk.say("Hi");
        desk.chat.setDraft("Half a thought");
        desk.chat.newChat(); // before any pause in typing
        QCOMPARE(kept.contents().chat.draft, QString("Half a thought"));
        desk.chat.openChat(kept.contents());
        QCOMPARE(desk.chat.draft(), QString("Half a thought"));
    }

    void openingAnotherChatInMidAnswerKeepsWhatCame()
    {
        Desk desk(test::kHangs);
        test::Kept kept(desk.chat);
        desk.load();
        desk.chat.send("Hi");
        QTRY_COMPARE(desk.chat.state(), State::Generating);
        desk.chat.openChat({.chat = {.id = 5, .title = "Other"}, .messages = {}});
        QCOMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(kept.messages.size(), 2);
        QCOMPARE(kept.messages.last().text, QString("So far"));
        QCOMPARE(kept.messages.last().note, QString("Stopped"));
        QVERIFY(kept.messages.last().finished);
    }

    void interruptedAnswerSaysSoAndCanBeContinued()
    {
        Desk desk(test::kCutsOff);
        desk.load();
        const ChatContents chat{.chat = {.id = 9, .title = "Old"},
            .messages = {{.id = 1, .chat = 9, .text = "Hi"},
                {.id = 2, .chat = 9, .parent = 1, .author = MessageAuthor::Model, .text = "Well", .finished = false}}};
        desk.chat.openChat(chat);
        QCOMPARE(desk.note(1), QString("Interrupted"));
        QVERIFY(desk.chat.messages()->index(1).data(Row::CanContinueRole).toBool());
        desk.chat.continueAnswer();
        QCOMPARE(desk.asked(), QString("U:Hi M:Well"));
    }

    void answerWaitsForThePicturesOfAnOpenedChat()
    {
        const auto read = readPicture(
            {.name = "x", .content = PictureSource::File{QStringLiteral(FACET_TEST_DATA "/images/exif6.jpg")}});
        QVERIFY(read);
        QCOMPARE(read->hash.size(), 64);
        Desk desk(test::kCounts);
        desk.load();
        QSignalSpy awaited(&desk.chat, &ChatController::picturesAwaited);
        const QByteArray gone(64, 'a');
        desk.chat.openChat({.chat = {.id = 9, .title = "Old", .draftPictures = {{.hash = read->hash, .name = "draft"}}},
            .messages = {{.id = 1,
                .chat = 9,
                .text = "Look",
                .pictures = {{.hash = read->hash, .name = "mine", .views = 1}, {.hash = gone, .name = "lost"}}}}});
        QCOMPARE(awaited.at(0).at(0).value<QList<QByteArray>>().count(gone), 1);
        QVERIFY(desk.chat.attachments()->reading()); // the draft's
        desk.chat.regenerate(0);
        QCOMPARE(desk.chat.state(), State::Prefilling);
        QCOMPARE(desk.log.all<Generate>().size(), std::size_t{0});
        desk.chat.setPicture(*read);
        QCOMPARE(desk.chat.attachments()->ready(), 1);
        QCOMPARE(desk.log.all<Generate>().size(), std::size_t{0});
        Picture missing;
        missing.hash = gone;
        missing.presence = Picture::Presence::Missing;
        desk.chat.setPicture(missing);
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        const auto& images = desk.log.all<Generate>().at(0).turns[0].images;
        QCOMPARE(images.size(), std::size_t{1}); // without the one that is gone
        QVERIFY(images[0].views.views == Views::Auto);
        QCOMPARE(desk.chat.messages()->at(0)->pictures[0].name, QString("mine"));
        QVERIFY(desk.chat.messages()->at(0)->pictures[1].missing());
    }

    void waitingForPicturesCanBeStopped()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.chat.openChat({.chat = {.id = 9, .title = "Old"},
            .messages = {{.id = 1, .chat = 9, .text = "Look", .pictures = {{.hash = QByteArray(64, 'b')}}}}});
        desk.chat.regenerate(0);
        desk.chat.stop();
        QCOMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.note(1), QString("Stopped"));
    }

    void newChatIsHeardOfWhenSomethingIsSaid()
    {
        Desk desk(test::kCounts);
        desk.load();
        QSignalSpy changed(&desk.chat, &ChatController::chatChanged);
        QSignalSpy kept(&desk.chat, &ChatController::chatKept);
        desk.chat.newChat();
        desk.chat.setDraft("Half a thought");
        desk.chat.keepDraft();
        QCOMPARE(changed.count(), 0);
        QCOMPARE(kept.count(), 1); // a crash does not cost it
        desk.chat.newChat();
        QCOMPARE(desk.chat.draft(), QString("Half a thought")); // it is new already
        desk.say("**Plan** a trip to Lisbon. We are three.");
        const auto record = changed.first().at(0).value<ChatRecord>();
        QCOMPARE(record.title, QString("Plan a trip to Lisbon"));
        QCOMPARE(record.id, desk.chat.chatId());
        QVERIFY(record.created.isValid() && record.changed.isValid());
        QCOMPARE(record.draft, QString());
        desk.chat.rename("  Lisbon ");
        desk.say("More");
        QCOMPARE(changed.last().at(0).value<ChatRecord>().title, QString("Lisbon"));
        desk.chat.rename("");
        QCOMPARE(desk.chat.title(), QString("Plan a trip to Lisbon"));
    }
};

QTEST_MAIN(ChatKeepingTest)
#include "chat_keeping_test.moc"
