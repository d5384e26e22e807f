#include "store_fixture.h"

using namespace Qt::StringLiterals;

namespace facet {
namespace {

class Search : public StoreTest {
protected:
    Search()
    {
        open();
        addChat(1, QStringLiteral("Holiday in Łódź"));
        addChat(2, QStringLiteral("Рецепты"));
        const QStringList texts{
            u"The quick brown fox jumps over the lazy dog"_s,
            u"Crème brûlée with STRASSE and Straße"_s,
            u"我在北京大学学习人工智能。"_s,
            u"東京タワーへ行きました"_s,
            u"서울에서 만나요"_s,
            u"السَّلامُ عَلَيْكُم يا مُحَمَّد"_s,
            u"Party 🎉 with a family 👨‍👩‍👧 and 🫠"_s,
            u"call some_function(x) in C++ or std::vector<int>"_s,
            u"Это бабушкин ёж"_s,
        };
        for (qsizetype i = 0; i < texts.size(); ++i)
            addMessage(2, 10 + i, texts[i]);
    }

    QList<RecordId> found(const QString& words)
    {
        QList<RecordId> messages;
        for (const SearchHit& hit : answerOf(m_store->search(words))) {
            messages.append(hit.message != 0 ? hit.message : hit.chat);
        }
        return messages;
    }
    QStringList marked(const QString& words)
    {
        QStringList parts;
        for (const SearchHit& hit : answerOf(m_store->search(words))) {
            for (const auto& [start, length] : hit.marks)
                parts.append(hit.snippet.mid(start, length));
        }
        return parts;
    }
};

TEST_F(Search, FindsWordsInEveryScript)
{
    const QList<std::pair<QString, RecordId>> cases{
        {u"quick"_s, 10},
        {u"DOG quick"_s, 10},
        {u"creme"_s, 11},
        {u"brulee CRÈME"_s, 11},
        {u"strasse"_s, 11},
        {u"straße"_s, 11},
        {u"北"_s, 12},
        {u"北京"_s, 12},
        {u"智能"_s, 12},
        {u"大学 人工"_s, 12},
        {u"東京"_s, 13},
        {u"タワー"_s, 13},
        {u"行"_s, 13},
        {u"서울"_s, 14},
        {u"만나"_s, 14},
        {u"محمد"_s, 15},
        {u"السلام"_s, 15},
        {u"السَّلامُ"_s, 15},
        {u"🎉"_s, 16},
        {u"👨‍👩‍👧"_s, 16},
        {u"🫠"_s, 16},
        {u"some_function"_s, 17},
        {u"std::vector"_s, 17},
        {u"C++"_s, 17},
        {u"еж"_s, 18},
        {u"БАБУШ"_s, 18},
        {u"lodz"_s, 1},
        {u"Łódź"_s, 1},
        {u"рецепт"_s, 2},
    };
    for (const auto& [words, id] : cases)
        EXPECT_EQ(found(words), QList<RecordId>{id}) << words.toStdString();
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Search, OnlyTheLastWordMayBeUnfinished)
{
    EXPECT_EQ(found(u"qui"_s), QList<RecordId>{10});
    EXPECT_EQ(found(u"quick bro"_s), QList<RecordId>{10});
    EXPECT_EQ(found(u"qui brown"_s), QList<RecordId>());
    EXPECT_EQ(found(u"quick missing"_s), QList<RecordId>());
    EXPECT_EQ(found(u"京北"_s), QList<RecordId>()) << "the characters of a word stand in its order";
    EXPECT_EQ(found(u"function_some"_s), QList<RecordId>());
}

TEST_F(Search, SyntaxOfTheDatabaseIsNothingButText)
{
    for (const QString& hostile : {u"\""_s, u"\"\"\""_s, u"* * *"_s, u"quick AND"_s, u"NOT quick"_s,
             u"NEAR(quick fox)"_s, u"words:quick"_s, u"-quick"_s, u"^quick"_s, u"quick\" OR \"dog"_s, u"(("_s,
             u"{a b}: x"_s, u"%_"_s, u"'; DROP TABLE messages; --"_s, u""_s, u"   "_s, QString(100'000, u'"'),
             u"\0quick"_s, u"a "_s.repeated(50'000), QString(QChar(0xd800))}) {
        answerOf(m_store->search(hostile));
        EXPECT_EQ(troubles(), QStringList()) << hostile.left(40).toStdString();
    }
    EXPECT_EQ(found(u"quick OR missing"_s), QList<RecordId>());
    EXPECT_EQ(found(u"quick*"_s), QList<RecordId>{10});
    EXPECT_EQ(found(u"\"quick brown\""_s), QList<RecordId>{10});
}

TEST_F(Search, TheIndexFollowsEveryChange)
{
    MessageRecord message = messageRecord(2, 10, u"Now of 北海道"_s);
    m_store->saveMessage(message);
    EXPECT_EQ(found(u"quick"_s), QList<RecordId>());
    EXPECT_EQ(found(u"北海"_s), QList<RecordId>{10});
    addChat(1, u"Renamed"_s);
    EXPECT_EQ(found(u"holiday"_s), QList<RecordId>());
    EXPECT_EQ(found(u"renamed"_s), QList<RecordId>{1});
    m_store->deleteMessages({10});
    EXPECT_EQ(found(u"北海"_s), QList<RecordId>());
    m_store->trashChat(2);
    EXPECT_EQ(found(u"東京"_s), QList<RecordId>());
    m_store->restoreChat(2);
    EXPECT_EQ(found(u"東京"_s), QList<RecordId>{13});
    m_store->deleteChat(2);
    EXPECT_EQ(found(u"東京"_s), QList<RecordId>());
    m_store->flush().waitForFinished();
    EXPECT_EQ(valueOf(databaseFile(), u"SELECT count(*) FROM message_words"_s), 0);
    // FTS5 compares its index with what it thinks it holds.
    rowsOf(databaseFile(), u"INSERT INTO message_words (message_words) VALUES ('integrity-check')"_s);
}

TEST_F(Search, TitlesComeFirstThenTheBestAndNeverMoreThanAsked)
{
    addChat(3, u"About zebras"_s);
    addMessage(3, 30, u"A zebras among many other words that have nothing to do with it at all"_s);
    addMessage(3, 31, u"zebras zebras"_s);
    EXPECT_EQ(found(u"zebras"_s), (QList<RecordId>{3, 31, 30}));
    EXPECT_EQ(answerOf(m_store->search(u"zebras"_s, 2)).size(), 2);
    EXPECT_EQ(answerOf(m_store->search(u"zebras"_s, 0)).size(), 0);
    const SearchHit hit = answerOf(m_store->search(u"zebras"_s)).value(1);
    EXPECT_EQ(hit.chat, 3);
    EXPECT_EQ(hit.title, u"About zebras"_s);
    EXPECT_EQ(hit.created, messageRecord(3, 31, {}).created);
}

TEST_F(Search, MarksStandOnTheWordsAsWritten)
{
    EXPECT_EQ(marked(u"brulee creme"_s), (QStringList{u"Crème"_s, u"brûlée"_s}));
    EXPECT_EQ(marked(u"北京大"_s), QStringList{u"北京大"_s});
    EXPECT_EQ(marked(u"محمد"_s), QStringList{u"مُحَمَّد"_s});
    EXPECT_EQ(marked(u"the"_s), (QStringList{u"The"_s, u"the"_s}));
    EXPECT_EQ(marked(u"std::vec"_s), QStringList{u"std::vector"_s});
    EXPECT_EQ(marked(u"lodz"_s), QStringList{u"Łódź"_s});
}

TEST_F(Search, TheSnippetIsCutAroundTheFirstMatch)
{
    const QString before = u"word👋 "_s.repeated(500);
    addMessage(2, 50, before + u"needle\nin\tthe hay"_s + u" after👋"_s.repeated(500));
    const SearchHit hit = answerOf(m_store->search(u"needle"_s)).value(0);
    EXPECT_LT(hit.snippet.size(), 260);
    EXPECT_TRUE(hit.snippet.startsWith(u"…word"_s)) << hit.snippet.toStdString();
    EXPECT_TRUE(hit.snippet.endsWith(u"…"_s));
    EXPECT_TRUE(hit.snippet.contains(u"needle in the hay"_s)) << hit.snippet.toStdString();
    EXPECT_EQ(QString::fromUtf8(hit.snippet.toUtf8()), hit.snippet) << "no half characters";
    ASSERT_EQ(hit.marks.size(), 1);
    EXPECT_EQ(hit.snippet.mid(hit.marks[0].first, hit.marks[0].second), u"needle"_s);
    // Where nothing parts the text it is cut between characters.
    addMessage(2, 51, u"👋"_s.repeated(1000) + u"nadel"_s + u"👋"_s.repeated(1000));
    const QString emojis = answerOf(m_store->search(u"nadel"_s)).value(0).snippet;
    EXPECT_EQ(QString::fromUtf8(emojis.toUtf8()), emojis);
    EXPECT_TRUE(emojis.contains(u"nadel"_s));
}

} // namespace
} // namespace facet
