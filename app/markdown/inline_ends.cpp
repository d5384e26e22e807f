#include "app/markdown/inline_ends.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace facet::markdown {

namespace {

constexpr qsizetype kLongestLabel = 200; // of a link; a bracket that is open for longer is meant as one
constexpr qsizetype kMostMarks = 32;     // that are open at once; what is beyond is no writing

bool isMark(QChar c) { return c == '*' || c == '_' || c == '~'; }
bool isSpaceOrEnd(QChar c) { return c.isNull() || c.isSpace(); }
bool isPunctuation(QChar c) { return c.isPunct() || c.isSymbol(); }

qsizetype runLength(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && text[end] == text[from])
        ++end;
    return end - from;
}

// Follows a paragraph as a reader of CommonMark would, and writes it again with what its end lacks.
class Closer {
public:
    explicit Closer(QStringView words) : m_in(words) { }

    QString close()
    {
        while (m_at < m_in.size() && !m_finished)
            step();
        dropOpenBracket();
        dropMarksAtEnd();
        for (auto mark = m_marks.crbegin(); mark != m_marks.crend(); ++mark)
            m_out += QString(mark->length, mark->sign);
        return m_out;
    }

private:
    struct Mark {
        QChar sign;
        qsizetype length = 0;
        qsizetype at = 0; // in m_out
    };

    QChar in(qsizetype at) const { return at >= 0 && at < m_in.size() ? m_in[at] : QChar(); }
    void copy(qsizetype length)
    {
        m_out += m_in.mid(m_at, length);
        m_at += length;
    }

    void step();
    void code();
    void emphasis();
    void endOfBrackets();
    void closeMarks(QChar sign, qsizetype& length);
    void dropOpenBracket();
    void dropMarksAtEnd();
    void removeBracket(qsizetype at);

    QStringView m_in;
    qsizetype m_at = 0;
    QString m_out;
    QList<Mark> m_marks;
    QList<qsizetype> m_brackets; // in m_out
    bool m_finished = false;
};

void Closer::step()
{
    const QChar c = m_in[m_at];
    if (c == '\\') {
        if (m_at + 1 == m_in.size()) {
            m_finished = true; // What it escapes is not written yet.
        } else {
            copy(2);
        }
    } else if (c == '`') {
        code();
    } else if (isMark(c)) {
        emphasis();
    } else if (c == '[') {
        m_brackets.append(m_out.size());
        copy(1);
    } else if (c == ']') {
        endOfBrackets();
    } else {
        copy(1);
    }
}

void Closer::code()
{
    const qsizetype length = runLength(m_in, m_at);
    qsizetype end = m_at + length;
    while (end < m_in.size()) {
        const qsizetype run = m_in[end] == '`' ? runLength(m_in, end) : 1;
        if (m_in[end] == '`' && run == length) return copy(end + run - m_at);
        end += run;
    }
    m_finished = true;
    QStringView rest = m_in.mid(m_at + length);
    while (rest.endsWith('`'))
        rest.chop(1); // the beginning of its end
    if (rest.trimmed().isEmpty()) return;
    const QString ticks(length, '`');
    m_out += ticks + rest.toString() + ticks;
}

void Closer::emphasis()
{
    const qsizetype run = runLength(m_in, m_at);
    if (m_at + run == m_in.size()) { // It opens nothing yet, or ends what is ended below.
        m_finished = true;
        return;
    }
    const QChar sign = m_in[m_at];
    const QChar before = in(m_at - 1);
    const QChar after = in(m_at + run);
    const bool left = !isSpaceOrEnd(after) && (!isPunctuation(after) || isSpaceOrEnd(before) || isPunctuation(before));
    const bool right = !isSpaceOrEnd(before) && (!isPunctuation(before) || isSpaceOrEnd(after) || isPunctuation(after));
    qsizetype length = run;
    if (right) closeMarks(sign, length);
    // Inside a word it is more likely a sign of its own: 2*3, snake_case. So is a single ~.
    const bool opens = left && (isSpaceOrEnd(before) || isPunctuation(before)) && (sign != '~' || length == 2);
    if (length > 0 && opens && m_marks.size() < kMostMarks) m_marks.append({sign, length, m_out.size() + run - length});
    copy(run);
}

void Closer::closeMarks(QChar sign, qsizetype& length)
{
    for (qsizetype index = m_marks.size() - 1; index >= 0 && length > 0; --index) {
        Mark& mark = m_marks[index];
        if (mark.sign != sign) continue;
        const qsizetype both = std::min(mark.length, length);
        mark.length -= both;
        length -= both;
        m_marks.resize(mark.length == 0 ? index : index + 1);
    }
}

void Closer::endOfBrackets()
{
    if (m_brackets.isEmpty()) return copy(1);
    const qsizetype open = m_brackets.takeLast();
    if (m_at + 1 == m_in.size()) { // An address may follow.
        removeBracket(open);
        m_finished = true;
        return;
    }
    if (in(m_at + 1) != '(') return copy(1);
    qsizetype depth = 0;
    for (qsizetype at = m_at + 1; at < m_in.size(); ++at) {
        if (m_in[at] == '(') ++depth;
        if (m_in[at] == ')' && --depth == 0) return copy(at + 1 - m_at);
        if (m_in[at] == '\n') return copy(1);
    }
    removeBracket(open);
    m_finished = true;
}

void Closer::dropOpenBracket()
{
    if (m_brackets.isEmpty()) return;
    const qsizetype open = m_brackets.takeLast();
    const QStringView label = QStringView(m_out).mid(open);
    if (label.size() <= kLongestLabel && !label.contains('\n')) removeBracket(open);
}

void Closer::removeBracket(qsizetype at)
{
    const bool picture = at > 0 && m_out[at - 1] == '!';
    const qsizetype from = picture ? at - 1 : at;
    const qsizetype length = picture ? 2 : 1;
    m_out.remove(from, length);
    for (Mark& mark : m_marks) {
        if (mark.at >= at) mark.at -= length;
    }
}

void Closer::dropMarksAtEnd()
{
    static const QRegularExpression halfBreak("<(b(r\\s*/?)?)?$", QRegularExpression::CaseInsensitiveOption);
    m_out.remove(halfBreak);
    for (;;) {
        while (!m_out.isEmpty() && m_out.back().isSpace())
            m_out.chop(1);
        if (m_marks.isEmpty() || m_marks.last().at + m_marks.last().length < m_out.size()) return;
        m_out.truncate(std::max<qsizetype>(0, m_marks.takeLast().at));
    }
}

} // namespace

QString withInlineEnds(QStringView words)
{
    while (!words.isEmpty() && words.back().isSpace())
        words.chop(1);
    return Closer(words).close();
}

} // namespace facet::markdown
