#include "app/markdown/completion.h"

#include "app/markdown/inline_ends.h"

#include <QList>
#include <QRegularExpression>

namespace facet::markdown {

namespace {

using Lines = QList<QStringView>;

// What stands before the words of a line: quotes, list markers, the signs of a heading.
QStringView withoutMarkers(QStringView line)
{
    static const QRegularExpression markers(
        "^(\\s*(>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s)|#{1,6}(?=\\s)))*\\s*(\\[[ xX]\\]\\s)?");
    return line.mid(markers.match(line).capturedLength());
}

struct Fence {
    QChar sign;
    qsizetype length = 0;
    qsizetype indent = 0; // characters before it
};

// The fence that is open at the end of the lines, wherever it stands in lists and quotes; length 0: none.
Fence openFence(const Lines& lines)
{
    Fence fence;
    for (const QStringView line : lines) {
        QStringView words = line.trimmed();
        if (fence.length == 0) words = withoutMarkers(line);
        while (words.startsWith('>'))
            words = words.mid(1).trimmed();
        if (words.isEmpty()) continue;
        const QChar first = words.front();
        qsizetype run = 0;
        while (run < words.size() && words[run] == first)
            ++run;
        const bool isFence = run >= 3 && (first == '`' || first == '~');
        const qsizetype indent = words.begin() - line.begin();
        if (fence.length == 0) {
            if (isFence && (first == '~' || !words.mid(run).contains('`'))) fence = {first, run, indent};
        } else if (isFence && first == fence.sign && run >= fence.length && run == words.size()) {
            fence = {};
        } else if (indent < fence.indent) {
            fence = {}; // Its list item has ended.
        }
    }
    return fence;
}

QString joined(const Lines& lines)
{
    QString text;
    for (const QStringView line : lines) {
        text += line;
        text += '\n';
    }
    return text;
}

// A line that could still become a rule, a list, a task, a heading, a table's second line, a fence...
bool isOnlyMarks(QStringView line)
{
    static const QRegularExpression marks("^[\\s>]*(\\d{1,9}[.)]?)?[\\s*_~`#|\\[\\]!:=+\\-\\\\>]*$");
    static const QRegularExpression task("^[\\s>]*([-*+]|\\d{1,9}[.)])\\s+\\[[ xX]?\\]?\\s*$");
    return marks.match(line).hasMatch() || task.match(line).hasMatch();
}

bool isFenceWithInfo(QStringView line)
{
    static const QRegularExpression fence("^(`{3,}[^`]*|~{3,}.*)$");
    return fence.match(withoutMarkers(line)).hasMatch();
}

bool isTableLine(QStringView line) { return line.trimmed().startsWith('|'); }

bool isDelimiterBegun(QStringView line)
{
    static const QRegularExpression delimiter("^\\s*\\|[\\s|:\\-]*$");
    return delimiter.match(line).hasMatch();
}

// "|---|---|" for as many columns as a header has; the header gets its last bar.
QString headed(QString header)
{
    header = header.trimmed();
    if (!header.endsWith('|') || header.endsWith("\\|")) header += '|';
    qsizetype bars = 0;
    for (qsizetype at = 0; at < header.size(); ++at) {
        if (header[at] == '\\') {
            ++at;
        } else if (header[at] == '|') {
            ++bars;
        }
    }
    return header + "\n|" + QStringLiteral("---|").repeated(bars - 1) + '\n';
}

qsizetype firstTableLine(const Lines& lines)
{
    qsizetype first = lines.size();
    while (first > 0 && isTableLine(lines[first - 1]))
        --first;
    return first;
}

// The line with its words ended; marks before them and the cells before the last stay as they are.
QString lineWithEnds(QStringView line)
{
    QStringView words = withoutMarkers(line);
    if (isTableLine(line)) {
        const qsizetype bar = line.trimmed().endsWith('|') ? -1 : line.lastIndexOf('|');
        if (bar < 0) return line.toString();
        words = line.mid(bar + 1);
    }
    return line.left(words.begin() - line.begin()).toString() + withInlineEnds(words);
}

// How many lines at the end are one paragraph, whose words may be open since its first line.
qsizetype paragraphBegin(const Lines& lines)
{
    qsizetype first = lines.size() - 1;
    while (first > 0 && !isTableLine(lines[first]) && !lines[first - 1].trimmed().isEmpty()
        && !isTableLine(lines[first - 1])) {
        const bool quoted = lines[first].trimmed().startsWith('>') && lines[first - 1].trimmed().startsWith('>');
        const bool marked = withoutMarkers(lines[first]).size() < lines[first].trimmed().size();
        if (marked && !quoted) break;
        --first;
    }
    return first;
}

QString paragraphWithEnds(const Lines& lines)
{
    if (lines.isEmpty() || lines.last().trimmed().isEmpty()) return joined(lines);
    const qsizetype first = paragraphBegin(lines);
    const QString before = joined(lines.first(first));
    if (first == lines.size() - 1) return before + lineWithEnds(lines.last());
    const QString words = joined(lines.sliced(first));
    const qsizetype marks = withoutMarkers(lines[first]).begin() - lines[first].begin();
    return before + words.left(marks) + withInlineEnds(QStringView(words).mid(marks));
}

// Whether the lines of a table begin a block there.
bool standsAlone(const Lines& lines, qsizetype table)
{
    return table == 0 || lines[table - 1].trimmed().isEmpty() || lines[table - 1].startsWith('#');
}

QString tableWithEnds(const Lines& lines, qsizetype table, bool lineEnded)
{
    const qsizetype count = lines.size() - table;
    if (count == 1 || (count == 2 && !lineEnded && isDelimiterBegun(lines.last()))) {
        return joined(lines.first(table)) + headed(lineWithEnds(lines[table]));
    }
    if (lineEnded) return joined(lines);
    const QString before = joined(lines.first(lines.size() - 1));
    return isOnlyMarks(lines.last()) ? before : before + lineWithEnds(lines.last());
}

} // namespace

QString completed(QStringView source)
{
    Lines lines = source.split('\n');
    const bool lineEnded = lines.last().isEmpty();
    if (lineEnded) lines.removeLast();
    if (lines.isEmpty()) return {};

    const Fence fence = openFence(lineEnded ? lines : lines.first(lines.size() - 1));
    if (fence.length > 0) {
        const QStringView last = lines.last().trimmed();
        const bool endBegun = !lineEnded && !last.isEmpty() && last.count(fence.sign) == last.size();
        return joined(lines.first(lines.size() - (endBegun ? 1 : 0)));
    }
    if (!lineEnded && isFenceWithInfo(lines.last())) lines.removeLast(); // Its language is not whole.
    const qsizetype table = firstTableLine(lines);
    if (table < lines.size() && standsAlone(lines, table) && !isOnlyMarks(lines[table])) {
        return tableWithEnds(lines, table, lineEnded);
    }
    if (!lines.isEmpty() && isOnlyMarks(lines.last())) {
        if (lineEnded) return source.toString();
        lines.removeLast();
    }
    return paragraphWithEnds(lines);
}

} // namespace facet::markdown
