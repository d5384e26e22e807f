#include "app/markdown/boundary.h"

#include <algorithm>
#include <utility>

namespace facet::markdown {

namespace {

constexpr int kTab = 4;

int columnAfter(int column, QChar c) { return c == '\t' ? (column / kTab + 1) * kTab : column + 1; }

bool isBlank(QChar c) { return c == ' ' || c == '\t'; }

qsizetype runLength(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] == text.front())
        ++end;
    return end;
}

// How many signs of a fence the words begin with; 0: they are none.
qsizetype fenceLength(QStringView words)
{
    if (words.isEmpty() || (words.front() != '`' && words.front() != '~')) return 0;
    const qsizetype run = runLength(words);
    const bool inlineCode = words.front() == '`' && words.mid(run).contains('`');
    return run >= 3 && !inlineCode ? run : 0;
}

// Whether it could be the second line of a table, whose rows take in whatever follows without an empty line.
bool couldBeginTable(QStringView words)
{
    bool bars = false;
    for (const QChar c : words) {
        bars |= c == '|' || c == ':';
        if (!QStringView(u"|:->").contains(c) && !isBlank(c)) return false;
    }
    return bars;
}

bool couldEnd(QStringView words, QChar sign)
{
    words = words.trimmed();
    return !words.isEmpty() && words.front() == sign && runLength(words) == words.size();
}

} // namespace

void Boundary::follow(const QString& source)
{
    for (;;) {
        const qsizetype end = source.indexOf('\n', m_next);
        if (end < 0) return;
        QStringView text = QStringView(source).sliced(m_next, end - m_next);
        if (text.endsWith('\r')) text.chop(1);
        Line next{.text = text, .begin = m_next};
        while (!next.text.isEmpty() && isBlank(next.text.front())) {
            next.indent = columnAfter(next.indent, next.text.front());
            next.text = next.text.mid(1);
        }
        m_next = end + 1;
        line(next);
        if (m_fence.begin == next.begin) m_fence.code = m_next;
    }
}

QString Boundary::fenceInfo(const QString& source) const
{
    const QStringView line = QStringView(source).sliced(m_fence.begin, m_fence.code - m_fence.begin);
    return line.mid(m_fence.length).trimmed().toString();
}

bool Boundary::couldEndFence(QStringView line) const { return couldEnd(line.trimmed(), m_fence.sign); }

void Boundary::line(const Line& line)
{
    if (m_fence.length > 0) {
        const bool ends = !line.text.isEmpty() && line.text.front() == m_fence.sign
            && runLength(line.text) >= m_fence.length && line.text.mid(runLength(line.text)).trimmed().isEmpty();
        if (!ends) return;
        m_fence = {};
        m_open = Open::Nothing;
        m_blank = true; // What follows begins anew, as after an empty line.
        return;
    }
    if (line.text.trimmed().isEmpty()) {
        m_blank = true;
        m_table = false;
        if (m_open == Open::Quote) m_inner = {};
        return;
    }
    // Whether its numbers go on after such an end is md4c's to know.
    if (std::exchange(m_innerLeft, false) && line.text.front().isDigit()) m_frozen = true;
    if (m_table && (line.text.contains(u"```") || line.text.contains(u"~~~"))) m_frozen = true;
    m_table |= couldBeginTable(line.text);
    if (!isInside(line) && m_inner.length > 0 && !leaveInner(line)) return;
    if (m_open == Open::List) {
        lineInList(line);
    } else {
        outside(line);
    }
    if (m_fence.length == 0 && (m_open == Open::List || m_open == Open::Quote)) followInner(line);
    m_blank = false;
}

bool Boundary::isInside(const Line& line) const
{
    return m_open == Open::List ? line.indent >= m_item.content : m_open == Open::Quote && line.text.front() == '>';
}

// A fence in a list or quote ends with it. False: the line is its end, which md4c sees outside of it too.
bool Boundary::leaveInner(const Line& line)
{
    const bool bare = fenceLength(line.text) > 0 && couldEnd(line.text, line.text.front());
    const bool ends = bare && line.text.front() == m_inner.sign && runLength(line.text) >= m_inner.length;
    // What md4c makes of other lines of these signs depends on more than is known here.
    const bool clear = ends ? !m_inner.unsure && !m_unsure && m_open == Open::List : line.text.front() != m_inner.sign;
    if (!clear || (bare && m_inner.unsure)) m_frozen = true;
    m_inner = {};
    m_innerLeft = ends;
    if (ends) m_blank = true;
    return !ends;
}

