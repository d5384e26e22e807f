#include "app/store/search_words.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace facet {
namespace {

QStringList foldedWords(const QString& text)
{
    QStringList words;
    for (const SearchWord& word : searchWords(text))
        words.append(word.folded);
    return words;
}

TEST(SearchWords, PartTextAndFoldIt)
{
    const QList<std::pair<QString, QString>> cases{
        {u"Hello, World_2 (don't)!"_s, u"hello world 2 don t"_s},
        {u"Größe STRASSE Straße"_s, u"grosse strasse strasse"_s},
        {u"caffè CAFÉ cafe\u0301 naïve"_s, u"caffe cafe cafe naive"_s}, {u"Łódź Ærø Işık Đà"_s, u"lodz aero isik da"_s},
        {u"ΑΘΉΝΑ Ёлка"_s, u"αθηνα елка"_s}, {u"مُحَمَّد مـحـمد إسلام أسلام"_s, u"محمد محمد اسلام اسلام"_s},
        {u"שָׁלוֹם"_s, u"שלום"_s}, {u"世界 你好！"_s, u"世 界 你 好"_s},
        {u"東京タワーへ行く"_s, u"東 京 タ ワ ー へ 行 く"_s}, {u"ＡＢＣ１２ ﬁne"_s, u"abc12 fine"_s},
        {u"ภาษาไทย"_s, u"ภ า ษ า ไ ท ย"_s}, {u"a👋b 👨‍👩‍👧 ❤️"_s, u"a 👋 b 👨 👩 👧 ❤"_s},
        {u"foo\u00adbar \u200fx"_s, u"foobar x"_s}, {u""_s, u""_s},
        {QString(QChar(0xd83d)) + u"x"_s, u"x"_s}, // half an emoji
    };
    for (const auto& [text, folded] : cases) {
        EXPECT_EQ(foldedWords(text).join(u' ').toStdString(), folded.toStdString()) << text.toStdString();
    }
}

TEST(SearchWords, KanaKeepTheirMarksAndKoreanItsSyllables)
{
    EXPECT_NE(foldedWords(u"が"_s), foldedWords(u"か"_s));
    EXPECT_EQ(foldedWords(u"서울에서"_s).size(), 4);
    const QString decomposed = u"서울"_s.normalized(QString::NormalizationForm_D);
    EXPECT_EQ(foldedWords(decomposed), foldedWords(u"서울"_s));
}

TEST(SearchWords, PlacesAreThoseOfTheTextAsItStands)
{
    const QString text = u"— Ça, cafe\u0301s 👋🏽世!"_s;
    QStringList found;
    for (const SearchWord& word : searchWords(text))
        found.append(text.mid(word.start, word.length));
    EXPECT_EQ(found, (QStringList{u"—"_s, u"Ça"_s, u"cafe\u0301s"_s, u"👋"_s, u"🏽"_s, u"世"_s}.mid(1)));
}

TEST(SearchWords, OnlyAsciiNeedsNoTextForTheIndex)
{
    EXPECT_TRUE(searchableText(u"Plain text, 7 words_here.").isNull());
    EXPECT_TRUE(searchableText(u"").isNull());
    EXPECT_EQ(searchableText(u"Café (2)"), u"cafe 2"_s);
    EXPECT_FALSE(searchableText(u"—").isNull());
}

} // namespace
} // namespace facet
