#include "app/store/schema.h"
#include "store_fixture.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace facet {
namespace {

// The first version as it went out, copied here: it stays as it is whatever becomes of schema.cpp.
const QStringList kVersion1{
    u"CREATE TABLE chats (id INTEGER PRIMARY KEY, titled_by_hand INTEGER NOT NULL, pinned INTEGER NOT NULL,"
    " created INTEGER, changed INTEGER, leaf INTEGER NOT NULL, deleted INTEGER, title TEXT NOT NULL, searchable TEXT,"
    " draft TEXT NOT NULL)"_s,
    u"CREATE TABLE messages (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL REFERENCES chats (id) ON DELETE CASCADE,"
    " parent INTEGER NOT NULL, author INTEGER NOT NULL, created INTEGER, finished INTEGER NOT NULL,"
    " model TEXT NOT NULL, note TEXT NOT NULL, figures TEXT NOT NULL, text TEXT NOT NULL, searchable TEXT)"_s,
    u"CREATE INDEX messages_by_chat ON messages (chat)"_s,
    u"CREATE TABLE pictures (id INTEGER PRIMARY KEY, message INTEGER REFERENCES messages (id) ON DELETE CASCADE,"
    " draft INTEGER REFERENCES chats (id) ON DELETE CASCADE, place INTEGER NOT NULL, views INTEGER NOT NULL,"
    " hash TEXT NOT NULL, name TEXT NOT NULL, CHECK ((message IS NULL) <> (draft IS NULL)))"_s,
    u"CREATE VIRTUAL TABLE title_words USING fts5 (words, content='', tokenize='ascii')"_s,
    u"CREATE VIRTUAL TABLE message_words USING fts5 (words, content='', tokenize='ascii')"_s,
    u"INSERT INTO chats VALUES (1, 1, 0, 1700000000000, 1700000001000, 11, NULL, 'Größe', 'grosse', 'draft')"_s,
    u"INSERT INTO title_words (rowid, words) VALUES (1, 'grosse')"_s,
    u"INSERT INTO messages VALUES (10, 1, 0, 0, 1700000000000, 1, '', '', '', 'Question', NULL)"_s,
    u"INSERT INTO messages VALUES (11, 1, 10, 1, NULL, 0, 'Gemma', 'note', 'figures', 'Answer', NULL)"_s,
    u"INSERT INTO message_words (rowid, words) VALUES (10, 'Question'), (11, 'Answer')"_s,
    u"INSERT INTO pictures VALUES (1, 10, NULL, 0, 2, 'abcd', 'cat.png')"_s,
    u"PRAGMA user_version = 1"_s,
};

const QStringList kNext{u"ALTER TABLE chats ADD COLUMN colour TEXT"_s, u"UPDATE chats SET colour = 'blue'"_s};

class Migrations : public StoreTest {
protected:
    Migrations() { QDir().mkpath(m_folder); }

