#include "tests/unit/markdown/dump.h"
#include "tests/unit/markdown/samples.h"

#include <gtest/gtest.h>

#include <random>

namespace facet::markdown {
namespace {

// Signs that the samples have outside code as marks only.
bool showsMarks(const Block& block)
{
    if (block.kind == Block::Kind::Code) return false;
    const QString text = seen(block);
    return std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"*`~[]|#>").contains(c); });
}

class EveryPrefix : public testing::TestWithParam<int> { };

TEST_P(EveryPrefix, ShowsNoMarksAndChangesOnlyItsLastBlock)
{
    const QString text = samples()[GetParam()];
    Stream stream;
    QList<Block> blocks;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QList<Block> before = blocks;
        apply(blocks, stream.append(text.mid(at, 1)));
        const std::string prefix = text.left(at + 1).toStdString();
        ASSERT_GE(blocks.size(), before.size() - 1) << prefix;
        for (qsizetype index = 0; index + 1 < before.size(); ++index)
            ASSERT_EQ(blocks[index], before[index]) << prefix;
        for (const Block& block : blocks)
            ASSERT_FALSE(showsMarks(block)) << prefix << "\n-->\n" << dump(block);
    }
    apply(blocks, stream.finish());
    EXPECT_EQ(dump(blocks), dump(parse(text).blocks));
}

// The words on the screen only grow: what was read is not taken back, but for a word's last letter or two.
TEST_P(EveryPrefix, TakesNoWordsBack)
{
    const QString text = samples()[GetParam()];
    Stream stream;
    QList<Block> blocks;
    qsizetype most = 0;
    for (const QChar letter : text) {
        apply(blocks, stream.append(letter));
        qsizetype length = 0;
        for (const Block& block : blocks)
            length += seen(block).size();
        ASSERT_GE(length, most - 3) << stream.source().toStdString();
        most = std::max(most, length);
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, EveryPrefix, testing::Range(0, static_cast<int>(samples().size())));

TEST(HalfFinished, OpenFenceIsCode)
{
    EXPECT_EQ(dump(streamed("a\n\n```py", 1)), "p a\n");
    EXPECT_EQ(dump(streamed("a\n\n```py\n", 1)), "p a\ncode py | \n");
    EXPECT_EQ(dump(streamed("a\n\n```py\nx = 1\n``", 1)), "p a\ncode py | x = 1\n");
    EXPECT_EQ(dump(streamed("- a\n  ```py\n  x\n  ``", 1)), "p{list \u2022} a\ncode{list} py | x\n");
}

TEST(HalfFinished, TableIsOneFromItsFirstCell)
{
    EXPECT_EQ(dump(streamed("| Na", 1)), "table < / Na\n");
    EXPECT_EQ(dump(streamed("| Name | **Si", 1)), "table << / Name | **Si**\n");
    EXPECT_EQ(dump(streamed("| a | b |\n", 1)), "table << / a | b\n");
    EXPECT_EQ(dump(streamed("| a | b |\n|-", 1)), "table << / a | b\n");
    EXPECT_EQ(dump(streamed("| a | b |\n|---|---|\n|", 1)), "table << / a | b\n");
    EXPECT_EQ(dump(streamed("| a | b |\n|---|---|\n| 1 | `x", 1)), "table << / a | b / 1 | `x`\n");
}

TEST(HalfFinished, WhatCouldBecomeAnythingIsHeldBack)
{
    for (const char* end :
        {"-", "- ", "1", "1.", "*", "**", "#", "## ", "---", "===", "`", "```", ">", "|", "- [", "- [x", "- [ ]"})
        EXPECT_EQ(dump(streamed(QString("words\n\n") + end, 1)), "p words\n") << end;
    EXPECT_EQ(dump(streamed("words\n---", 1)), "p words\n");
    EXPECT_EQ(dump(streamed("words **bold\n-", 1)), "p words **bold**\n");
    EXPECT_EQ(dump(streamed("words **bold\n", 1)), "p words **bold**\n");
}

TEST(HalfFinished, IsShownAsItIsWhenNothingMoreComes)
{
    Stream stream;
    stream.append("42");
    EXPECT_EQ(dump(stream.finish().blocks), "p 42\n");
    stream.append(" **x");
    EXPECT_EQ(dump(stream.finish().blocks), "p 42 **x\n");
}

// What stands before the boundary is what a reader of the whole text would read there.
TEST(Settled, IsRightWhateverComes)
{
    std::mt19937 random(7);
    const auto below = [&](qsizetype end) {
        return static_cast<qsizetype>(random() % static_cast<unsigned long>(end));
    };
    qsizetype settled = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (qsizetype count = 2 + below(12); count > 0; --count)
            text += oddLines()[below(oddLines().size())] + "\n";
        const QList<Block> whole = parse(text).blocks;
        Stream stream;
        QList<Block> blocks;
        for (qsizetype at = 0; at < text.size(); at += 5)
            apply(blocks, stream.append(text.mid(at, 5)));
        const Stream::Change last = stream.append({});
        settled += last.first;
        ASSERT_LE(last.first, whole.size()) << text.toStdString();
        ASSERT_EQ(dump(blocks.first(last.first)), dump(whole.first(last.first))) << text.toStdString();
    }
    EXPECT_GT(settled, 20'000); // or the boundary never moves
}

TEST(AnyText, IsRead)
{
    std::mt19937 random(11);
    const QString signs = QStringLiteral("ab \n\n`*_~[]()!|-#>1.\\<&;\t") + QChar(0) + QChar(0xD800) + QChar(0x5D0);
    for (int round = 0; round < 3000; ++round) {
        Stream stream;
        for (int piece = 0; piece < 12; ++piece) {
            QString text;
            for (int letter = 0; letter < 6; ++letter)
                text += signs[static_cast<qsizetype>(random() % static_cast<unsigned long>(signs.size()))];
            stream.append(text);
        }
        stream.finish();
    }
}

TEST(AnyText, OfOneMegabyteIsRead)
{
    constexpr qsizetype kSize = 1 << 20;
    for (const char* part : {"a", ">", "> ", "- ", "*", "**a ", "`", "[", "[a](", "![", "|", "| a ", "# ", "1. ", "\n",
             "<", "&", "  - a\n", "_a*"}) {
        SCOPED_TRACE(part);
        Stream stream;
        stream.append(QString(part).repeated(kSize / static_cast<qsizetype>(strlen(part))));
        EXPECT_LE(stream.finish().blocks.size(), kSize) << part;
    }
}

} // namespace
} // namespace facet::markdown
