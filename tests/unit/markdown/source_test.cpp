#include "app/markdown/source.h"
#include "tests/unit/markdown/dump.h"
#include "tests/unit/markdown/samples.h"

#include <gtest/gtest.h>

namespace facet::markdown {
namespace {

std::string source(const char* answer, int first, int last)
{
    return sourceOf(QString::fromUtf8(answer), first, last).toStdString();
}

TEST(SourceOf, LinesWithTheirMarks)
{
    const char* answer = "# Head\n\nSome **bold** words\nof two lines.\n\n- a\n- b\n\n> quote\n\nend";
    EXPECT_EQ(source(answer, 0, 0), "# Head");
    EXPECT_EQ(source(answer, 1, 1), "Some **bold** words\nof two lines.");
    EXPECT_EQ(source(answer, 2, 2), "- a");
    EXPECT_EQ(source(answer, 3, 4), "- b\n\n> quote");
    EXPECT_EQ(source(answer, 0, 99), answer);
    EXPECT_EQ(source(answer, 7, 9), "");
    EXPECT_EQ(source("", 0, 0), "");
}

TEST(SourceOf, FencesBelongToTheirCode)
{
    EXPECT_EQ(source("a\n\n```py\nx = 1\n\n```\n\nb", 1, 1), "```py\nx = 1\n\n```");
    EXPECT_EQ(source("```\n```\nb", 0, 0), "```\n```");
    EXPECT_EQ(source("```\n```\nb", 1, 1), "b");
    EXPECT_EQ(source("- a\n  ~~~\n  x\n  ~~~\n- b", 1, 1), "  ~~~\n  x\n  ~~~");
    EXPECT_EQ(source("```\nopen", 0, 0), "```\nopen");
}

TEST(SourceOf, WhatHasNoWordsOfItsOwn)
{
    EXPECT_EQ(source("a\n\n---\n\nb", 1, 1), "---");
    EXPECT_EQ(source("a\n\n---\n\nb", 2, 2), "b");
    EXPECT_EQ(source("Head\n====\nwords", 0, 0), "Head\n====");
    EXPECT_EQ(source("Head\n====\nwords", 1, 1), "words");
    EXPECT_EQ(source("# Head\n---\nwords", 0, 0), "# Head");
    EXPECT_EQ(source("| a |\n|---|\n\nb", 0, 0), "| a |\n|---|");
    EXPECT_EQ(source("| a |\n|---|\n| 1 |\n\nb", 0, 0), "| a |\n|---|\n| 1 |");
}

// What is copied of one block and read again is that block.
TEST(SourceOf, IsReadAsTheSameBlock)
{
    int seenBlocks = 0;
    for (const QString& sample : samples()) {
        const QList<Block> blocks = parse(sample).blocks;
        for (qsizetype index = 0; index < blocks.size(); ++index, ++seenBlocks) {
            const int row = static_cast<int>(index);
            const QList<Block> again = parse(sourceOf(sample, row, row)).blocks;
            ASSERT_EQ(again.size(), 1) << sourceOf(sample, row, row).toStdString();
            EXPECT_EQ(again[0].kind, blocks[index].kind);
            EXPECT_EQ(again[0].words, blocks[index].words);
            EXPECT_EQ(again[0].table, blocks[index].table);
        }
    }
    EXPECT_GT(seenBlocks, 30);
}

} // namespace
} // namespace facet::markdown
