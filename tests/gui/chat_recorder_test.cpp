#include "app/chat/chat_recorder.h"
#include "app/history/chat_list_controller.h"
#include "tests/gui/chat_desk.h"

#include <QDirIterator>

using namespace facet;
using State = ChatController::State;

namespace {

constexpr const char* kSlow = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "viewTokens": 256}}]],
    "onGenerate": [[{"text": "First "}, {"text": "then ", "after": 50}, {"text": "never", "after": 3600000}]]})";

// A chat whose words go to a store on the disk.
struct Desk : test::ChatDesk {
    explicit Desk(const char* json, const QString& path) : ChatDesk(json), store(path) { }

    ChatContents stored(RecordId id)
    {
        QFuture<ChatContents> future = store.chat(id);
        future.waitForFinished();
        return future.result();
    }
    ChatContents stored() { return stored(chat.chatId()); }

    ChatStore store;
    ChatRecorder recorder{store, chat};
};

} // namespace

class ChatRecorderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private slots:
    void init() { m_path = m_folder.filePath(QString(QTest::currentTestFunction())); }

    void whatIsSaidIsStoredWithItsPicturesAndVersions()
    {
        RecordId id = 0;
        QString shown;
        {
            Desk desk(test::kCounts, m_path);
            desk.load();
            desk.attach({"exif6.jpg"});
            desk.chat.attachments()->setDetail(0, AttachmentListModel::Detail::Fine);
            desk.chat.attachments()->setDetail(0, AttachmentListModel::Detail::Auto);
            desk.say("Hi");
            desk.say("And?");
            desk.chat.regenerate(1);
            QTRY_COMPARE(desk.shown(), QString("Hi > Three."));
            desk.chat.flip(1, -1);
            desk.chat.setDraft("unsent");
            id = desk.chat.chatId();
            shown = desk.shown();
            QCOMPARE(desk.stored().messages.size(), 5);
        } // the draft is saved at the end
        Desk desk(test::kCounts, m_path);
        desk.load();
        desk.chat.openChat(desk.stored(id));
        QCOMPARE(desk.shown(), shown);
        QCOMPARE(desk.version(1), QString("1/2"));
        QCOMPARE(desk.chat.draft(), QString("unsent"));
        QTRY_VERIFY(!desk.chat.messages()->awaitsPictures());
        const Picture& picture = desk.chat.messages()->at(0)->pictures.at(0);
        QCOMPARE(picture.image->width, 208U);
        QVERIFY(picture.views == Views::Auto);
        QCOMPARE(picture.name, QString("exif6.jpg"));
        desk.say("More");
        QCOMPARE(desk.log.all<Generate>().back().turns[0].images.size(), std::size_t{1});
    }

    void growingAnswerIsStoredWhileItGrows()
    {
        Desk desk(kSlow, m_path);
        desk.load();
        desk.chat.send("Hi");
        QTRY_COMPARE(desk.text(1), QString("First then "));
        QVERIFY(!desk.stored().messages.at(1).finished);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stored().messages.at(1).text, QString("First then "), 20000);
        QVERIFY(!desk.stored().messages.at(1).finished); // as a crash would leave it
        desk.chat.stop();
        QTRY_COMPARE(desk.chat.state(), State::Ready);
        QVERIFY(desk.stored().messages.at(1).finished);
        QCOMPARE(desk.stored().messages.at(1).note, QString("Stopped"));
    }

    void closingTheWindowInMidAnswerCostsNothing()
    {
        RecordId id = 0;
        {
            Desk desk(kSlow, m_path);
            desk.load();
            desk.chat.send("Hi");
            QTRY_COMPARE(desk.text(1), QString("First then "));
            id = desk.chat.chatId();
        }
        Desk desk(kSlow, m_path);
        desk.chat.openChat(desk.stored(id));
        QCOMPARE(desk.text(1), QString("First then "));
        QCOMPARE(desk.note(1), QString("Interrupted"));
    }

    void deletionAndItsUndoReachTheDisk()
    {
        Desk desk(test::kCounts, m_path);
        desk.load();
        desk.attach({"exif6.jpg"});
        desk.say("Hi");
        const ChatContents before = desk.stored();
        desk.chat.deleteMessage(0);
        QCOMPARE(desk.stored().messages.size(), 0);
        desk.notice.act();
        QCOMPARE(desk.stored().messages, before.messages);
        QFuture<QByteArray> file = desk.store.picture(before.messages[0].pictures[0].hash);
        file.waitForFinished();
        QVERIFY(!file.result().isEmpty());
    }

    void chatThatBeginsWhileTheListIsReadIsListed()
    {
        Desk desk(test::kCounts, m_path);
        ChatListController chats(desk.store, desk.chat, desk.notice);
        desk.load();
        chats.reload(); // asks before the chat is there, hears after
        QVERIFY(desk.chat.send("Hi"));
        QCOMPARE(chats.list()->count(), 1);
        bool heard = false;
        desk.store.flush().then(this, [&] { heard = true; });
        QTRY_VERIFY(heard);
        QCOMPARE(chats.list()->count(), 1);
        QTRY_COMPARE(desk.chat.state(), State::Ready);
    }

    void draftPicturesComeBack()
    {
        RecordId id = 0;
        {
            Desk desk(test::kCounts, m_path);
            desk.attach({"exif6.jpg"});
            id = desk.chat.chatId();
        }
        Desk desk(test::kCounts, m_path);
        desk.chat.openChat(desk.stored(id));
        QCOMPARE(desk.chat.attachments()->list()->count(), 1);
        QTRY_COMPARE(desk.chat.attachments()->ready(), 1);
    }

    void pictureWhoseFileIsGoneOrAnotherIsMissing()
    {
        RecordId id = 0;
        {
            Desk desk(test::kCounts, m_path);
            desk.load();
            desk.attach({"exif6.jpg", "lilly.jpg"});
            desk.say("Look");
            id = desk.chat.chatId();
            QFuture<void> written = desk.store.flush();
            written.waitForFinished();
        }
        QStringList files;
        for (QDirIterator each(m_path, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
            const QString path = each.next();
            if (QFileInfo(path).baseName().size() >= 60) files << path;
        }
        QCOMPARE(files.size(), 2);
        QVERIFY(QFile::remove(files[0]));
        QFile::setPermissions(files[1], QFile::ReadOwner | QFile::WriteOwner);
        QFile other(files[1]);
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate));
        other.write("no picture");
        other.close();
        Desk desk(test::kCounts, m_path);
        desk.load();
        desk.chat.openChat(desk.stored(id));
        QTRY_VERIFY(!desk.chat.messages()->awaitsPictures());
        for (const Picture& picture : desk.chat.messages()->at(0)->pictures)
            QVERIFY(picture.missing());
        desk.say("And now?");
        QCOMPARE(desk.log.all<Generate>().back().turns[0].images.size(), std::size_t{0});
    }
};

QTEST_MAIN(ChatRecorderTest)
#include "chat_recorder_test.moc"
