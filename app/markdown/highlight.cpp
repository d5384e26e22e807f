#include "app/markdown/highlight.h"

#include <algorithm>

namespace facet::markdown {

namespace {

// What may be open at the end of a line. From kString on: the string of that number; from kTagString on, in a tag.
constexpr int kNothing = 0;
constexpr int kComment = 1;
constexpr int kTag = 2;
constexpr int kString = 16;
constexpr int kTagString = 32;

bool isNameStart(QChar c) { return c.isLetter() || c == '_'; }
bool isNamePart(QChar c) { return c.isLetterOrNumber() || c == '_'; }

class Reader {
public:
    Reader(const Grammar& grammar, QStringView line, int state) : m_grammar(grammar), m_line(line), m_state(state) { }

    ColouredLine read()
    {
        while (m_at < m_line.size()) {
            if (m_state == kComment) {
                comment(0);
            } else if (m_state >= kTagString) {
                string(m_state - kTagString, 0, kTag);
            } else if (m_state >= kString) {
                string(m_state - kString, 0, kNothing);
            } else if (m_grammar.shape == Grammar::Shape::Markup) {
                markup();
            } else {
                words();
            }
        }
        return {m_parts, m_state};
    }

private:
    bool at(const QString& text) const { return !text.isEmpty() && m_line.sliced(m_at).startsWith(text); }
    void add(qsizetype from, qsizetype end, Token token)
    {
        if (end > from) m_parts.append({from, end - from, token});
        m_at = end;
    }
    qsizetype nameEnd(qsizetype from) const
    {
        while (from < m_line.size() && isNamePart(m_line[from]))
            ++from;
        return from;
    }
    QChar after(qsizetype from) const
    {
        while (from < m_line.size() && m_line[from].isSpace())
            ++from;
        return from < m_line.size() ? m_line[from] : QChar();
    }

    void comment(qsizetype opened);
    void string(int number, qsizetype opened, int outside);
    bool beginsString(int outside);
    bool beginsComment();
    void words();
    void name();
    void number();
    bool sigil();
    void markup();
    void insideTag();

    const Grammar& m_grammar;
    QStringView m_line;
    int m_state = kNothing;
    qsizetype m_at = 0;
    QList<Coloured> m_parts;
};

// A comment of many lines; `opened`: length of what opens it here, 0 if it was open before.
void Reader::comment(qsizetype opened)
{
    const qsizetype end = m_line.indexOf(m_grammar.commentClose, m_at + opened);
    m_state = end < 0 ? kComment : kNothing;
    add(m_at, end < 0 ? m_line.size() : end + m_grammar.commentClose.size(), Token::Comment);
}

void Reader::string(int number, qsizetype opened, int outside)
{
    const Grammar::Quotes& quotes = m_grammar.quotes[number];
    qsizetype end = m_at + opened;
    while (end < m_line.size() && !m_line.sliced(end).startsWith(quotes.close))
        end += quotes.escapes && m_line[end] == '\\' ? 2 : 1;
    const bool closed = end < m_line.size();
    m_state = closed || !quotes.manyLines ? outside : (outside == kTag ? kTagString : kString) + number;
    end = closed ? end + quotes.close.size() : m_line.size();
    const bool key = m_grammar.keys && after(end) == ':';
    add(m_at, end, key ? Token::Name : Token::String);
}

bool Reader::beginsString(int outside)
{
    for (int number = 0; number < m_grammar.quotes.size(); ++number) {
        const QString& open = m_grammar.quotes[number].open;
        if (!at(open)) continue;
        string(number, open.size(), outside);
        return true;
    }
    return false;
}

bool Reader::beginsComment()
{
    if (at(m_grammar.commentOpen)) {
        comment(m_grammar.commentOpen.size());
        return true;
    }
    for (const QString& sign : m_grammar.lineComments) {
        // In a shell, # begins a comment only before a word: ${#list}.
        const bool apart = sign != "#" || m_at == 0 || m_line[m_at - 1].isSpace();
        if (!at(sign) || !apart) continue;
        add(m_at, m_line.size(), Token::Comment);
        return true;
    }
    return false;
}

void Reader::words()
{
    if (beginsComment() || beginsString(kNothing)) return;
    const QChar c = m_line[m_at];
    if (isNameStart(c)) return name();
    if (c.isDigit()) return number();
    if (!sigil()) ++m_at;
}

void Reader::name()
{
    const qsizetype end = nameEnd(m_at);
    const QString written = m_line.sliced(m_at, end - m_at).toString();
    const QString word = m_grammar.anyCase ? written.toUpper() : written;
    const bool member = m_at > 0 && m_line[m_at - 1] == '.'; // x.map is no map
    if (!member && m_grammar.keywords.contains(word)) return add(m_at, end, Token::Keyword);
    if (!member && m_grammar.types.contains(word)) return add(m_at, end, Token::Type);
    if (end < m_line.size() && m_line[end] == '(') return add(m_at, end, Token::Function);
    qsizetype keyEnd = end;
    while (m_grammar.keys && keyEnd < m_line.size() && (isNamePart(m_line[keyEnd]) || m_line[keyEnd] == '-'))
        ++keyEnd;
    if (m_grammar.keys && after(keyEnd) == ':') return add(m_at, keyEnd, Token::Name);
    m_at = end;
}

void Reader::number()
{
    qsizetype end = m_at;
    while (end < m_line.size()
        && (isNamePart(m_line[end]) || (m_line[end] == '.' && end + 1 < m_line.size() && m_line[end + 1].isDigit())))
        ++end;
    add(m_at, end, Token::Number);
}

bool Reader::sigil()
{
    if (!m_grammar.sigils.contains(m_line[m_at])) return false;
    qsizetype end = m_at + 1;
    const bool braced = end < m_line.size() && m_line[end] == '{';
    if (braced) {
        const qsizetype close = m_line.indexOf('}', end);
        end = close < 0 ? m_line.size() : close + 1;
    } else {
        end = nameEnd(end);
    }
    if (end == m_at + 1) return false;
    add(m_at, end, Token::Name);
    return true;
}

void Reader::markup()
{
    if (m_state == kTag) return insideTag();
    if (at(m_grammar.commentOpen)) return comment(m_grammar.commentOpen.size());
    if (m_line[m_at] != '<') {
        const qsizetype next = m_line.indexOf('<', m_at);
        m_at = next < 0 ? m_line.size() : next;
        return;
    }
    qsizetype end = m_at + 1;
    while (end < m_line.size() && (isNamePart(m_line[end]) || QStringView(u"/!?:-.").contains(m_line[end])))
        ++end;
    if (end > m_at + 1) m_state = kTag;
    add(m_at, end, Token::Keyword);
}

void Reader::insideTag()
{
    const QChar c = m_line[m_at];
    if (c == '>') {
        m_state = kNothing;
        add(m_at, m_at + 1, Token::Keyword);
    } else if (isNameStart(c)) {
        qsizetype end = m_at;
        while (end < m_line.size() && (isNamePart(m_line[end]) || QStringView(u":-.").contains(m_line[end])))
            ++end;
        add(m_at, end, Token::Name);
    } else if (!beginsString(kTag)) {
        ++m_at;
    }
}

} // namespace

ColouredLine colouredLine(const Grammar& grammar, QStringView line, int state)
{
    return Reader(grammar, line, state).read();
}

} // namespace facet::markdown
