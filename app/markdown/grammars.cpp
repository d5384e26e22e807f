#include "app/markdown/grammars.h"

#include <QHash>

namespace facet::markdown {

namespace {

using Quotes = Grammar::Quotes;

QSet<QString> words(const char* list)
{
    const QStringList split = QString::fromLatin1(list).split(' ', Qt::SkipEmptyParts);
    return {split.begin(), split.end()};
}

const Quotes kDouble{"\"", "\""};
const Quotes kSingle{"'", "'"};
const Quotes kTemplate{"`", "`", true, true};

Grammar cpp()
{
    return {
        .keywords = words("alignas alignof asm auto break case catch class co_await co_return co_yield concept const "
                          "consteval constexpr constinit const_cast continue decltype default delete do dynamic_cast "
                          "else enum explicit export extern false final for friend goto if inline mutable namespace "
                          "new noexcept nullptr operator override private protected public register reinterpret_cast "
                          "requires restrict return sizeof static static_assert static_cast struct switch template "
                          "this thread_local throw true try typedef typeid typename union using virtual volatile while "
                          "NULL layout uniform buffer in out inout"),
        .types =
            words("bool char char8_t char16_t char32_t double float int long short signed unsigned void wchar_t "
                  "size_t ssize_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t uintptr_t string "
                  "string_view vector map set unordered_map optional variant unique_ptr shared_ptr span array pair "
                  "FILE vec2 vec3 vec4 mat3 mat4"),
        .lineComments = {"//"},
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {kDouble, kSingle},
        .sigils = "#"};
}

Grammar python()
{
    return {
        .keywords = words("and as assert async await break case class continue def del elif else except finally for "
                          "from global if import in is lambda match nonlocal not or pass raise return try while with "
                          "yield True False None"),
        .types = words("bool bytes bytearray complex dict float frozenset int list object set str tuple type self cls "
                       "Exception ValueError TypeError KeyError print len range enumerate zip open super"),
        .lineComments = {"#"},
        .quotes = {{"\"\"\"", "\"\"\"", true, true}, {"'''", "'''", true, true}, kDouble, kSingle},
        .sigils = "@"};
}

Grammar javaScript()
{
    return {.keywords =
                words("abstract as async await break case catch class const continue debugger declare default "
                      "delete do else enum export extends finally for from function get if implements import in "
                      "instanceof interface keyof let namespace new of private protected public readonly return "
                      "satisfies set static super switch this throw try type typeof var void while yield true false "
                      "null undefined NaN Infinity"),
        .types = words("any bigint boolean never number object string symbol unknown Array Boolean Date Error JSON Map "
                       "Math Number Object Promise RegExp Set String console document window"),
        .lineComments = {"//"},
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {kDouble, kSingle, kTemplate},
        .sigils = "@"};
}

Grammar java()
{
    return {
        .keywords = words("abstract as assert base break case catch class const continue data default delegate do else "
                          "enum event extends final finally for foreach fun get goto if implements import in init "
                          "instanceof interface internal is let lock namespace native new null object open operator "
                          "out override package params permits private protected public readonly record ref return "
                          "sealed set static strictfp struct super suspend switch synchronized this throw throws "
                          "transient try typeof using val var virtual volatile when where while yield true false"),
        .types =
            words("bool boolean byte char decimal double float int long sbyte short string uint ulong ushort void Any "
                  "Boolean Double Int Integer List Long Map Object Optional Set String StringBuilder System Unit"),
        .lineComments = {"//"},
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {{"\"\"\"", "\"\"\"", true, true}, kDouble, kSingle},
        .sigils = "@"};
}

Grammar go()
{
    return {
        .keywords = words("break case chan const continue default defer else fallthrough for func go goto if import "
                          "interface map package range return select struct switch type var true false nil iota"),
        .types =
            words("any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune "
                  "string uint uint8 uint16 uint32 uint64 uintptr append cap close copy len make new panic recover"),
        .lineComments = {"//"},
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {kDouble, kSingle, {"`", "`", false, true}}};
}

Grammar rust()
{
    return {.keywords =
                words("as async await break const continue crate dyn else enum extern false fn for if impl in let "
                      "loop match mod move mut pub ref return self static struct super trait true type union unsafe "
                      "use where while"),
        .types =
            words("Self bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize Arc Box Err HashMap "
                  "None Ok Option Rc Result Some String Vec"),
        .lineComments = {"//"},
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {{"r#\"", "\"#", false, true}, {"\"", "\"", true, true}},
        .sigils = "#"};
}

Grammar shell()
{
    return {.keywords =
                words("case do done elif else esac exit export fi for function if in local readonly return set shift "
                      "source then trap unset until while declare alias sudo"),
        .types = words(
            "apt awk cargo cat cd chmod chown cmake cp curl cut docker echo find git go grep head kill ln ls make "
            "mkdir mv npm pip printf ps python python3 read rm sed sort ssh systemctl tail tar test touch tr wc "
            "wget xargs"),
        .lineComments = {"#"},
        .quotes = {{"\"", "\"", true, true}, {"'", "'", false, true}},
        .sigils = "$"};
}

Grammar sql()
{
    return {.keywords =
                words("ADD ALL ALTER AND AS ASC BEGIN BETWEEN BY CASE CHECK COLUMN COMMIT CONSTRAINT CREATE CROSS "
                      "DATABASE DEFAULT DELETE DESC DISTINCT DROP ELSE END EXCEPT EXISTS EXPLAIN FOREIGN FROM FULL "
                      "GROUP HAVING IF IN INDEX INNER INSERT INTERSECT INTO IS JOIN KEY LEFT LIKE LIMIT NOT NULL "
                      "OFFSET ON OR ORDER OUTER OVER PARTITION PRIMARY REFERENCES RETURNING RIGHT ROLLBACK SELECT "
                      "SET TABLE THEN TRANSACTION TRUE FALSE UNION UNIQUE UPDATE USING VALUES VIEW WHEN WHERE WITH"),
        .types = words("BIGINT BLOB BOOLEAN CHAR DATE DECIMAL DOUBLE FLOAT INT INTEGER JSON JSONB NUMERIC REAL SERIAL "
                       "SMALLINT TEXT TIME TIMESTAMP UUID VARCHAR AVG COALESCE COUNT MAX MIN SUM"),
        .lineComments = {"--"},
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {{"'", "'", false, true}, {"\"", "\"", false, false}},
        .anyCase = true};
}

Grammar css()
{
    return {
        .keywords = words("important inherit initial unset auto none block inline flex grid absolute relative fixed "
                          "sticky solid dashed center bold normal hidden visible"),
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {kDouble, kSingle},
        .keys = true,
        .sigils = "@.#"};
}

Grammar json()
{
    return {.keywords = words("true false null"),
        .lineComments = {"//"},
        .commentOpen = "/*",
        .commentClose = "*/",
        .quotes = {kDouble},
        .keys = true};
}

Grammar yaml()
{
    return {.keywords = words("true false null yes no on off"),
        .lineComments = {"#"},
        .quotes = {kDouble, kSingle},
        .keys = true,
        .sigils = "&*"};
}

Grammar markup()
{
    return {.shape = Grammar::Shape::Markup,
        .commentOpen = "<!--",
        .commentClose = "-->",
        .quotes = {{"\"", "\"", false, true}, {"'", "'", false, true}}};
}

using Grammars = QHash<QString, const Grammar*>;

Grammars everyName()
{
    static const Grammar languages[]{
        cpp(), python(), javaScript(), java(), go(), rust(), shell(), sql(), css(), json(), yaml(), markup()};
    static const char* const names[]{"c cpp c++ cc cxx h hpp glsl hlsl cuda objc", "python py python3",
        "javascript js jsx mjs typescript ts tsx qml", "java kotlin kt csharp c# cs scala", "go golang", "rust rs",
        "bash sh shell zsh console dockerfile makefile", "sql sqlite postgresql mysql", "css scss less",
        "json json5 jsonc", "yaml yml toml ini", "html xml svg xhtml vue"};
    static_assert(std::size(languages) == std::size(names));
    Grammars grammars;
    for (std::size_t index = 0; index < std::size(names); ++index) {
        for (const QString& name : words(names[index]))
            grammars.insert(name, &languages[index]);
    }
    return grammars;
}

} // namespace

const Grammar* grammarOf(QStringView language)
{
    static const Grammars grammars = everyName();
    return grammars.value(language.trimmed().toString().toLower(), nullptr);
}

} // namespace facet::markdown