    void makeVersion1()
    {
        for (const QString& statement : kVersion1)
            rowsOf(databaseFile(), statement);
    }
    std::vector<Migration> stepsAnd(const QStringList& next)
    {
        std::vector<Migration> steps(migrations().begin(), migrations().end());
        steps.push_back(next);
        return steps;
    }
    Result<void> migrateTo(const std::vector<Migration>& steps)
    {
        Database database;
        TRY_VOID(database.open(databaseFile()));
        TRY_VOID(configure(database));
        return migrateWithBackup(database, StoreFiles(m_folder), steps);
    }
    QStringList backups() { return QDir(m_folder).entryList({u"chats-backup-*"_s}); }
};

TEST_F(Migrations, TheFirstVersionIsRead)
{
    makeVersion1();
    open();
    const ChatContents contents = answerOf(m_store->chat(1));
    EXPECT_EQ(contents.chat.title, u"Größe"_s);
    EXPECT_EQ(contents.chat.draft, u"draft"_s);
    EXPECT_EQ(contents.chat.changed.toMSecsSinceEpoch(), 1'700'000'001'000);
    EXPECT_TRUE(contents.chat.titledByHand && !contents.chat.pinned && contents.chat.leaf == 11);
    ASSERT_EQ(contents.messages.size(), 2);
    EXPECT_EQ(contents.messages[0].pictures, (QList{PictureRecord{.hash = "abcd", .name = u"cat.png"_s, .views = 2}}));
    EXPECT_EQ(contents.messages[1].author, MessageAuthor::Model);
    EXPECT_EQ(contents.messages[1].parent, 10);
    EXPECT_FALSE(contents.messages[1].finished || contents.messages[1].created.isValid());
    EXPECT_EQ(answerOf(m_store->search(u"große"_s)).size(), 1);
    EXPECT_EQ(answerOf(m_store->search(u"answ"_s)).value(0).message, 11);
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Migrations, TheFileIsCopiedBeforeAStep)
{
    makeVersion1();
    ASSERT_TRUE(bool(migrateTo(stepsAnd(kNext))));
    const qsizetype newest = qsizetype(migrations().size()) + 1;
    EXPECT_EQ(valueOf(databaseFile(), u"PRAGMA user_version"_s), newest);
    EXPECT_EQ(valueOf(databaseFile(), u"SELECT colour FROM chats"_s), u"blue"_s);
    ASSERT_EQ(backups().size(), 1);
    const QString copy = m_folder + u'/' + backups()[0];
    EXPECT_EQ(valueOf(copy, u"PRAGMA user_version"_s), 1);
    EXPECT_EQ(valueOf(copy, u"PRAGMA integrity_check"_s), u"ok"_s);
    EXPECT_EQ(valueOf(copy, u"SELECT text FROM messages WHERE id = 11"_s), u"Answer"_s);
    ASSERT_TRUE(bool(migrateTo(stepsAnd(kNext)))) << "done already";
    EXPECT_EQ(backups().size(), 1);
}

TEST_F(Migrations, TheLastThreeCopiesAreKept)
{
    makeVersion1();
    for (const char* name : {"chats-backup-v1-2026-01-02-030405.db", "chats-backup-v9-2025-01-01-000000.db",
             "chats-backup-v1-2026-01-01-000000.db", "chats-backup-v2-2026-03-01-000000.db"}) {
        writeFile(m_folder + u'/' + QLatin1String(name), "old");
    }
    ASSERT_TRUE(bool(migrateTo(stepsAnd(kNext))));
    ASSERT_EQ(backups().size(), 3);
    EXPECT_FALSE(backups().contains(u"chats-backup-v9-2025-01-01-000000.db"_s));
    EXPECT_FALSE(backups().contains(u"chats-backup-v1-2026-01-01-000000.db"_s)) << backups().join(u' ').toStdString();
}

TEST_F(Migrations, AStepThatFailsLeavesTheVersionBefore)
{
    makeVersion1();
    EXPECT_FALSE(bool(migrateTo(stepsAnd(kNext + QStringList{u"INSERT INTO no_such_table VALUES (1)"_s}))));
    EXPECT_EQ(valueOf(databaseFile(), u"PRAGMA user_version"_s), qsizetype(migrations().size()));
    EXPECT_EQ(valueOf(databaseFile(), u"SELECT count(*) FROM pragma_table_info('chats') WHERE name = 'colour'"_s), 0);
    open();
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.size(), 2);
}

TEST_F(Migrations, ANewFileNeedsNoCopy)
{
    ASSERT_TRUE(bool(migrateTo(stepsAnd(kNext))));
    EXPECT_EQ(backups(), QStringList());
}

TEST_F(Migrations, WhatANewerFacetWroteIsKeptAndRead)
{
    makeVersion1();
    ASSERT_TRUE(bool(migrateTo(stepsAnd(kNext))));
    const QByteArray newer = readFile(databaseFile());
    open();
    EXPECT_EQ(answerOf(m_store->chat(1)).messages.size(), 2);
    const QStringList said = troubles();
    ASSERT_EQ(said.size(), 1);
    const QStringList aside = QDir(m_folder).entryList({u"chats-newer-*.db"_s});
    ASSERT_EQ(aside.size(), 1);
    EXPECT_TRUE(said[0].contains(u"newer Facet"_s) && said[0].contains(aside[0])) << said[0].toStdString();
    EXPECT_EQ(readFile(m_folder + u'/' + aside[0]), newer);
    reopen();
    EXPECT_EQ(answerOf(m_store->chats()).size(), 1);
    EXPECT_EQ(troubles(), QStringList());
}

} // namespace
} // namespace facet
