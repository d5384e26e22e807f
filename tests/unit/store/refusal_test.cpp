#include "store_fixture.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace facet {
namespace {

// A disk, a folder or another program that refuses.
class Refusal : public StoreTest {
protected:
    void prepare()
    {
        open();
        addChat(1, u"Kept"_s);
        MessageRecord message = messageRecord(1, 10, u"hello"_s);
        message.pictures = {pictureRecord("picture")};
        m_store->saveMessage(message);
        close();
    }

    // Everything works, and nothing of it is on the disk.
    void expectInMemory()
    {
        const QStringList said = troubles();
        ASSERT_EQ(said.size(), 1);
        EXPECT_TRUE(said[0].contains(u"only until Facet ends"_s)) << said[0].toStdString();
        EXPECT_TRUE(said[0].contains(m_folder));
        addChat(5, u"Passing"_s);
        MessageRecord message = messageRecord(5, 50, u"words"_s);
        message.pictures = {pictureRecord("passing picture")};
        m_store->saveMessage(message);
        EXPECT_EQ(answerOf(m_store->chat(5)).messages.size(), 1);
        EXPECT_EQ(answerOf(m_store->picture(message.pictures[0].hash)), "passing picture");
        EXPECT_EQ(answerOf(m_store->search(u"passing"_s)).size(), 1);
        m_store->deleteChat(5);
        EXPECT_EQ(answerOf(m_store->picture(message.pictures[0].hash)), QByteArray());
        EXPECT_EQ(troubles(), QStringList()) << "said once";
    }
};

// No file of this process grows beyond a size: what a full disk does.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    }
    ~SmallDisk() { EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &m_before), 0); }

private:
    rlimit m_before{};
};

TEST_F(Refusal, WithoutAFolderChatsAreKeptInMemory)
{
    writeFile(m_folder, "a file where the folder should be");
    open();
    expectInMemory();
    m_store->deleteEverything();
    EXPECT_EQ(answerOf(m_store->chats()).size(), 0);
    EXPECT_EQ(readFile(m_folder), "a file where the folder should be");
}

