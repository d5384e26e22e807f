#include "app/markdown/code_lines.h"

#include <QList>

#include <functional>
#include <utility>

namespace facet::markdown {

namespace {

constexpr int kTab = 4;

// The blanks before `text`, the last so many columns of them; empty if they cannot be told apart.
QByteArray indentBefore(const char* begin, const char* text, int columns)
{
    const char* line = text;
    while (line > begin && (line[-1] == ' ' || line[-1] == '\t'))
        --line;
    if (line > begin && line[-1] != '\n') return {};
    QList<int> column{0}; // before each of the blanks
    for (const char* blank = line; blank < text; ++blank)
        column.append(*blank == '\t' ? (column.last() / kTab + 1) * kTab : column.last() + 1);
    const qsizetype from = column.indexOf(column.last() - columns);
    return from < 0 ? QByteArray() : QByteArray(line + from, text - line - from);
}

} // namespace

void CodeLines::add(const char* text, qsizetype size)
{
    const char* begin = m_source.constData();
    const bool written = !std::less<>()(text, begin) && std::less<>()(text, begin + m_source.size());
    if (written && m_indent > 0) {
        const QByteArray indent = indentBefore(begin, text, m_indent);
        if (!indent.isEmpty()) {
            m_code.chop(m_indent);
            m_code += QString::fromLatin1(indent);
        }
        m_indent = 0;
    } else if (!written && size == 1 && *text == '\n') {
        m_code.chop(std::exchange(m_indent, 0));
    } else if (!written) {
        m_indent += static_cast<int>(size);
    }
    m_code += QString::fromUtf8(text, size);
}

QString CodeLines::take()
{
    m_code.chop(std::exchange(m_indent, 0));
    if (m_code.endsWith('\n')) m_code.chop(1);
    return std::exchange(m_code, {});
}

} // namespace facet::markdown
