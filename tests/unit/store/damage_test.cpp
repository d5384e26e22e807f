#include "store_fixture.h"

#include <QDir>
#include <QRandomGenerator>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace facet {
namespace {

constexpr qsizetype kPage = 4096;
constexpr int kChats = 6;
constexpr int kMessages = 20; // a chat

QString textOf(RecordId id)
{
    const QString words = u"Message %1 of größe 世界 👋. "_s.arg(id);
    return words.repeated(id % 10 == 3 ? 200 : id % 7); // some of several pages, some empty
}

QByteArray noise(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = char(random.generate());
    return bytes;
}

// A store with chats in it, whose file is then damaged.
class Damage : public StoreTest {
protected:
    Damage()
    {
        open();
        for (RecordId chat = 1; chat <= kChats; ++chat) {
            ChatRecord record = addChat(chat, u"Title %1"_s.arg(chat));
            RecordId parent = 0;
            for (RecordId id = chat * 1000; id < chat * 1000 + kMessages; ++id) {
                MessageRecord message = messageRecord(chat, id, textOf(id), parent);
                message.model = u"Gemma 3"_s;
                if (id % 5 == 0) message.pictures = {pictureRecord(QByteArray::number(id))};
                m_store->saveMessage(message);
                for (PictureRecord& picture : message.pictures)
                    picture = readBack(picture);
                m_messages.insert(id, message);
                parent = id;
            }
            record.leaf = parent;
            m_store->saveChat(record);
            m_chats.insert(chat, record);
        }
        m_store->flush().waitForFinished();
        m_journalFile = readFile(databaseFile());
        m_journal = readFile(databaseFile() + u"-wal"_s);
        close();
        m_whole = readFile(databaseFile());
    }

    struct Found {
        int chats = 0;
        int messages = 0;
        int shortened = 0;
    };

    // Reads everything through the door. What comes is what was kept, except where rows were lost.
    Found readAll()
    {
        Found found;
        for (int search = 0; search < 2; ++search)
            answerOf(m_store->search(u"größe"_s)); // goes through the index
        std::set<RecordId> seen;
        for (const ChatRecord& listed : answerOf(m_store->chats())) {
            const ChatContents contents = answerOf(m_store->chat(listed.id));
            EXPECT_EQ(contents.chat.id, listed.id);
            found.chats += m_chats.value(listed.id) == contents.chat;
            for (const MessageRecord& message : contents.messages) {
                const MessageRecord kept = m_messages.value(message.id);
                EXPECT_EQ(message.chat, kept.chat) << message.id;
                EXPECT_TRUE(message.parent < message.id && (message.parent == 0 || seen.contains(message.parent)));
                EXPECT_EQ(message.created, kept.created);
                // What lies in the middle of a page is not checked by SQLite either.
                EXPECT_TRUE(message.text.left(300) == kept.text.left(message.text.size()).left(300))
                    << message.id << message.text.left(300).toStdString();
                found.messages += message.text == kept.text;
                found.shortened += message.text != kept.text;
                seen.insert(message.id);
            }
        }
        return found;
    }

    void put(const QByteArray& database, const QByteArray& journal = {})
    {
        close();
        for (const QString& name : QDir(m_folder).entryList({u"chats*"_s}, QDir::AllEntries)) {
            QFile::remove(m_folder + u'/' + name);
        }
        writeFile(databaseFile(), database);
        if (!journal.isEmpty()) writeFile(databaseFile() + u"-wal"_s, journal);
        troubles();
    }

    QStringList asideFiles() { return QDir(m_folder).entryList({u"chats-damaged-*.db"_s}, QDir::AllEntries); }

    // It can be written, and the next start complains of nothing.
    void expectGoesOn()
    {
        troubles();
        addChat(900);
        addMessage(900, 901, u"after the damage"_s);
        reopen();
        EXPECT_EQ(answerOf(m_store->chat(900)).messages.size(), 1);
        EXPECT_EQ(answerOf(m_store->search(u"damage"_s)).size(), 1);
        m_store->deleteChat(900);
        EXPECT_EQ(troubles(), QStringList());
        EXPECT_EQ(valueOf(databaseFile(), u"PRAGMA integrity_check"_s), u"ok"_s);
    }