// Follows fences in the items of a list and in quotes.
void Boundary::followInner(Line line)
{
    const auto skip = [&line](qsizetype length) {
        line.indent += static_cast<int>(length);
        line.text = line.text.mid(length);
        while (!line.text.isEmpty() && isBlank(line.text.front())) {
            line.indent = columnAfter(line.indent, line.text.front());
            line.text = line.text.mid(1);
        }
    };
    for (;;) {
        if (line.text.startsWith('>')) {
            skip(1);
            continue;
        }
        const Marker marker = m_inner.length > 0 || line.text.isEmpty() ? Marker() : markerOf(line);
        if (marker.content == 0 || marker.empty || isRule(line.text)) break;
        skip(line.text.indexOf(marker.sign) + 1);
    }
    if (line.text.isEmpty()) return;
    const qsizetype length = fenceLength(line.text);
    if (m_inner.length == 0) {
        if (length > 0) m_inner = {.sign = line.text.front(), .length = length, .indent = line.indent};
    } else if (line.text.front() == m_inner.sign && length >= m_inner.length && couldEnd(line.text, m_inner.sign)) {
        m_inner = {};
    } else if (line.indent < m_inner.indent) {
        m_inner.unsure = true; // An item in the item may have ended.
    }
}

// A line of an open list: inside its last item, its next item, or what ends it.
void Boundary::lineInList(const Line& line)
{
    if (line.indent >= m_item.content) {
        // Where the list may have ended, a fence would hide what follows.
        if (m_unsure && fenceLength(line.text) > 0) m_frozen = true;
        return;
    }
    if (fenceLength(line.text) > 0) {
        openFence(line);
        return;
    }
    if (line.text.front() == '>') return outside(line);
    const Marker marker = markerOf(line);
    const bool item = marker.content > 0 && !isRule(line.text);
    if (item && !marker.empty && !m_unsure && (m_blank || marker.sign == m_item.sign)) {
        if (line.indent == m_itemIndent || line.indent == 0) return begin(line, Open::List);
        m_item = marker;
        m_itemIndent = line.indent;
    } else if (item && !marker.empty && m_blank && line.indent == 0) {
        begin(line, Open::List);
    } else if (item) {
        m_item.content = std::min(m_item.content, marker.content);
        m_unsure = true;
    } else if (m_blank) {
        outside(line);
    } else {
        m_unsure = true; // words that go on, or the end of the list
    }
}

// A line that stands in no list.
void Boundary::outside(const Line& line)
{
    if (fenceLength(line.text) > 0) {
        openFence(line);
        return;
    }
    if (line.text.front() == '>') {
        if (m_blank) begin(line, Open::Quote);
        m_open = Open::Quote;
        return;
    }
    const Marker marker = markerOf(line);
    if (marker.content > 0 && !isRule(line.text)) {
        // Some lists interrupt a paragraph, others are words in it.
        if (m_blank) begin(line, Open::List);
        m_unsure = !m_blank || marker.empty;
        m_open = Open::List;
        m_item = marker;
        m_itemIndent = line.indent;
        return;
    }
    if (m_blank) begin(line, Open::Words);
}

void Boundary::openFence(const Line& line)
{
    begin(line, Open::Nothing);
    m_fence = {.sign = line.text.front(), .length = fenceLength(line.text), .begin = line.begin, .indent = line.indent};
}

void Boundary::begin(const Line& line, Open open)
{
    if (!m_frozen) m_place = line.begin;
    m_open = open;
    m_unsure = false;
    m_item = open == Open::List ? markerOf(line) : Marker();
    m_itemIndent = line.indent;
}

Boundary::Marker Boundary::markerOf(const Line& line)
{
    const QStringView text = line.text;
    qsizetype digits = 0;
    while (digits < text.size() && digits < 10 && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    if (digits > 9 || digits == text.size()) return {};
    const QChar sign = text[digits];
    const bool bullet = digits == 0 && (sign == '-' || sign == '*' || sign == '+');
    const bool number = digits > 0 && (sign == '.' || sign == ')');
    qsizetype at = digits + 1;
    if ((!bullet && !number) || (at < text.size() && !isBlank(text[at]))) return {};
    const int end = line.indent + static_cast<int>(at);
    int column = end;
    for (; at < text.size() && isBlank(text[at]); ++at)
        column = columnAfter(column, text[at]);
    return at == text.size() ? Marker{sign, end + 1, true} : Marker{sign, column, false};
}

bool Boundary::isRule(QStringView line)
{
    const QChar sign = line.front();
    if (sign != '-' && sign != '*' && sign != '_') return false;
    qsizetype count = 0;
    for (const QChar c : line) {
        if (c == sign)
            ++count;
        else if (!isBlank(c))
            return false;
    }
    return count >= 3;
}

} // namespace facet::markdown
