#include "tests/gui/chat_desk.h"

#include <QSignalSpy>

using namespace facet;

namespace {

using Desk = test::ChatDesk;
using Row = MessageListModel;
using State = ChatController::State;

constexpr const char* kSaysNothing = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 1000}}]],
    "onGenerate": [[{"reading": [1, 9]}], [{"text": "Whole."}, {"generated": {}}]]})";

} // namespace

class ChatTurnsTest : public QObject {
    Q_OBJECT

private slots:
    void regeneratedAnswerIsAVersionAndTheOldOneComesBack()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.say("Hi");
        desk.say("And?");
        QCOMPARE(desk.shown(), QString("Hi > One. > And? > Two."));
        desk.chat.regenerate(1);
        QCOMPARE(desk.asked(), QString("U:Hi")); // neither the old answer nor what followed it
        QTRY_COMPARE(desk.shown(), QString("Hi > Three."));
        QCOMPARE(desk.version(1), QString("2/2"));
        desk.chat.flip(1, -1);
        QCOMPARE(desk.shown(), QString("Hi > One. > And? > Two."));
        QCOMPARE(desk.version(1), QString("1/2"));
        desk.chat.flip(1, -1); // there is none before
        desk.say("More");
        QCOMPARE(desk.asked(), QString("U:Hi M:One. U:And? M:Two. U:More"));
    }

    void regenerateOfAQuestionAnswersItAgain()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.say("Hi");
        desk.say("And?");
        desk.chat.regenerate(2);
        QTRY_COMPARE(desk.shown(), QString("Hi > One. > And? > Three."));
        QCOMPARE(desk.asked(), QString("U:Hi M:One. U:And?"));
        QCOMPARE(desk.version(3), QString("2/2"));
    }

    void editedQuestionBecomesAVersionThatIsAnswered()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.say("Hi");
        desk.say("And?");
        QSignalSpy removed(desk.chat.messages(), &QAbstractItemModel::rowsRemoved);
        desk.edit(2, "  But? ");
        QVERIFY(desk.chat.commitEdit());
        QVERIFY(!desk.chat.edit()->active());
        QCOMPARE(desk.asked(), QString("U:Hi M:One. U:But?"));
        QTRY_COMPARE(desk.shown(), QString("Hi > One. > But? > Three."));
        QCOMPARE(removed.at(0).at(1).toInt(), 2); // the rows above stay the same rows
        QCOMPARE(desk.version(2), QString("2/2"));
        desk.chat.flip(2, -1);
        QCOMPARE(desk.shown(), QString("Hi > One. > And? > Two."));
    }

    void firstMessageCanBeEditedToo()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.say("Hi");
        desk.edit(0, "Hello");
        QVERIFY(desk.chat.commitEdit());
        QTRY_COMPARE(desk.shown(), QString("Hello > Two."));
        QCOMPARE(desk.asked(), QString("U:Hello"));
        QCOMPARE(desk.version(0), QString("2/2"));
    }

    void unchangedEditAsksAgainAndEmptyOneIsRefused()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.say("Hi");
        desk.edit(0, " ");
        QVERIFY(!desk.chat.commitEdit());
        QVERIFY(desk.chat.edit()->active());
        desk.edit(0, "Hi");
        QVERIFY(desk.chat.commitEdit());
        QTRY_COMPARE(desk.shown(), QString("Hi > Two."));
        QCOMPARE(desk.version(0), QString("1/1"));
        QCOMPARE(desk.version(1), QString("2/2"));
    }

    void picturesOfAnEditAreKeptAddedAndRemoved()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.attach({"exif6.jpg", "lilly.jpg"});
        desk.say("Look");
        desk.chat.edit()->begin(0);
        AttachmentController& pictures = *desk.chat.edit()->attachments();
        QCOMPARE(desk.chat.receiver(), &pictures); // drops go there
        QCOMPARE(pictures.ready(), 2);
        pictures.remove(0);
        pictures.addFiles({QStringLiteral(FACET_TEST_DATA "/images/cow_in_beach.jpg")});
        QVERIFY(!desk.chat.commitEdit()); // still being read
        QTRY_VERIFY(!pictures.reading());
        QVERIFY(desk.chat.commitEdit());
        QCOMPARE(desk.chat.receiver(), desk.chat.attachments());
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        const auto sizes = [&](const Generate& request) {
            QStringList names;
            for (const PlacedImage& image : request.turns[0].images)
                names << QString::number(image.image->width);
            return names.join(" ");
        };
        const QString lily = sizes(desk.log.all<Generate>()[0]).section(' ', 1);
        QCOMPARE(sizes(desk.log.all<Generate>()[1]), lily + " 612");
        desk.chat.flip(0, -1);
        QCOMPARE(desk.chat.messages()->at(0)->pictures.size(), 2); // the version before has its own
        desk.chat.regenerate(1);
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(sizes(desk.log.all<Generate>()[2]), sizes(desk.log.all<Generate>()[0]));
    }

    void editedAnswerIsReplacedAndCanBeUndone()
    {
        Desk desk(test::kCounts);
        desk.load();
        desk.say("Hi");
        QSignalSpy rewritten(desk.chat.messages(), &MessageListModel::rewritten);
        desk.edit(1, "Uno.");
        QCOMPARE(desk.chat.receiver(), desk.chat.attachments()); // an answer takes no pictures
        QVERIFY(desk.chat.commitEdit());
        QCOMPARE(desk.shown(), QString("Hi > Uno."));
        QCOMPARE(rewritten.count(), 1);
        QCOMPARE(desk.log.all<Generate>().size(), std::size_t{1});
        QVERIFY(desk.notice.tone() == Notice::Tone::Report);
        desk.notice.act();
        QCOMPARE(desk.shown(), QString("Hi > One."));
        desk.edit(1, "Uno.");
        desk.chat.commitEdit();
        desk.say("And?");
        QCOMPARE(desk.asked(), QString("U:Hi M:Uno. U:And?"));
    }

    void continuedAnswerGoesOnInTheSameMessage()
    {
        Desk desk(test::kCutsOff);
        desk.load();
        desk.say("Hi");
        QVERIFY(!desk.note(1).isEmpty());
        QVERIFY(desk.chat.messages()->index(1).data(Row::CanContinueRole).toBool());
        desk.chat.continueAnswer();
        QCOMPARE(desk.chat.state(), State::Prefilling); // although there are words already
        QVERIFY(!desk.chat.messages()->index(1).data(Row::CanContinueRole).toBool());
        QCOMPARE(desk.asked(), QString("U:Hi M:Half a sen"));
        QTRY_COMPARE(desk.shown(), QString("Hi > Half a sentence."));
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.note(1), QString());
        QCOMPARE(desk.version(1), QString("1/1"));
        QVERIFY(!desk.chat.messages()->index(0).data(Row::CanContinueRole).toBool());
    }

    void deletedMessagesComeBackAsTheyWere()
    {
        Desk desk(test::kCounts);
        test::Kept kept(desk.chat);
        desk.load();
        desk.say("Hi");
        desk.say("And?");
        desk.chat.regenerate(1);
        QTRY_COMPARE(desk.shown(), QString("Hi > Three."));
        desk.chat.flip(1, -1);
        const QString before = desk.shown();
        const auto keptBefore = kept.messages;
        desk.chat.deleteMessage(1);
        QCOMPARE(desk.shown(), QString("Hi > Three.")); // the other version is not what was deleted
        QVERIFY(desk.notice.message().contains("3"));
        QCOMPARE(kept.messages.size(), keptBefore.size() - 3);
        desk.notice.act();
        QCOMPARE(desk.shown(), before);
        QCOMPARE(kept.messages, keptBefore);
        QCOMPARE(kept.record.leaf, desk.chat.messages()->tree().leaf());
        desk.chat.deleteMessage(0);
        QCOMPARE(desk.chat.messages()->count(), 0);
        desk.notice.act();
        QCOMPARE(desk.shown(), before);
    }

    void whatIsBeingAnsweredIsStoppedByEveryChangeAndNothingIsLost_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<QString>("shown");
        QTest::newRow("regenerate") << 0 << "Hi > Whole.";
        QTest::newRow("edit") << 1 << "Hello > Whole.";
        QTest::newRow("delete") << 2 << "Hi";
    }
    void whatIsBeingAnsweredIsStoppedByEveryChangeAndNothingIsLost()
    {
        QFETCH(int, change);
        QFETCH(QString, shown);
        Desk desk(test::kHangs);
        test::Kept kept(desk.chat);
        desk.load();
        desk.chat.send("Hi");
        QTRY_COMPARE(desk.chat.state(), State::Generating);
        if (change == 0) desk.chat.regenerate(1);
        if (change == 1) {
            desk.edit(0, "Hello");
            QVERIFY(desk.chat.commitEdit());
        }
        if (change == 2) desk.chat.deleteMessage(1);
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.shown(), shown);
        if (change == 2) {
            desk.notice.act();
        } else {
            desk.chat.flip(change == 0 ? 1 : 0, -1);
        }
        QCOMPARE(desk.shown(), QString("Hi > So far"));
        QCOMPARE(desk.note(1), QString("Stopped"));
        for (const MessageRecord& message : kept.messages)
            QVERIFY(message.finished);
    }

    void flippingAwayLetsTheAnswerGoOn()
    {
        Desk desk(R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU"}}]], "onGenerate": [
            [{"text": "One."}, {"generated": {}}], [{"text": "Two"}, {"text": " words.", "after": 300}, {"generated": {}}]]})");
        desk.load();
        desk.say("Hi");
        desk.chat.regenerate(1);
        QTRY_COMPARE(desk.chat.state(), State::Generating);
        desk.chat.flip(1, -1);
        QCOMPARE(desk.shown(), QString("Hi > One."));
        QVERIFY(!desk.chat.send("Too early"));
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.shown(), QString("Hi > One."));
        desk.chat.flip(1, 1);
        QCOMPARE(desk.shown(), QString("Hi > Two words."));
    }

    void answerWithoutAWordIsNoVersion()
    {
        Desk desk(kSaysNothing);
        test::Kept kept(desk.chat);
        desk.load();
        desk.chat.send("Hi");
        QTRY_COMPARE(desk.chat.promptTotal(), 9);
        desk.chat.stop();
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QCOMPARE(desk.note(1), QString("Stopped"));
        desk.chat.regenerate(1);
        QTRY_COMPARE(desk.shown(), QString("Hi > Whole."));
        QCOMPARE(desk.version(1), QString("1/1"));
        QCOMPARE(kept.messages.size(), 2);
    }

    void branchIsANewChatWithThePathUpToTheMessage()
    {
        Desk desk(test::kCounts);
        test::Kept kept(desk.chat);
        desk.load();
        desk.attach({"exif6.jpg"});
        desk.say("Hi");
        desk.say("And?");
        const RecordId before = desk.chat.chatId();
        QSignalSpy branched(&desk.chat, &ChatController::branched);
        desk.chat.branch(1);
        QCOMPARE(branched.count(), 1);
        QVERIFY(desk.chat.chatId() != before);
        QCOMPARE(desk.shown(), QString("Hi > One."));
        QVERIFY(desk.chat.title().contains("Hi"));
        QCOMPARE(kept.messages.size(), 6); // the old chat has all it had
        QCOMPARE(kept.contents().messages.size(), 2);
        desk.say("Then?");
        QCOMPARE(desk.asked(), QString("U:Hi M:One. U:Then?"));
        QCOMPARE(desk.log.all<Generate>().back().turns[0].images.size(), std::size_t{1});
    }

    void rowsThatTheModelDidNotReadAreCounted()
    {
        Desk desk(test::kCounts);
        desk.load();
        for (const char* text : {"A", "B", "C"})
            desk.say(text);
        MessageListModel& messages = *desk.chat.messages();
        const auto leftOut = [&](int row) { return messages.index(row).data(Row::LeftOutRole).toInt(); };
        messages.setLeftOutTurns(2);
        QCOMPARE(leftOut(2), 2);
        QCOMPARE(leftOut(0) + leftOut(1) + leftOut(3) + leftOut(4), 0);
        messages.setLeftOutTurns(0);
        QCOMPARE(leftOut(2), 0);
    }
};

QTEST_MAIN(ChatTurnsTest)
#include "chat_turns_test.moc"