    QHash<RecordId, ChatRecord> m_chats;
    QHash<RecordId, MessageRecord> m_messages;
    QByteArray m_whole;
    QByteArray m_journalFile, m_journal; // as a kill would have left them
};

TEST_F(Damage, NoneIsSaidWhereThereIsNone)
{
    put(m_whole);
    open();
    EXPECT_EQ(readAll().messages, kChats * kMessages);
    EXPECT_EQ(troubles(), QStringList());
    put(m_journalFile, m_journal);
    open();
    const Found found = readAll();
    EXPECT_EQ(found.messages, kChats * kMessages);
    EXPECT_EQ(found.chats, kChats);
    EXPECT_EQ(troubles(), QStringList());
    EXPECT_EQ(asideFiles(), QStringList());
}

TEST_F(Damage, ABadPageTakesNoMoreThanItsOwnRows)
{
    ASSERT_EQ(m_whole.size() % kPage, 0);
    const qsizetype pages = m_whole.size() / kPage;
    ASSERT_GT(pages, 60);
    int detected = 0;
    for (qsizetype page = 0; page < pages; ++page) {
        SCOPED_TRACE("page " + std::to_string(page + 1));
        QByteArray bytes = m_whole;
        bytes.replace(page * kPage, kPage, page % 3 == 0 ? QByteArray(kPage, '\0') : noise(kPage, quint32(page)));
        put(bytes);
        open();
        const Found found = readAll();
        const int lost = kChats * kMessages - found.messages - found.shortened;
        EXPECT_LE(lost, 30) << "about as many as fit into one page";
        EXPECT_LE(found.shortened, 1);
        EXPECT_GE(found.chats, page == 0 ? kChats : 0);
        const QStringList said = troubles();
        EXPECT_TRUE(lost == 0 || !said.isEmpty()) << "a loss is said";
        EXPECT_TRUE(page != 0 || lost + found.shortened == 0) << "the schema holds no chats";
        ASSERT_LE(said.size(), 1);
        ASSERT_EQ(said.size(), asideFiles().size());
        if (said.isEmpty()) continue;
        ++detected;
        EXPECT_TRUE(said[0].contains(asideFiles()[0])) << said[0].toStdString();
        EXPECT_EQ(readFile(m_folder + u'/' + asideFiles()[0]).size(), m_whole.size());
        if (page % 10 == 0) expectGoesOn();
    }
    EXPECT_GT(detected, pages / 2);
}

TEST_F(Damage, OfATruncatedFileComesWhatIsLeft)
{
    int last = 0;
    for (int part = 0; part <= 20; ++part) {
        SCOPED_TRACE(part);
        const qsizetype size = m_whole.size() * part / 20 - (part % 3) * 123;
        put(m_whole.left(std::max<qsizetype>(size, 1)));
        open();
        const Found found = readAll();
        const int messages = found.messages + found.shortened;
        EXPECT_GE(messages, last - 1) << "more of the file, more messages";
        last = messages;
        if (part % 5 == 0) expectGoesOn();
    }
    EXPECT_EQ(last, kChats * kMessages);
}

TEST_F(Damage, WhatIsNoDatabaseIsSetAside)
{
    const QList<QByteArray> files{{}, noise(1, 1), noise(100, 2), noise(200'000, 3),
        "SQLite format 3" + QByteArray(1, '\0'), m_whole.left(100) + noise(50'000, 4), QByteArray(100'000, '\0'),
        "<html>not a database</html>", QByteArray(300'000, '\x0d'),
        m_whole.left(4096) + QByteArray(m_whole.size(), '\x0d')};
    for (const QByteArray& bytes : files) {
        SCOPED_TRACE(bytes.left(20).toHex().toStdString());
        put(bytes);
        open();
        EXPECT_EQ(readAll().messages, 0);
        EXPECT_EQ(troubles().size(), 1);
        ASSERT_EQ(asideFiles().size(), 1);
        EXPECT_EQ(readFile(m_folder + u'/' + asideFiles()[0]), bytes);
        expectGoesOn();
    }
}

TEST_F(Damage, TheJournalIsReadWithTheDamagedFile)
{
    // A first run that was killed: all of it stands in the journal alone.
    put({});
    QFile::remove(databaseFile());
    open();
    m_store->saveChat(m_chats[1]);
    for (RecordId id = 1000; id < 1000 + kMessages; ++id)
        m_store->saveMessage(m_messages[id]);
    m_store->flush().waitForFinished();
    const QByteArray database = readFile(databaseFile());
    const QByteArray journal = readFile(databaseFile() + u"-wal"_s);
    put(noise(database.size(), 5), journal);
    open();
    EXPECT_EQ(readAll().messages, kMessages);
    EXPECT_EQ(troubles(), QStringList()) << "the journal holds every page";
    expectGoesOn();
    for (const bool empty : {true, false}) { // the file is empty, or gone
        put({}, journal);
        if (!empty) QFile::remove(databaseFile());
        open();
        EXPECT_EQ(readAll().messages, kMessages);
        EXPECT_EQ(troubles().size(), 1);
    }
    // A torn end of the journal is no damage: it was never acknowledged.
    put(m_journalFile, m_journal.left(m_journal.size() - 1000));
    open();
    EXPECT_GE(readAll().messages, kChats * kMessages - 1);
    EXPECT_EQ(troubles(), QStringList());
    // Noise in its middle ends it there.
    QByteArray torn = journal;
    torn.replace(torn.size() / 2, 5000, noise(5000, 6));
    put(noise(database.size(), 5), torn);
    open();
    EXPECT_GT(readAll().messages, kMessages / 5);
    expectGoesOn();
}

TEST_F(Damage, AFolderInItsPlaceIsSetAside)
{
    put({});
    QFile::remove(databaseFile());
    QDir().mkpath(databaseFile() + u"/inside"_s);
    open();
    EXPECT_EQ(answerOf(m_store->chats()).size(), 0);
    EXPECT_EQ(troubles().size(), 1);
    ASSERT_EQ(asideFiles().size(), 1);
    EXPECT_TRUE(QFileInfo(m_folder + u'/' + asideFiles()[0] + u"/inside"_s).isDir());
    expectGoesOn();
}

TEST_F(Damage, AnotherProgramsDatabaseIsSetAside)
{
    put({});
    QFile::remove(databaseFile());
    rowsOf(databaseFile(), u"CREATE TABLE chats (a, b)"_s);
    open();
    EXPECT_EQ(answerOf(m_store->chats()).size(), 0);
    EXPECT_EQ(troubles().size(), 1);
    expectGoesOn();
}

TEST_F(Damage, AnIndexThatLiesIsMadeAnew)
{
    const auto withWords =
        std::ranges::count_if(m_messages, [](const auto& message) { return !message.text.isEmpty(); });
    put(m_whole);
    rowsOf(databaseFile(), u"DELETE FROM message_words_data WHERE id > 10"_s);
    open();
    EXPECT_EQ(readAll().messages, kChats * kMessages);
    EXPECT_EQ(troubles().size(), 1);
    EXPECT_EQ(answerOf(m_store->search(u"message"_s, 1000)).size(), withWords);
}

TEST_F(Damage, WhatHungOnALostRowIsHungElsewhere)
{
    put(m_whole);
    rowsOf(databaseFile(), u"DELETE FROM chats WHERE id = 2"_s); // by a connection without foreign keys
    rowsOf(databaseFile(), u"DELETE FROM messages WHERE id IN (1004, 1019, 3000)"_s);
    QByteArray bytes = readFile(databaseFile());
    bytes.replace(0, 100, QByteArray(100, 'x'));
    put(bytes);
    open();
    const Found found = readAll(); // every parent is there
    EXPECT_EQ(found.messages, kChats * kMessages - 3);
    const ChatContents lost = answerOf(m_store->chat(2));
    EXPECT_EQ(lost.chat.title, u"Recovered chat"_s);
    EXPECT_EQ(lost.messages.size(), kMessages);
    const ChatContents first = answerOf(m_store->chat(1));
    EXPECT_EQ(first.messages[4].id, 1005);
    EXPECT_EQ(first.messages[4].parent, 1003);
    EXPECT_EQ(first.chat.leaf, 0) << "1019 is gone";
    EXPECT_EQ(answerOf(m_store->chat(3)).messages[0].parent, 0);
    EXPECT_EQ(answerOf(m_store->chat(1)).messages[0].pictures, m_messages[1000].pictures);
    EXPECT_EQ(answerOf(m_store->picture(m_messages[1000].pictures[0].hash)), "1000");
}

TEST_F(Damage, ReplacingIsFinishedAtTheNextStart)
{
    // The renaming was half done: the old file is still there, or not any more.
    for (const bool oldIsThere : {true, false}) {
        put(noise(10'000, 7));
        if (!oldIsThere) QFile::remove(databaseFile());
        writeFile(m_folder + u"/chats-salvaged.db"_s, m_whole);
        writeFile(m_folder + u"/chats-salvaging.db"_s, "half");
        open();
        EXPECT_EQ(readAll().messages, kChats * kMessages);
        EXPECT_EQ(asideFiles().size(), oldIsThere ? 1 : 0);
        EXPECT_EQ(QDir(m_folder).entryList({u"chats-salv*"_s}), QStringList());
        EXPECT_EQ(troubles(), QStringList());
    }
}

TEST_F(Damage, HostileFilesEnd)
{
    // Every page a leaf whose cells run into each other and whose rests form rings.
    QRandomGenerator random(8);
    for (int file = 0; file < 20; ++file) {
        QByteArray bytes = noise(kPage * 200, quint32(file));
        for (qsizetype page = 0; page < 200; ++page) {
            char* const header = bytes.data() + page * kPage + (page == 0 ? 100 : 0);
            header[0] = 0x0d;
            header[3] = char(file % 2);
            for (qsizetype cell = 0; cell < 100; ++cell) {
                header[8 + 2 * cell] = char(random.bounded(16));
                header[9 + 2 * cell] = char(random.generate());
            }
        }
        put(bytes);
        open();
        answerOf(m_store->chats());
        EXPECT_EQ(troubles().size(), 1);
    }
}

} // namespace
} // namespace facet
