#include "app/markdown/stream.h"
#include "tests/unit/markdown/dump.h"
#include "tests/unit/markdown/samples.h"

#include <gtest/gtest.h>

namespace facet::markdown {
namespace {

// Characters that are read while so many tokens of four characters arrive, one by one.
qsizetype charactersRead(const QString& paragraph, qsizetype tokens)
{
    const qsizetype size = tokens * 4;
    const QString text = paragraph.repeated(size / paragraph.size() + 1).left(size);
    Stream stream;
    for (qsizetype at = 0; at < size; at += 4)
        stream.append(text.mid(at, 4));
    return stream.charactersRead();
}

class Streaming : public testing::TestWithParam<QString> { };

TEST_P(Streaming, CostsTheSameForEachToken)
{
    const qsizetype few = charactersRead(GetParam(), 5000);
    const qsizetype many = charactersRead(GetParam(), 10'000);
    EXPECT_LT(static_cast<double>(many), 2.2 * static_cast<double>(few));
    EXPECT_LT(many / 10'000, 2 * GetParam().size() + 100); // no more than the block that is being written
}

INSTANTIATE_TEST_SUITE_P(Answers, Streaming,
    testing::Values(QStringLiteral("A paragraph of some words that say little.\n\n"),
        QStringLiteral("- an item of a tight list\n"), QStringLiteral("1.  an **item** of a loose list\n\n"),
        QStringLiteral("- item\n  - inner `item`\n"), QStringLiteral("> quoted\n\nwords\n\n"),
        QStringLiteral("```cpp\nint x = 0;\n\nint y = 0;\n```\n\nwords\n"),
        QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |\n\n## Head\n\n")));

class EndlessBlock : public testing::TestWithParam<QString> { };

TEST_P(EndlessBlock, CostsAFixedNumberOfReadings)
{
    const qsizetype few = charactersRead(GetParam(), 10'000);
    const qsizetype many = charactersRead(GetParam(), 20'000);
    EXPECT_LT(static_cast<double>(many), 2.2 * static_cast<double>(few));
}

TEST_P(EndlessBlock, LagsByLittleAndEndsWhole)
{
    const QString text = GetParam().repeated(40'000 / GetParam().size());
    Stream stream;
    QList<Block> blocks;
    for (qsizetype at = 0; at < text.size(); at += 4) {
        apply(blocks, stream.append(text.mid(at, 4)));
        if (at % 4000 != 0 || at == 0) continue;
        const QList<Block> now = parse(stream.source()).blocks;
        ASSERT_EQ(blocks.size(), now.size());
        EXPECT_GT(seen(blocks.last()).size(), seen(now.last()).size() - at / 200 - 10);
    }
    apply(blocks, stream.finish());
    EXPECT_EQ(dump(blocks), dump(parse(text).blocks));
}

INSTANTIATE_TEST_SUITE_P(Texts, EndlessBlock,
    testing::Values(QStringLiteral("words and **more** words with `code` in them, "), QStringLiteral("a line\n")));

TEST(Stream, LongCodeIsNotReadAgain)
{
    Stream stream;
    stream.append("```cpp\n");
    const qsizetype before = stream.charactersRead();
    for (int line = 0; line < 2000; ++line)
        stream.append("int x = 0;\n\n- a\n");
    EXPECT_EQ(stream.charactersRead(), before);
    EXPECT_EQ(stream.append({}).blocks.size(), 1);
}

TEST(Stream, PiecesOfAnySizeEndInTheSame)
{
    for (const QString& sample : samples()) {
        for (const qsizetype piece : {1, 3, 7, 1000}) {
            const QString text = sample + "\n\nThe end";
            EXPECT_EQ(dump(streamed(text, piece)), dump(parse(text).blocks));
        }
    }
}

TEST(Stream, NumbersGoOnOverPieces)
{
    EXPECT_EQ(dump(streamed("1. a\n\n1. b\n\n   more\n\n1. c", 1)),
        "p{list 1.} a\np{list 2.} b\np{list} more\np{list 3.} c\n");
}

TEST(Stream, FinishKnowsAddressesFromFurtherDown)
{
    Stream stream;
    stream.append("See [this][1].\n\nWords.\n\n[1]: https://x.example/\n");
    const Stream::Change change = stream.finish();
    EXPECT_EQ(change.first, 0);
    EXPECT_EQ(dump(change.blocks), "p See [this](https://x.example/).\np Words.\n");
}

} // namespace
} // namespace facet::markdown
