#include "store_fixture.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace facet {
namespace {

class Keeping : public StoreTest {
protected:
    Keeping() { open(); }
    QList<RecordId> idsOf(QFuture<QList<ChatRecord>> chats)
    {
        QList<RecordId> ids;
        for (const ChatRecord& chat : answerOf(chats))
            ids.append(chat.id);
        return ids;
    }
};

TEST_F(Keeping, AllOfAChatComesBackAfterTheNextStart)
{
    ChatRecord chat = chatRecord(7, QStringLiteral("Größe – 世界 👋"));
    chat.titledByHand = true;
    chat.pinned = true;
    chat.leaf = 12;
    chat.draft = QStringLiteral("not\nsent");
    chat.draftPictures = {pictureRecord("draft picture", QStringLiteral("d.png"))};
    MessageRecord question = messageRecord(7, 10, QStringLiteral("What is this?\r\n\t\"'; DROP TABLE chats --"));
    question.pictures = {pictureRecord("first"), pictureRecord("second", QStringLiteral("ü 2.jpg"))};
    question.pictures[1].views = 3;
    MessageRecord answer = messageRecord(7, 12, u"a\0b"_s + QString(100'000, u'x'), 10);
    answer.model = QStringLiteral("Gemma 3 4B");
    answer.note = QStringLiteral("Stopped");
    answer.figures = QStringLiteral("12 tokens/s");
    answer.finished = false;
    m_store->saveChat(chat);
    m_store->saveMessage(answer);
    m_store->saveMessage(question);
    reopen();

    chat.draftPictures[0] = readBack(chat.draftPictures[0]);
    for (PictureRecord& picture : question.pictures)
        picture = readBack(picture);
    EXPECT_EQ(answerOf(m_store->chats()), QList{chat});
    const ChatContents contents = answerOf(m_store->chat(7));
    EXPECT_EQ(contents.chat, chat);
    EXPECT_EQ(contents.messages, (QList{question, answer})); // by id, not as saved
    EXPECT_EQ(answerOf(m_store->picture(question.pictures[1].hash)), "second");
    EXPECT_EQ(valueOf(databaseFile(), QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    EXPECT_EQ(valueOf(databaseFile(), QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Keeping, ALaterRecordStandsInsteadOfTheEarlier)
{
    ChatRecord chat = addChat(1);
    MessageRecord message = messageRecord(1, 2, QStringLiteral("Hel"));
    message.pictures = {pictureRecord("one"), pictureRecord("two")};
    message.finished = false;
    m_store->saveMessage(message);
    chat.title = QStringLiteral("Other");
    chat.leaf = 2;
    message.text = QStringLiteral("Hello");
    message.pictures = {readBack(message.pictures[1])};
    message.finished = true;
    m_store->saveChat(chat);
    m_store->saveMessage(message);
    const ChatContents contents = answerOf(m_store->chat(1));
    EXPECT_EQ(contents.chat, chat);
    EXPECT_EQ(contents.messages, QList{message});
}

TEST_F(Keeping, ChatsArePinnedFirstThenTheLastChanged)
{
    for (RecordId id = 1; id <= 4; ++id) {
        ChatRecord chat = chatRecord(id);
        chat.changed = QDateTime::fromMSecsSinceEpoch(id == 2 ? 9000 : id * 1000);
        chat.pinned = id == 1 || id == 3;
        m_store->saveChat(chat);
    }
    EXPECT_EQ(idsOf(m_store->chats()), (QList<RecordId>{3, 1, 2, 4}));
}

TEST_F(Keeping, AMessageOfAChatThatIsGoneIsLeftOutInSilence)
{
    addMessage(5, 6, QStringLiteral("late"));
    EXPECT_EQ(answerOf(m_store->chat(5)), ChatContents());
    EXPECT_EQ(troubles(), QStringList());
    EXPECT_EQ(valueOf(databaseFile(), QStringLiteral("SELECT count(*) FROM messages")), 0);
}

TEST_F(Keeping, TrashTakesAChatOutOfTheListAndBack)
{
    for (const RecordId id : {1, 2, 3})
        addChat(id);
    addMessage(2, 20, QStringLiteral("kept"));
    m_store->trashChat(2);
    EXPECT_EQ(idsOf(m_store->chats()), (QList<RecordId>{3, 1}));
    EXPECT_EQ(idsOf(m_store->trashedChats()), QList<RecordId>{2});
    EXPECT_LT(answerOf(m_store->chat(2)).chat.deleted.secsTo(QDateTime::currentDateTime()), 60);
    m_store->restoreChat(2);
    EXPECT_EQ(idsOf(m_store->chats()), (QList<RecordId>{3, 2, 1}));
    EXPECT_EQ(answerOf(m_store->chat(2)).messages.size(), 1);
    EXPECT_FALSE(answerOf(m_store->chat(2)).chat.deleted.isValid());
}

TEST_F(Keeping, TheTrashIsEmptiedOfWhatIsOld)
{
    for (const RecordId id : {1, 2, 3}) {
        ChatRecord chat = chatRecord(id);
        if (id != 3) chat.deleted = QDateTime::fromMSecsSinceEpoch(id * 1000);
        m_store->saveChat(chat);
    }
    m_store->emptyTrash(QDateTime::fromMSecsSinceEpoch(2000));
    EXPECT_EQ(idsOf(m_store->trashedChats()), QList<RecordId>{2});
    EXPECT_EQ(idsOf(m_store->chats()), QList<RecordId>{3});
}

TEST_F(Keeping, DeletedMessagesGoAndMayBeTakenBackWithTheirPictures)
{
    addChat(1);
    MessageRecord message = messageRecord(1, 2, QStringLiteral("look"));
    message.pictures = {pictureRecord("bytes")};
    m_store->saveMessage(message);
    addMessage(1, 3, QStringLiteral("stays"));
    m_store->deleteMessages({2, 99});
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.size(), 1);
    message.pictures[0] = readBack(message.pictures[0]);
    m_store->saveMessage(message);
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.front(), message);
    EXPECT_EQ(answerOf(m_store->picture(message.pictures[0].hash)), "bytes");
}

TEST_F(Keeping, APictureIsOneFileByItsContentHoweverManyNameIt)
{
    const PictureRecord picture = pictureRecord("the same bytes");
    for (const RecordId chat : {1, 2}) {
        ChatRecord record = chatRecord(chat);
        record.draftPictures = {picture};
        m_store->saveChat(record);
        MessageRecord message = messageRecord(chat, 10 + chat, QStringLiteral("x"));
        message.pictures = {picture, picture};
        m_store->saveMessage(message);
    }
    m_store->flush().waitForFinished();
    EXPECT_EQ(readFile(pictureFile(picture.hash)), "the same bytes");
    EXPECT_EQ(
        QDir(m_folder + QStringLiteral("/pictures")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    m_store->deleteChat(1);
    m_store->flush().waitForFinished();
    EXPECT_TRUE(QFile::exists(pictureFile(picture.hash))) << "chat 2 names it";
    m_store->deleteMessages({12});
    m_store->deleteChat(99);
    m_store->flush().waitForFinished();
    EXPECT_TRUE(QFile::exists(pictureFile(picture.hash))) << "the draft of chat 2 names it";
    m_store->deleteChat(2);
    m_store->flush().waitForFinished();
    EXPECT_FALSE(QFile::exists(pictureFile(picture.hash)));
    EXPECT_EQ(valueOf(databaseFile(), QStringLiteral("SELECT count(*) FROM pictures")), 0);
}

TEST_F(Keeping, APictureIsNamedByTheBytesItHas)
{
    addChat(1);
    MessageRecord message = messageRecord(1, 2, QStringLiteral("x"));
    message.pictures = {pictureRecord("true"), pictureRecord("true")};
    message.pictures[0].hash = {};
    message.pictures[1].hash = QByteArray(64, 'a');
    m_store->saveMessage(message);
    const ChatContents contents = answerOf(m_store->chat(1));
    for (const PictureRecord& picture : contents.messages.value(0).pictures) {
        EXPECT_EQ(picture.hash, pictureRecord("true").hash);
    }
    EXPECT_EQ(answerOf(m_store->picture("../../chats.db")), QByteArray());
    EXPECT_EQ(answerOf(m_store->picture(QByteArray(64, 'a'))), QByteArray());
}

TEST_F(Keeping, PicturesThatNothingNamesGoAtTheNextStart)
{
    addChat(1);
    MessageRecord message = messageRecord(1, 2, QStringLiteral("x"));
    message.pictures = {pictureRecord("one"), pictureRecord("two")};
    m_store->saveMessage(message);
    message.pictures.removeFirst();
    m_store->saveMessage(message);
    close();
    EXPECT_TRUE(QFile::exists(pictureFile(pictureRecord("one").hash)));
    open();
    m_store->flush().waitForFinished();
    EXPECT_FALSE(QFile::exists(pictureFile(pictureRecord("one").hash)));
    EXPECT_TRUE(QFile::exists(pictureFile(pictureRecord("two").hash)));
}

TEST_F(Keeping, WhatWasDeletedForEverIsInNoFile)
{
    addChat(1, QStringLiteral("Quetzalcoatl"));
    addMessage(1, 2, QStringLiteral("The xylophone of Quetzalcoatl"));
    addChat(3, QStringLiteral("Other"));
    m_store->flush().waitForFinished();
    const auto holds = [&](const char* word) {
        bool found = false;
        for (const QString& name : QDir(m_folder).entryList(QDir::Files)) {
            found |= readFile(m_folder + u'/' + name).toLower().contains(word);
        }
        return found;
    };
    EXPECT_TRUE(holds("quetzalcoatl"));
    m_store->deleteChat(1);
    m_store->flush().waitForFinished();
    EXPECT_FALSE(holds("quetzalcoatl"));
    EXPECT_FALSE(holds("xylophone"));
}

TEST_F(Keeping, DeleteEverythingLeavesAnEmptyStoreThatGoesOn)
{
    addChat(1, QStringLiteral("Secret"));
    MessageRecord message = messageRecord(1, 2, QStringLiteral("x"));
    message.pictures = {pictureRecord("bytes")};
    m_store->saveMessage(message);
    writeFile(m_folder + QStringLiteral("/chats-backup-1-2026.db"), "old");
    writeFile(m_folder + QStringLiteral("/chats-damaged-2026.db"), "old");
    writeFile(m_folder + QStringLiteral("/chats-damaged-2026.db-wal"), "old");
    writeFile(m_folder + QStringLiteral("/of another.txt"), "not ours");
    m_store->deleteEverything();
    EXPECT_EQ(answerOf(m_store->chats()), QList<ChatRecord>());
    EXPECT_FALSE(QFile::exists(pictureFile(message.pictures[0].hash)));
    EXPECT_EQ(QDir(m_folder).entryList({QStringLiteral("chats-*")}), QStringList());
    EXPECT_TRUE(QFile::exists(m_folder + QStringLiteral("/of another.txt")));
    addChat(5);
    reopen();
    EXPECT_EQ(idsOf(m_store->chats()), QList<RecordId>{5});
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Keeping, BytesOnDiskAreThoseOfItsFiles)
{
    addChat(1);
    const qint64 before = answerOf(m_store->bytesOnDisk());
    MessageRecord message = messageRecord(1, 2, QStringLiteral("x"));
    message.pictures = {pictureRecord(QByteArray(1'000'000, 'p'))};
    m_store->saveMessage(message);
    const qint64 after = answerOf(m_store->bytesOnDisk());
    EXPECT_GE(after - before, 1'000'000);
    EXPECT_LT(after - before, 1'100'000);
}

TEST_F(Keeping, WhatWasAskedForIsDoneBeforeTheStoreGoes)
{
    addChat(1);
    for (int i = 0; i < 200; ++i)
        addMessage(1, 10 + i, QStringLiteral("message %1").arg(i));
    m_store.reset();
    EXPECT_EQ(valueOf(databaseFile(), QStringLiteral("SELECT count(*) FROM messages")), 200);
    EXPECT_FALSE(QFile::exists(databaseFile() + QStringLiteral("-wal"))) << "says that the end was clean";
}

} // namespace
} // namespace facet
