#include "app/markdown/formulas.h"

#include "app/markdown/dialect.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <functional>
#include <md4c.h>

namespace facet::markdown {

namespace {

// The signs that mean something to a reader of markdown; those that stand in for them begin at kFirst.
constexpr QStringView kSigns(u"\\`*_[]<>()#+-.!|~&$:@=\"{}'\n");
constexpr char16_t kFirst = 0xFDD0;
static_assert(kSigns.size() <= 0xFDEE - kFirst);

QChar hidden(QChar c)
{
    const qsizetype index = kSigns.indexOf(c);
    return index < 0 ? c : QChar(static_cast<char16_t>(kFirst + index));
}

bool isWord(QChar c) { return c.isLetterOrNumber() || c == '$'; }

// The lines that md4c takes for code, counted from 0. Only md4c knows where its fences end.
class CodeLineSeeker {
public:
    explicit CodeLineSeeker(QStringView source) : m_source(source.toUtf8()) { }

    QSet<qsizetype> lines()
    {
        MD_PARSER parser{};
        parser.flags = kDialect;
        parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return at(self).m_inCode = type == MD_BLOCK_CODE, 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE, void*, void* self) { return at(self).m_inCode = false, 0; };
        parser.enter_span = parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
        parser.text = [](MD_TEXTTYPE, const MD_CHAR* text, MD_SIZE size, void* self) {
            if (at(self).m_inCode && size > 0) at(self).add(text);
            return 0;
        };
        md_parse(m_source.constData(), static_cast<MD_SIZE>(m_source.size()), &parser, this);
        return m_lines;
    }

private:
    static CodeLineSeeker& at(void* self) { return *static_cast<CodeLineSeeker*>(self); }

    void add(const char* text)
    {
        const char* begin = m_source.constData();
        const bool written = !std::less<>()(text, begin) && std::less<>()(text, begin + m_source.size());
        if (!written) return;
        for (; m_counted < text - begin; ++m_counted)
            m_line += begin[m_counted] == '\n' ? 1 : 0;
        m_lines.insert(m_line);
    }

    QByteArray m_source;
    bool m_inCode = false;
    qsizetype m_counted = 0; // bytes whose lines are in m_line
    qsizetype m_line = 0;
    QSet<qsizetype> m_lines;
};

QSet<qsizetype> codeLines(QStringView source)
{
    const bool fenced = source.contains(u"```") || source.contains(u"~~~");
    return fenced ? CodeLineSeeker(source).lines() : QSet<qsizetype>();
}

// Goes through an answer once, over code and past what only looks like a formula.
class Hider {
public:
    Hider(QStringView source, OpenFormula open) : m_in(source), m_open(open), m_code(codeLines(source)) { }

    QString hide()
    {
        while (m_at < m_in.size())
            step();
        return m_out;
    }

private:
    QChar in(qsizetype at) const { return at >= 0 && at < m_in.size() ? m_in[at] : QChar(); }
    void copy(qsizetype length)
    {
        m_out += m_in.mid(m_at, length);
        m_at += length;
    }
    qsizetype lineBegin() const { return m_at == 0 ? 0 : m_in.lastIndexOf('\n', m_at - 1) + 1; }
    qsizetype runLength(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_in.size() && m_in[end] == m_in[at])
            ++end;
        return end - at;
    }

    void step();
    bool isCode();
    void code();
    bool formula(QStringView begin, QStringView end);
    bool dollars();
    qsizetype paragraphEnd();
    void take(qsizetype end);

    QStringView m_in;
    OpenFormula m_open;
    QSet<qsizetype> m_code; // lines
    qsizetype m_at = 0;
    qsizetype m_counted = 0; // characters whose lines are in m_line
    qsizetype m_line = 0;
    qsizetype m_paragraphEnd = -1;                      // of the one that m_at is in
    std::array<qsizetype, 4> m_missing{-1, -1, -1, -1}; // by ), ] or $: the paragraph's end to which there is none
    QString m_out;
};

void Hider::step()
{
    const bool lineBegins = m_at == 0 || m_in[m_at - 1] == '\n';
    if (lineBegins && isCode()) {
        const qsizetype end = m_in.indexOf('\n', m_at);
        return copy((end < 0 ? m_in.size() : end + 1) - m_at);
    }
    const QChar c = m_in[m_at];
    if (c == '`') return code();
    if (c == '\\') {
        const bool hid =
            (in(m_at + 1) == '(' && formula(u"\\(", u"\\)")) || (in(m_at + 1) == '[' && formula(u"\\[", u"\\]"));
        if (!hid) copy(std::min<qsizetype>(2, m_in.size() - m_at));
    } else if (c != '$' || !dollars()) {
        copy(1);
    }
}

// Whether the line that begins here is code.
bool Hider::isCode()
{
    if (m_code.isEmpty()) return false;
    m_line += m_in.sliced(m_counted, m_at - m_counted).count('\n');
    m_counted = m_at;
    return m_code.contains(m_line);
}

