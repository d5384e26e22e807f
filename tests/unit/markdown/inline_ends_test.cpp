#include "app/markdown/inline_ends.h"

#include <gtest/gtest.h>

namespace facet::markdown {
namespace {

std::string ended(const char* words) { return withInlineEnds(QString::fromUtf8(words)).toStdString(); }

TEST(InlineEnds, WholeWordsStay)
{
    for (const char* words : {"plain", "a **b** c", "`x` y", "[a](b) c", "2 * 3", "2*3 is", "snake_case_name",
             "~5 to ~6", "a [b] c", "f(x)[1] = 2", "\\*not\\* this"})
        EXPECT_EQ(ended(words), words);
}

TEST(InlineEnds, OpenMarksAreClosed)
{
    EXPECT_EQ(ended("a **b"), "a **b**");
    EXPECT_EQ(ended("a **b c*"), "a **b c**");
    EXPECT_EQ(ended("***b"), "***b***");
    EXPECT_EQ(ended("***a* b"), "***a* b**");
    EXPECT_EQ(ended("**a *b"), "**a *b***");
    EXPECT_EQ(ended("~~a"), "~~a~~");
    EXPECT_EQ(ended("_a b"), "_a b_");
    EXPECT_EQ(ended("**a "), "**a**");
}

TEST(InlineEnds, MarksBeforeNothingAreHeldBack)
{
    for (const char* words :
        {"a *", "a **", "a `", "a ``", "a ~~", "a _", "a [", "a ![", "a **[", "a \\", "a <br", "a <"})
        EXPECT_EQ(ended(words), "a") << words;
}

TEST(InlineEnds, CodeIsClosedAndWhatIsInItStays)
{
    EXPECT_EQ(ended("a `b **c"), "a `b **c`");
    EXPECT_EQ(ended("``a`"), "``a``");
    EXPECT_EQ(ended("**`a"), "**`a`**");
    EXPECT_EQ(ended("`*` and *b"), "`*` and *b*");
}

TEST(InlineEnds, HalfALinkIsItsWords)
{
    EXPECT_EQ(ended("see [the do"), "see the do");
    EXPECT_EQ(ended("see [the docs]"), "see the docs");
    EXPECT_EQ(ended("see [the docs]("), "see the docs");
    EXPECT_EQ(ended("see [the docs](https://x.exa"), "see the docs");
    EXPECT_EQ(ended("see [the **docs](https://x.exa"), "see the **docs**");
    EXPECT_EQ(ended("see ![a hat](https://x.exa"), "see a hat");
    EXPECT_EQ(ended("**see [x"), "**see x**");
}

} // namespace
} // namespace facet::markdown
