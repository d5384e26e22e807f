#include "tests/unit/markdown/dump.h"

namespace facet::markdown {

namespace {

QString styled(const Words& words)
{
    QString text;
    for (const Run& run : words.runs) {
        QString marks;
        if (run.styles.testFlag(Style::Strong)) marks += "**";
        if (run.styles.testFlag(Style::Emphasis)) marks += "*";
        if (run.styles.testFlag(Style::Struck)) marks += "~~";
        if (run.styles.testFlag(Style::Code)) marks += "`";
        QString piece = marks + run.text;
        for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark)
            piece += *mark;
        text += run.address.isEmpty() ? piece : "[" + piece + "](" + run.address + ")";
    }
    return text.replace('\n', "\\n");
}

QString place(const Block& block)
{
    QStringList parts;
    for (const Container container : block.containers)
        parts << (container == Container::List ? "list" : "quote");
    if (block.task != Task::None) {
        parts << (block.task == Task::Done ? "[x]" : "[ ]");
    } else if (!block.marker.isEmpty()) {
        parts << block.marker;
    }
    return parts.isEmpty() ? QString() : "{" + parts.join(' ') + "}";
}

QString cells(const Table& table)
{
    QString text;
    for (const Alignment column : table.columns)
        text += column == Alignment::Start ? '<' : column == Alignment::End ? '>' : '^';
    for (const QList<Words>& row : table.rows) {
        QStringList words;
        for (const Words& cell : row)
            words << styled(cell);
        text += " / " + words.join(" | ");
    }
    return text;
}

} // namespace

std::string dump(const Block& block)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
        return ("p" + place(block) + " " + styled(block.words)).toStdString();
    case Block::Kind::Heading:
        return ("h" + QString::number(block.level) + place(block) + " " + styled(block.words)).toStdString();
    case Block::Kind::Code:
        return ("code" + place(block) + " " + block.language + " | " + styled(block.words)).toStdString();
    case Block::Kind::Table:
        return ("table" + place(block) + " " + cells(block.table)).toStdString();
    case Block::Kind::Rule:
        return ("rule" + place(block)).toStdString();
    case Block::Kind::Image:
        return ("image" + place(block) + " " + styled(block.words)).toStdString();
    }
    return {};
}

std::string dump(const QList<Block>& blocks)
{
    std::string text;
    for (const Block& block : blocks)
        text += dump(block) + "\n";
    return text;
}

QString seen(const Block& block)
{
    QString text = block.words.plain();
    for (const QList<Words>& row : block.table.rows) {
        for (const Words& cell : row)
            text += cell.plain() + '\n';
    }
    return text;
}

void PrintTo(const Block& block, std::ostream* out) { *out << dump(block); }

void apply(QList<Block>& blocks, const Stream::Change& change)
{
    blocks.resize(change.first);
    blocks += change.blocks;
}

QList<Block> streamed(const QString& text, qsizetype piece)
{
    Stream stream;
    QList<Block> blocks;
    for (qsizetype at = 0; at < text.size(); at += piece)
        apply(blocks, stream.append(text.mid(at, piece)));
    return blocks;
}

} // namespace facet::markdown