void Hider::code()
{
    const qsizetype length = runLength(m_at);
    const qsizetype limit = paragraphEnd();
    for (qsizetype end = m_at + length; end < limit;) {
        const qsizetype run = m_in[end] == '`' ? runLength(end) : 1;
        if (m_in[end] == '`' && run == length) return copy(end + run - m_at);
        end += run;
    }
    copy(m_open == OpenFormula::GoesOn ? limit - m_at : length);
}

// Where the lines end that a formula here may go over: at an empty line, a fence, or a line of another quote or item.
qsizetype Hider::paragraphEnd()
{
    if (m_paragraphEnd >= m_at) return m_paragraphEnd;
    const qsizetype begin = lineBegin();
    const auto first = [this](qsizetype line) {
        while (in(line) == ' ' || in(line) == '\t')
            ++line;
        return in(line);
    };
    const bool marked = QStringView(u">-*+").contains(first(begin)) || first(begin).isDigit();
    qsizetype end = m_in.indexOf('\n', m_at);
    for (; end >= 0; end = m_in.indexOf('\n', end + 1)) {
        if (end + 1 == m_in.size()) end = -1; // what will stand there is not known
        if (end < 0) break;
        const QChar next = first(end + 1);
        const bool ends = next.isNull() || QStringView(u"\n\r`~>#|").contains(next);
        const bool item = marked && !in(end + 1).isSpace() && (QStringView(u"-*+").contains(next) || next.isDigit());
        if (ends || item) break;
    }
    m_paragraphEnd = end < 0 ? m_in.size() : end;
    return m_paragraphEnd;
}

void Hider::take(qsizetype end)
{
    m_out += kFormulaBegin;
    for (; m_at < end; ++m_at)
        m_out += hidden(m_in[m_at]);
    m_out += kFormulaEnd;
}

bool Hider::formula(QStringView begin, QStringView end)
{
    const qsizetype limit = paragraphEnd();
    qsizetype& missing = m_missing[end.back().unicode() % m_missing.size()];
    const bool searched = missing == limit;
    const qsizetype found = searched ? -1 : m_in.first(limit).indexOf(end, m_at + begin.size());
    missing = found < 0 ? limit : -1;
    if (found >= 0) {
        take(found + end.size());
        return true;
    }
    if (m_open == OpenFormula::IsText || limit < m_in.size()) return false;
    qsizetype to = limit;
    if (to > m_at + begin.size() && in(to - 1) == end.front()) --to; // the beginning of its end
    while (to > m_at && in(to - 1).isSpace())
        --to;
    take(to);
    m_at = limit;
    return true;
}

// $x$ on one line: no blanks inside its signs, no word at them outside; and what might be money needs a sign of
// mathematics.
bool Hider::dollars()
{
    const qsizetype run = runLength(m_at);
    if (run == 2 && formula(u"$$", u"$$")) return true;
    if (run != 1) return copy(run), true;
    if (in(m_at + 1).isNull() || in(m_at + 1).isSpace() || isWord(in(m_at - 1))) return false;
    const auto isMathematics = [](QStringView words) {
        return std::any_of(
            words.begin(), words.end(), [](QChar c) { return QStringView(u"\\^_={}+*/<>|").contains(c); });
    };
    qsizetype end = m_at + 1;
    for (; end < paragraphEnd() && m_in[end] != '\n'; ++end) {
        if (m_in[end] == '\\') ++end;
        if (in(end) != '$') continue;
        const QStringView words = m_in.sliced(m_at + 1, end - m_at - 1);
        if (in(end - 1).isSpace() || isWord(in(end + 1))) return false;
        const bool calculates = isMathematics(words) && !words.contains('*');
        if (words.front().isDigit() && words.contains(' ') && !calculates) return false;
        take(end + 1);
        return true;
    }
    const bool atEnd = m_open == OpenFormula::GoesOn && end >= m_in.size();
    const QStringView words = m_in.sliced(m_at + 1);
    if (!atEnd || words.front().isDigit() || !isMathematics(words)) return false;
    while (end > m_at && m_in[std::min(end, m_in.size()) - 1].isSpace())
        --end;
    take(std::min(end, m_in.size()));
    m_at = m_in.size();
    return true;
}

} // namespace

QString withFormulasHidden(QStringView source, OpenFormula open)
{
    if (!source.contains('$') && !source.contains(u"\\(") && !source.contains(u"\\[")) return source.toString();
    return Hider(source, open).hide();
}

bool isHiddenLineEnd(QChar c) { return c == hidden('\n'); }

QString withFormulasShown(QString text)
{
    const auto isHidden = [](QChar c) { return c.unicode() >= kFirst && c.unicode() <= kFormulaEnd.unicode(); };
    if (std::none_of(text.cbegin(), text.cend(), isHidden)) return text;
    text.removeIf([](QChar c) { return c == kFormulaBegin || c == kFormulaEnd; });
    for (QChar& c : text) {
        const qsizetype index = c.unicode() - kFirst;
        if (index >= 0 && index < kSigns.size()) c = kSigns[index];
    }
    return text;
}

} // namespace facet::markdown
