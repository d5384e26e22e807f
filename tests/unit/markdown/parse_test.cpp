#include "tests/unit/markdown/dump.h"

#include <gtest/gtest.h>

namespace facet::markdown {
namespace {

std::string read(const char* source) { return dump(parse(QString::fromUtf8(source)).blocks); }

TEST(Parse, StylesOfWords)
{
    EXPECT_EQ(read("a **b** *c* ~~d~~ `e` ***f***"), "p a **b** *c* ~~d~~ `e` ***f***\n");
    EXPECT_EQ(read("**bold with `code` inside**"), "p **bold with ****`code`**** inside**\n");
}

TEST(Parse, LinesOfAParagraphStayLines) { EXPECT_EQ(read("roses\nare  \nred"), "p roses\\nare\\nred\n"); }

TEST(Parse, Headings) { EXPECT_EQ(read("# One\n\n### *Three*\nSetext\n------"), "h1 One\nh3 *Three*\nh2 Setext\n"); }

TEST(Parse, ListsOfAnyDepthAreFlat)
{
    EXPECT_EQ(read("- a\n  1. b\n     - c\n\n       more of c\n- d\n- [x] e\n- [ ] f"),
        "p{list \u2022} a\np{list list 1.} b\np{list list list \u25AA} c\np{list list list} more of c\n"
        "p{list \u2022} d\np{list [x]} e\np{list [ ]} f\n");
}

TEST(Parse, NumbersGoOnFromTheFirst) { EXPECT_EQ(read("3) a\n3) b"), "p{list 3)} a\np{list 4)} b\n"); }

TEST(Parse, NumbersGoOnFromAnEarlierPiece)
{
    const Parsed first = parse(QStringLiteral("1. a\n1. b\n\n"));
    ASSERT_TRUE(first.numbering);
    EXPECT_EQ(first.numbering->next, 3U);
    EXPECT_EQ(dump(parse(QStringLiteral("1. c"), first.numbering).blocks), "p{list 3.} c\n");
    EXPECT_EQ(dump(parse(QStringLiteral("1) other"), first.numbering).blocks), "p{list 1)} other\n");
    EXPECT_FALSE(parse(QStringLiteral("1. a\n\nwords")).numbering);
    EXPECT_FALSE(parse(QStringLiteral("> 1. a")).numbering);
}

TEST(Parse, QuotesAndWhatStandsInThem)
{
    EXPECT_EQ(read("> a\n>\n> > b\n> - c\n\n- > d"),
        "p{quote} a\np{quote quote} b\np{quote list \u2022} c\np{list quote \u2022} d\n");
}

TEST(Parse, CodeKeepsItsTextAndLanguage)
{
    EXPECT_EQ(read("```c++ title=x\n  a < b\n\n\tc\n```"), "code c++ |   a < b\\n\\n\tc\n");
    EXPECT_EQ(read("```\n```"), "code  | \n");
    EXPECT_EQ(read("- a\n  ```\n  x\n  ```"), "p{list \u2022} a\ncode{list}  | x\n");
    EXPECT_EQ(read("```\n\ta\n  \tb\n\t\n```"), "code  | \ta\\n  \tb\\n\n");
    EXPECT_EQ(read("-   ```\n\t\ta\n    ```"), "code{list \u2022}  | \ta\n");
    EXPECT_EQ(read("```sh\necho $1\n```"), "code sh | echo $1\n");
    EXPECT_EQ(read("    four spaces"), "p four spaces\n");
}

TEST(Parse, Tables)
{
    EXPECT_EQ(read("| a | **b** | c |\n|---|:-:|--:|\n| 1 | x<br>y | `z` |\n| 2 |"),
        "table <^> / a | **b** | c / 1 | x\\ny | `z` / 2 |  | \n");
}

TEST(Parse, HtmlIsText)
{
    EXPECT_EQ(read("<b>x</b> & <img src=\"http://a.example/\">"), "p <b>x</b> & <img src=\"http://a.example/\">\n");
    EXPECT_EQ(read("<script>\nalert(1)\n</script>"), "p <script>\\nalert(1)\\n</script>\n");
    EXPECT_EQ(read("one<br/>two"), "p one\\ntwo\n");
    EXPECT_EQ(read("`<br>`"), "p `<br>`\n");
}

TEST(Parse, EntitiesAreCharacters)
{
    EXPECT_EQ(read("&amp; &lt;b&gt; &#8211; &#x41; &nosuch; &#0; &#xD800; &#99999999999;"),
        "p & <b> \u2013 A &nosuch; \uFFFD \uFFFD &#99999999999;\n");
}

TEST(Parse, LinksKeepSafeAddressesOnly)
{
    EXPECT_EQ(read("[a](https://x.example/p?q=1 \"t\") <mailto:me@x.example> www.x.example"),
        "p [a](https://x.example/p?q=1) [mailto:me@x.example](mailto:me@x.example) "
        "[www.x.example](http://www.x.example)\n");
    EXPECT_EQ(
        read("[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html,x) [d](#place) [e](https:///x)"),
        "p a b c d e\n");
    EXPECT_EQ(read("[pay](https://p\u0430ypal.example)"), "p [pay](https://xn--pypal-4ve.example)\n");
    EXPECT_EQ(read("[a][1]\n\n[1]: http://x.example/"), "p [a](http://x.example/)\n");
}

TEST(Parse, PicturesAreTheirWordsAndAddress)
{
    EXPECT_EQ(read("![a *hat*](https://x.example/h.png)"),
        "image a hat\\n[https://x.example/h.png](https://x.example/h.png)\n");
    EXPECT_EQ(read("![](https://x.example/h.png)\n\n- ![b](h.png)"),
        "image [https://x.example/h.png](https://x.example/h.png)\nimage{list \u2022} b\\nh.png\n");
    EXPECT_EQ(read("![x](data:image/png;base64,AAAA)"), "image x\\ndata:image/png;base64,AAAA\n");
    EXPECT_EQ(
        read("![a](https://x.example/h.png) and"), "p [a](https://x.example/h.png) (https://x.example/h.png) and\n");
    EXPECT_EQ(
        read("see ![a](https://x.example/h.png)"), "p see [a](https://x.example/h.png) (https://x.example/h.png)\n");
    EXPECT_EQ(read("![a](x.png)\n![b](y.png)"), "p a (x.png)\\nb (y.png)\n");
    EXPECT_LT(parse("![x](data:" + QString(5000, 'A') + ")").blocks.first().words.plain().size(), 100);
}

TEST(Parse, FormulasAreTheirSource)
{
    EXPECT_EQ(read("so $a_1 * b_2 * c$ is"), "p so `$a_1 * b_2 * c$` is\n");
    EXPECT_EQ(read("from $5 to $10 each"), "p from $5 to $10 each\n");
}

TEST(Parse, DepthHasAnEnd)
{
    const Parsed parsed = parse(QString("> ").repeated(5000) + "deep");
    ASSERT_EQ(parsed.blocks.size(), 1);
    EXPECT_LE(parsed.blocks.first().containers.size(), 12);
    EXPECT_EQ(parsed.blocks.first().words.plain(), "deep");
    EXPECT_TRUE(parse(QString("- ").repeated(5000) + "deep\n\nwords").blocks.last().containers.isEmpty());
}

TEST(Parse, AbsurdTableIsText)
{
    const QString table =
        QString("|a").repeated(3000) + "|\n" + QString("|---").repeated(3000) + "|\n" + QString("|\n").repeated(3000);
    const Parsed parsed = parse(table);
    ASSERT_EQ(parsed.blocks.size(), 1);
    EXPECT_EQ(parsed.blocks.first().words.plain(), table);
}

} // namespace
} // namespace facet::markdown
