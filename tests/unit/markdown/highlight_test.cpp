#include "app/markdown/highlight.h"

#include <gtest/gtest.h>

#include <random>

namespace facet::markdown {
namespace {

// Lines of code with a letter under each coloured character: c(omment) s(tring) k(eyword) t(ype) n(umber) f(unction)
// a (name).
std::string colours(const char* language, const QStringList& lines)
{
    const Grammar* grammar = grammarOf(QString(language));
    if (grammar == nullptr) return "unknown";
    std::string text;
    int state = 0;
    for (const QString& line : lines) {
        const ColouredLine coloured = colouredLine(*grammar, line, state);
        QString under(line.size(), ' ');
        for (const Coloured& part : coloured.parts)
            under.replace(part.start, part.length, QString(part.length, "csktnfa"[static_cast<int>(part.token)]));
        text += (text.empty() ? "" : "\n") + under.toStdString();
        state = coloured.state;
    }
    return text;
}

TEST(Highlight, C)
{
    EXPECT_EQ(colours("C++", {"#include <x>", "const int x = 0x1F; // n", R"(return f("a\"b", 'c');)"}),
        "aaaaaaaa    \nkkkkk ttt     nnnn  cccc\nkkkkkk f ssssss  sss  ");
    EXPECT_EQ(colours("c", {"a /* b", "c */ if"}), "  cccc\ncccc kk");
}

TEST(Highlight, Python)
{
    EXPECT_EQ(colours("py", {"@cache", "def go(x):  # why", "    return '''a", "if'''"}),
        "aaaaaa\nkkk ff      ccccc\n    kkkkkk ssss\nsssss");
    EXPECT_EQ(colours("python", {"print(1.5, x.list)"}), "ttttt nnn         ");
}

TEST(Highlight, JavaScript)
{
    EXPECT_EQ(colours("ts", {"let s: string = `a", "b` + 1"}), "kkk    tttttt   ss\nss   n");
}

TEST(Highlight, JsonNamesAndValues)
{
    EXPECT_EQ(colours("json", {R"({"a" : "b", "c": true, "d": -2.5e3})"}), " aaa   sss  aaa  kkkk  aaa   nnnnn ");
}

TEST(Highlight, Shell)
{
    EXPECT_EQ(
        colours("bash", {"if echo \"$x\"; then # c", "ls ${#a} $HOME"}), "kk tttt ssss  kkkk ccc\ntt aaaaa aaaaa");
}

TEST(Highlight, Markup)
{
    EXPECT_EQ(colours("html", {"<!-- a", "b --><p class=\"x\"", " id='y'>if</p>"}),
        "cccccc\nccccckk aaaaa sss\n aa sssk  kkkk");
}

TEST(Highlight, Css)
{
    EXPECT_EQ(
        colours("css", {".a { color: red; margin-top: 2px; } /* x */"}), "aa   aaaaa       aaaaaaaaaa  nnn    ccccccc");
}

TEST(Highlight, SqlInAnyCase)
{
    EXPECT_EQ(colours("sql", {"select count(*) FROM t -- it's", "where a = 'x'"}),
        "kkkkkk ttttt    kkkk   ccccccc\nkkkkk     sss");
}

TEST(Highlight, RustGoJava)
{
    EXPECT_EQ(colours("rust", {"fn f<'a>(x: &'a str)"}), "kk              ttt ");
    EXPECT_EQ(colours("go", {"func main() { s := `a", "b` }"}), "kkkk ffff          ss\nss  ");
    EXPECT_EQ(colours("java", {"@Override public int x;"}), "aaaaaaaaa kkkkkk ttt   ");
}

TEST(Highlight, LanguageThatIsNotKnown) { EXPECT_EQ(colours("brainfuck", {"+"}), "unknown"); }

TEST(Highlight, AnyTextKeepsPartsApartAndInside)
{
    std::mt19937 random(3);
    const QString signs = QStringLiteral("a1 \"'`/*#<>!-=\\$@.{}:\t_");
    for (const char* language : {"c", "py", "js", "java", "go", "rust", "sh", "sql", "css", "json", "yaml", "html"}) {
        int state = 0;
        for (int round = 0; round < 2000; ++round) {
            QString line;
            for (auto length = random() % 20; length > 0; --length)
                line += signs[static_cast<qsizetype>(random() % static_cast<unsigned long>(signs.size()))];
            const ColouredLine coloured = colouredLine(*grammarOf(QString(language)), line, state);
            qsizetype end = 0;
            for (const Coloured& part : coloured.parts) {
                ASSERT_GE(part.start, end) << language << ": " << line.toStdString();
                end = part.start + part.length;
            }
            ASSERT_LE(end, line.size()) << language << ": " << line.toStdString();
            state = coloured.state;
        }
    }
}

} // namespace
} // namespace facet::markdown
