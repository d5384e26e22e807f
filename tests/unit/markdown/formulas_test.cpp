#include "app/markdown/formulas.h"
#include "tests/unit/markdown/dump.h"

#include <gtest/gtest.h>

namespace facet::markdown {
namespace {

std::string read(const char* source) { return dump(parse(QString::fromUtf8(source)).blocks); }

TEST(Formula, KeepsItsSourceInEverySpelling)
{
    EXPECT_EQ(read(R"(so \(a_1 \cdot b_1\) and \[x^2\])"), "p so `\\(a_1 \\cdot b_1\\)` and `\\[x^2\\]`\n");
    EXPECT_EQ(read(R"($a_b_c$ $$\{x\}$$ $\frac{1}{2}$)"), "p `$a_b_c$` `$$\\{x\\}$$` `$\\frac{1}{2}$`\n");
    EXPECT_EQ(read("$x*y*z$ **bold $a_b$** $<x>&amp;$"), "p `$x*y*z$` **bold ****`$a_b$`** `$<x>&amp;$`\n");
    EXPECT_EQ(read("$2x$, $5$ and $5-10$"), "p `$2x$`, `$5$` and `$5-10$`\n");
}

TEST(Formula, OfManyLinesIsOne)
{
    EXPECT_EQ(read("\\[\na = b\n- c\n\\]\nend"), "p `\\[\\na = b\\n- c\\n\\]`\\nend\n");
    EXPECT_EQ(read("$$\n1. x\n$$"), "p `$$\\n1. x\\n$$`\n");
    EXPECT_EQ(read("- \\[\n  x_1 * y_1 *\n  \\]"), "p{list \u2022} `\\[\\n  x_1 * y_1 *\\n  \\]`\n");
}

TEST(Formula, StandsInATable)
{
    EXPECT_EQ(read("| a | $|x|$ |\n|---|---|\n| \\(y|z\\) | 2 |"), "table << / a | `$|x|$` / `\\(y|z\\)` | 2\n");
}

TEST(Formula, MoneyIsText)
{
    for (const char* text : {"$5 and $6", "from $5 to $10 each", "US$5 or A$6", "$5/$6", "it is $5-$6", "5$ and 6$",
             "$HOME and $PATH", "$HOME/$USER", "a $ b $ c", "$", "$$", "$5 for 3$ each"})
        EXPECT_EQ(read(text), std::string("p ") + text + "\n");
}

TEST(Formula, IsNotLookedForInCode)
{
    EXPECT_EQ(read("`$a$` and `\\(b\\)` $c_1$"), "p `$a$` and `\\(b\\)` `$c_1$`\n");
    EXPECT_EQ(read("```sh\necho $A_B$ \\[x\\]\n\\[\n  a\n\\]\n```\n$x_1$"),
        "code sh | echo $A_B$ \\[x\\]\\n\\[\\n  a\\n\\]\np `$x_1$`\n");
    EXPECT_EQ(read("- ```\n  \\[\n  x\n  \\]\n  ```\n\n  $y$"), "code{list \u2022}  | \\[\\nx\\n\\]\np{list} `$y$`\n");
    EXPECT_EQ(read("- ```\n  $x\n\n$a_b$"), "code{list \u2022}  | $x\\n\np `$a_b$`\n");
}

TEST(Formula, ThatDoesNotEndIsText)
{
    EXPECT_EQ(read("\\(a *b* c"), "p (a *b* c\n");
    EXPECT_EQ(read("\\[ a\n\nb \\]"), "p [ a\np b ]\n");
    EXPECT_EQ(read("$a *b* c"), "p $a *b* c\n");
    EXPECT_EQ(read("\\\\(a *b* \\\\)"), "p \\(a *b* \\)\n");
}

// What a reader sees grows as the answer will be in the end: no sign comes and goes, nothing is slanted for a moment.
TEST(Formula, GrowsAsItWillBe)
{
    for (const char* source :
        {R"(It is \(a_1 * b_1 * c_1\), and so on.)", "We get\n\\[\nx^2 = *y* - z\n- 1\n\\]\nhere.",
            "So $$\n\\{a_b_c\\} * d * e\n$$ it is", R"(- for $\alpha_1 * \{x\} * y_1$ we *see* it)",
            "| a | b |\n|---|---|\n| \\(x_1 * y * z\\) | **b** |\n", "It costs $5 and $6, or **$7** at most."}) {
        const QString text = QString::fromUtf8(source);
        const QString whole = seen(parse(text).blocks.last());
        Stream stream;
        QList<Block> blocks;
        for (const QChar letter : text) {
            apply(blocks, stream.append(letter));
            if (blocks.isEmpty()) continue;
            QString shown = seen(blocks.last());
            if (!whole.startsWith(shown)) shown.chop(2);
            EXPECT_TRUE(whole.startsWith(shown)) << stream.source().toStdString() << "\n-->\n" << dump(blocks);
        }
        apply(blocks, stream.finish());
        EXPECT_EQ(dump(blocks), dump(parse(text).blocks));
    }
}

TEST(Formula, SignsComeBackAsTheyWere)
{
    const QString signs = QStringLiteral("$\\`*_[]<>()#+-.!|~&:@=\"{}' ab1\u00E4$");
    const QString hid = withFormulasHidden(signs);
    for (const QChar sign : QStringLiteral("\\`*_[]<>()#+-.!|~&$:@=\"{}'"))
        EXPECT_FALSE(hid.contains(sign)) << QString(sign).toStdString();
    EXPECT_EQ(withFormulasShown(hid), signs);
}

} // namespace
} // namespace facet::markdown
