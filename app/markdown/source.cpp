#include "app/markdown/source.h"

#include "app/markdown/parse.h"

#include <QRegularExpression>

#include <algorithm>

namespace facet::markdown {

namespace {

using Lines = QList<QStringView>;

bool isEmptyLine(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c.isSpace() || c == '>'; });
}

qsizetype nextWritten(const Lines& lines, qsizetype from)
{
    while (from < lines.size() && isEmptyLine(lines[from]))
        ++from;
    return from;
}

bool matches(const Lines& lines, qsizetype line, const char* pattern)
{
    return line < lines.size() && QRegularExpression(pattern).match(lines[line]).hasMatch();
}

// The last line of a block that begins in `begin` and whose words end in `words`.
qsizetype lastLine(const Lines& lines, const Block& block, qsizetype begin, qsizetype words)
{
    const qsizetype end = std::max(begin, words);
    switch (block.kind) {
    case Block::Kind::Code: {
        const qsizetype fence = nextWritten(lines, end + 1);
        return matches(lines, fence, "^[\\s>]*(`{3,}|~{3,})\\s*$") ? fence : end;
    }
    case Block::Kind::Heading:
        return matches(lines, end + 1, "^[\\s>]*(=+|-+)\\s*$") && !matches(lines, end, "^[^#]*#{1,6}\\s") ? end + 1
                                                                                                          : end;
    case Block::Kind::Table:
        return block.table.rows.size() == 1 ? end + 1 : end;
    default:
        return end;
    }
}

} // namespace

QString sourceOf(QStringView answer, int first, int last)
{
    const Lines lines = answer.split('\n');
    const Parsed parsed = parse(answer);
    qsizetype next = 0;
    qsizetype from = lines.size();
    qsizetype to = -1;
    for (qsizetype index = 0; index < parsed.blocks.size() && index <= last; ++index) {
        const qsizetype begin = std::min(nextWritten(lines, next), lines.size() - 1);
        if (index == first) from = begin;
        to = std::min(lastLine(lines, parsed.blocks[index], begin, parsed.lastLines[index]), lines.size() - 1);
        next = std::max(next, to + 1);
    }
    if (from > to) return {};
    return QStringView(lines[from].begin(), lines[to].end()).toString();
}

} // namespace facet::markdown