TEST_F(Refusal, DeleteEverythingDeletesAlsoWhatIsInMemoryOnly)
{
    prepare();
    writeFile(databaseFile(), readFile(databaseFile()).replace(0, 100, QByteArray(100, 'x')));
    {
        const SmallDisk disk(8'000);
        open();
        EXPECT_EQ(answerOf(m_store->chats()).size(), 1);
        EXPECT_EQ(troubles().size(), 1);
    }
    m_store->deleteEverything();
    EXPECT_EQ(answerOf(m_store->chats()).size(), 0);
    EXPECT_FALSE(QFile::exists(pictureFile(pictureRecord("picture").hash)));
    addChat(6);
    reopen();
    EXPECT_EQ(answerOf(m_store->chats()).size(), 1) << "from now on it is kept";
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Refusal, AtTheEndOneThatIsRefusedDoesNotTakeTheRestWithIt)
{
    prepare();
    open();
    m_store->flush().waitForFinished();
    {
        const SmallDisk disk(500'000);
        MessageRecord message = messageRecord(1, 11, u"with a picture"_s);
        message.pictures = {pictureRecord(QByteArray(600'000, 'p'))};
        m_store->saveMessage(message);
        addMessage(1, 12, u"after it"_s);
        addMessage(1, 13, u"the last"_s);
        close();
    }
    EXPECT_EQ(valueOf(databaseFile(), u"SELECT group_concat(id) FROM messages"_s), u"10,12,13"_s);
}

TEST_F(Refusal, AFileInThePlaceOfThePicturesIsLeftAlone)
{
    writeFile(m_folder + u"/pictures"_s, "a file");
    open();
    expectInMemory();
    EXPECT_EQ(readFile(m_folder + u"/pictures"_s), "a file");
}

TEST_F(Refusal, WhatWasRefusedIsSavedWithoutAnotherRequest)
{
    prepare();
    open();
    {
        const SmallDisk disk(100'000);
        addMessage(1, 12, u"many words "_s.repeated(40'000));
        EXPECT_EQ(troubles().size(), 1);
    }
    const QDeadlineTimer deadline(60'000);
    while (valueOf(databaseFile(), u"SELECT count(*) FROM messages"_s) != 2 && !deadline.hasExpired())
        QThread::msleep(50);
    EXPECT_EQ(valueOf(databaseFile(), u"SELECT count(*) FROM messages"_s), 2);
}

// Root may write everywhere, so the test does without for a while.
class Unprivileged {
public:
    Unprivileged() : m_root(geteuid() == 0 && seteuid(65534) == 0) { }
    ~Unprivileged() { EXPECT_TRUE(!m_root || seteuid(0) == 0); }

private:
    bool m_root;
};

TEST_F(Refusal, OfAFolderThatCannotBeWrittenChatsAreStillRead)
{
    prepare();
    const QByteArray before = readFile(databaseFile());
    QFile::setPermissions(m_temporary.path(), QFile::Permissions(0x7755));
    QFile::setPermissions(m_folder, QFile::Permissions(0x5555));
    QFile::setPermissions(databaseFile(), QFile::Permissions(0x4444));
    {
        const Unprivileged unprivileged;
        open();
        const ChatContents contents = answerOf(m_store->chat(1));
        EXPECT_EQ(contents.chat.title, u"Kept"_s);
        EXPECT_EQ(contents.messages.value(0).text, u"hello"_s);
        EXPECT_EQ(answerOf(m_store->picture(pictureRecord("picture").hash)), "picture");
        expectInMemory();
        m_store->deleteChat(1);
        close();
    }
    QFile::setPermissions(m_folder, QFile::Permissions(0x7755));
    EXPECT_EQ(readFile(databaseFile()), before);
    EXPECT_TRUE(QFile::exists(pictureFile(pictureRecord("picture").hash)));
}

// A program that holds the database.
class Holder {
public:
    explicit Holder(const QString& database) : m_connection(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s))
    {
        m_connection.setDatabaseName(database);
        EXPECT_TRUE(m_connection.open());
    }
    ~Holder()
    {
        m_connection.close();
        m_connection = {};
        QSqlDatabase::removeDatabase(u"holder"_s);
    }
    void run(const QString& statement)
    {
        QSqlQuery query(m_connection);
        EXPECT_TRUE(query.exec(statement));
    }

private:
    QSqlDatabase m_connection;
};

TEST_F(Refusal, WhatALockKeepsOutIsSavedWhenItGoes)
{
    prepare();
    open();
    EXPECT_EQ(answerOf(m_store->chats()).size(), 1);
    {
        Holder holder(databaseFile());
        holder.run(u"BEGIN IMMEDIATE"_s);
        addMessage(1, 11, u"first"_s);
        addMessage(1, 12, u"second"_s);
        EXPECT_EQ(troubles().size(), 1) << "said once";
        EXPECT_EQ(answerOf(m_store->chat(1)).messages.size(), 1) << "what is there can be read";
        holder.run(u"COMMIT"_s);
    }
    m_store->flush().waitForFinished();
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.size(), 3);
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Refusal, ADatabaseThatIsHeldAtTheStartIsReadIntoMemory)
{
    prepare();
    Holder holder(databaseFile());
    holder.run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    holder.run(u"BEGIN EXCLUSIVE"_s);
    open();
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.value(0).text, u"hello"_s);
    expectInMemory();
    EXPECT_EQ(QDir(m_folder).entryList({u"chats-damaged*"_s}), QStringList());
}

TEST_F(Refusal, WhatAFullDiskKeepsOutIsSavedWhenThereIsRoom)
{
    prepare();
    open();
    m_store->flush().waitForFinished();
    const QString text = u"many words "_s.repeated(40'000);
    {
        const SmallDisk disk(200'000);
        MessageRecord message = messageRecord(1, 11, u"with a picture"_s);
        message.pictures = {pictureRecord(QByteArray(300'000, 'p'))};
        m_store->saveMessage(message);
        addMessage(1, 12, text);
        addMessage(1, 13, u"short"_s);
        EXPECT_EQ(troubles().size(), 1) << "said once";
        EXPECT_EQ(answerOf(m_store->chat(1)).messages.size(), 1) << "in order";
        EXPECT_EQ(QDir(m_folder).entryList({u"chats-damaged*"_s}), QStringList());
    }
    m_store->flush().waitForFinished();
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.size(), 4);
    EXPECT_EQ(answerOf(m_store->picture(pictureRecord(QByteArray(300'000, 'p')).hash)).size(), 300'000);
    reopen();
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.value(2).text, text);
    EXPECT_EQ(troubles(), QStringList());
    EXPECT_EQ(valueOf(databaseFile(), u"PRAGMA integrity_check"_s), u"ok"_s);
}

TEST_F(Refusal, WithoutRoomForANewFileADamagedOneIsReadIntoMemory)
{
    prepare();
    QByteArray bytes = readFile(databaseFile());
    writeFile(databaseFile(), bytes.replace(0, 100, QByteArray(100, 'x')));
    {
        const SmallDisk disk(8'000);
        open();
        EXPECT_EQ(answerOf(m_store->chat(1)).messages.value(0).text, u"hello"_s);
        expectInMemory();
        close();
    }
    EXPECT_EQ(readFile(databaseFile()), bytes) << "the next start tries again";
    open();
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.value(0).text, u"hello"_s);
    EXPECT_EQ(QDir(m_folder).entryList({u"chats-damaged*.db"_s}).size(), 1);
}

} // namespace
} // namespace facet
