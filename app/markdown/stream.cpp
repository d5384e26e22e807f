#include "app/markdown/stream.h"

#include "app/markdown/completion.h"
#include "app/markdown/formulas.h"

#include <QRegularExpression>

#include <utility>

namespace facet::markdown {

namespace {

constexpr qsizetype kLongEnd = 8000; // characters; what people read is far shorter
constexpr qsizetype kShareOfEnd = 256;

} // namespace

Stream::Change Stream::append(const QString& text)
{
    m_source += text;
    m_boundary.follow(m_source);
    Change change{.first = m_settledBlocks, .blocks = {}};
    if (m_boundary.place() > m_settled) {
        const qsizetype length = m_boundary.place() - m_settled;
        Parsed parsed = read(QStringView(m_source).sliced(m_settled, length), m_numbering);
        m_settled = m_boundary.place();
        m_settledBlocks += parsed.blocks.size();
        m_numbering = parsed.numbering;
        change.blocks = std::move(parsed.blocks);
    } else if (canWait()) {
        return {.first = m_settledBlocks + m_endBlocks, .blocks = {}};
    }
    const QList<Block> last = end();
    m_endBlocks = last.size();
    m_read = m_source.size();
    change.blocks += last;
    return change;
}

// Whether so little came since the last reading that reading all of a long end again would not be worth it.
bool Stream::canWait() const
{
    const qsizetype length = m_source.size() - m_settled;
    return length > kLongEnd && !m_boundary.inFence() && m_source.size() - m_read < length / kShareOfEnd;
}

Stream::Change Stream::finish() { return {.first = 0, .blocks = read(m_source, {}).blocks}; }

Parsed Stream::read(QStringView source, std::optional<Numbering> before)
{
    m_charactersRead += source.size();
    return parse(source, before);
}

QList<Block> Stream::end()
{
    if (!m_boundary.inFence()) {
        const QString written = withFormulasHidden(QStringView(m_source).sliced(m_settled), OpenFormula::GoesOn);
        return read(completed(written), m_numbering).blocks;
    }

    QStringView code = QStringView(m_source).sliced(m_boundary.code());
    const qsizetype lastLine = code.lastIndexOf('\n') + 1;
    if (m_boundary.couldEndFence(code.mid(lastLine))) code.truncate(lastLine);
    if (code.endsWith('\n')) code.chop(1);
    Block block{.kind = Block::Kind::Code, .language = m_boundary.fenceInfo(m_source).section(' ', 0, 0)};
    if (code.isEmpty()) return {block};
    static const QRegularExpression emptyLine("^[ \t]+$", QRegularExpression::MultilineOption);
    block.words.runs = {{.text = code.toString().replace(emptyLine, {})}};
    return {block};
}

} // namespace facet::markdown
