#include "app/markdown/block_builder.h"

#include "app/markdown/address.h"
#include "app/markdown/entities.h"
#include "app/markdown/formulas.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <utility>

namespace facet::markdown {

namespace {

constexpr int kMaxDepth = 12;         // containers that are shown; what is deeper stands at this depth
constexpr unsigned kMaxCells = 20000; // of one table; an absurd one is shown as it is written
constexpr int kShownAddress = 60;     // characters of a picture's address

QString shortened(const QString& address)
{
    return address.size() <= kShownAddress ? address : address.left(kShownAddress) + QChar(0x2026);
}

void breakLines(Words& words)
{
    static const QRegularExpression pattern("<br\\s*/?>[ \\n]?", QRegularExpression::CaseInsensitiveOption);
    for (Run& run : words.runs) {
        if (!run.styles.testFlag(Style::Code) && run.text.contains('<')) run.text.replace(pattern, "\n");
    }
}

int styleIndex(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_STRONG:
        return 0;
    case MD_SPAN_EM:
        return 1;
    case MD_SPAN_DEL:
        return 2;
    case MD_SPAN_CODE:
        return 3;
    default:
        return -1;
    }
}

} // namespace

QString BlockBuilder::attribute(const MD_ATTRIBUTE& value)
{
    QString text;
    for (int part = 0; value.text != nullptr && value.substr_offsets[part] < value.size; ++part) {
        const MD_OFFSET from = value.substr_offsets[part];
        const QString piece = QString::fromUtf8(value.text + from, value.substr_offsets[part + 1] - from);
        const MD_TEXTTYPE type = value.substr_types[part];
        text += type == MD_TEXT_ENTITY ? entityText(piece) : type == MD_TEXT_NULLCHAR ? QString(QChar(0xFFFD)) : piece;
    }
    return withFormulasShown(text);
}

Block& BlockBuilder::open(Block::Kind kind)
{
    close();
    m_inFormula = false;
    m_blocks.append({.kind = kind,
        .containers = m_containers,
        .marker = std::exchange(m_marker, {}),
        .task = std::exchange(m_task, Task::None)});
    m_open = kind != Block::Kind::Rule && kind != Block::Kind::Table;
    return m_blocks.last();
}

void BlockBuilder::close()
{
    if (!std::exchange(m_open, false)) return;
    Block& block = m_blocks.last();
    if (block.kind != Block::Kind::Code) {
        breakLines(block.words);
        if (!m_image.isEmpty()) makeImage(block, m_image);
        m_image = QString();
        return;
    }
    const QString code = withFormulasShown(m_code.take());
    if (!code.isEmpty()) block.words.runs = {{.text = code}};
}

void BlockBuilder::pushContainer(Container container)
{
    if (m_containers.size() < kMaxDepth) {
        m_containers.append(container);
    } else {
        ++m_tooDeep;
    }
}

void BlockBuilder::popContainer()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
    } else {
        m_containers.removeLast();
    }
}

void BlockBuilder::enterList(ListState list)
{
    close();
    const bool first = m_blocks.isEmpty() && m_containers.isEmpty();
    if (first && list.numbered && m_before && m_before->delimiter == list.numbering.delimiter) {
        list.numbering.next = m_before->next;
    }
    m_lists.append(list);
    pushContainer(Container::List);
}

void BlockBuilder::enterItem(const MD_BLOCK_LI_DETAIL& detail)
{
    static const std::array<QString, 3> bullets{QString(QChar(0x2022)), QString(QChar(0x25E6)), QString(QChar(0x25AA))};
    close();
    ListState& list = m_lists.last();
    m_marker = list.numbered ? QString::number(list.numbering.next++) + list.numbering.delimiter
                             : bullets[static_cast<std::size_t>(m_lists.size() - 1) % bullets.size()];
    m_task = detail.is_task == 0 ? Task::None : detail.task_mark == ' ' ? Task::Open : Task::Done;
}

bool BlockBuilder::enterTable(const MD_BLOCK_TABLE_DETAIL& detail)
{
    if (quint64(detail.col_count) * (quint64(detail.body_row_count) + 1) > kMaxCells) {
        m_refused = true;
        return false;
    }
    open(Block::Kind::Table);
    m_inTable = true;
    return true;
}

void BlockBuilder::enterCell(const MD_BLOCK_TD_DETAIL& detail, bool header)
{
    Table& table = m_blocks.last().table;
    if (header) {
        table.columns.append(detail.align == MD_ALIGN_CENTER ? Alignment::Center
                : detail.align == MD_ALIGN_RIGHT             ? Alignment::End
                                                             : Alignment::Start);
    }
    table.rows.last().append(Words());
}

bool BlockBuilder::enterBlock(MD_BLOCKTYPE type, void* detail)
{
    if (type != MD_BLOCK_DOC && m_containers.isEmpty() && !m_inTable) m_ended.reset();
    switch (type) {
    case MD_BLOCK_QUOTE:
        close();
        pushContainer(Container::Quote);
        break;
    case MD_BLOCK_UL:
        enterList({});
        break;
    case MD_BLOCK_OL: {
        const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        enterList({.numbered = true, .numbering = {.delimiter = list.mark_delimiter, .next = list.start}});
        break;
    }
    case MD_BLOCK_LI:
        enterItem(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
        break;
    case MD_BLOCK_HR:
        open(Block::Kind::Rule);
        break;
    case MD_BLOCK_H:
        open(Block::Kind::Heading).level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
    case MD_BLOCK_CODE:
        open(Block::Kind::Code).language = attribute(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang);
        break;
    case MD_BLOCK_P:
        open(Block::Kind::Paragraph);
        break;
    case MD_BLOCK_TABLE:
        return enterTable(*static_cast<MD_BLOCK_TABLE_DETAIL*>(detail));
    case MD_BLOCK_TR:
        m_blocks.last().table.rows.append(QList<Words>());
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        enterCell(*static_cast<MD_BLOCK_TD_DETAIL*>(detail), type == MD_BLOCK_TH);
        break;
    default:
        break;
    }
    return true;
}

void BlockBuilder::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_LI:
        if (!m_marker.isEmpty()) open(Block::Kind::Paragraph); // An item without words has its marker.
        close();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: {
        const ListState list = m_lists.takeLast();
        popContainer();
        if (list.numbered && m_lists.isEmpty() && m_containers.isEmpty()) m_ended = list.numbering;
        break;
    }
    case MD_BLOCK_QUOTE:
        close();
        popContainer();
        break;
    case MD_BLOCK_TABLE: {
        m_inTable = false;
        Table& table = m_blocks.last().table;
        for (QList<Words>& row : table.rows) {
            row.resize(table.columns.size());
            for (Words& cell : row)
                breakLines(cell);
        }
        break;
    }
    case MD_BLOCK_P:
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
        close();
        break;
    default:
        break;
    }
}

void BlockBuilder::enterSpan(MD_SPANTYPE type, void* detail)
{
    if (const int style = styleIndex(type); style >= 0) ++m_nested[static_cast<std::size_t>(style)];
    if (type == MD_SPAN_A) m_addresses.append(attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
    if (type == MD_SPAN_IMG) enterImage(attribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
}

void BlockBuilder::enterImage(const QString& address)
{
    const bool first = target().runs.isEmpty() && !m_inTable && m_blocks.last().kind == Block::Kind::Paragraph;
    m_image = first ? address : QString();
    m_inImage = true;
    m_addresses.append(address);
}

void BlockBuilder::leaveImage()
{
    const QString address = m_addresses.takeLast();
    if (m_image.isNull()) append(" (" + shortened(address) + ")");
    m_inImage = false;
}

// A picture that stands alone: what it shows, and below where it is.
void BlockBuilder::makeImage(Block& paragraph, const QString& address)
{
    const QString words = paragraph.words.plain().simplified();
    paragraph.kind = Block::Kind::Image;
    paragraph.words.runs.clear();
    if (!words.isEmpty()) paragraph.words.runs.append({.text = words + "\n"});
    paragraph.words.runs.append({.text = shortened(address), .address = safeAddress(address)});
}

void BlockBuilder::leaveSpan(MD_SPANTYPE type)
{
    if (const int style = styleIndex(type); style >= 0) --m_nested[static_cast<std::size_t>(style)];
    if (type == MD_SPAN_A) m_addresses.removeLast();
    if (type == MD_SPAN_IMG) leaveImage();
}

Words& BlockBuilder::target()
{
    if (m_inTable) return m_blocks.last().table.rows.last().last();
    if (!m_open) open(Block::Kind::Paragraph); // The words of a list item stand in no paragraph of their own.
    return m_blocks.last().words;
}

void BlockBuilder::append(const QString& text)
{
    for (qsizetype at = 0; at < text.size();) {
        const QChar change = m_inFormula ? kFormulaEnd : kFormulaBegin;
        const qsizetype found = text.indexOf(change, at);
        const qsizetype end = found < 0 ? text.size() : found;
        appendRun(withFormulasShown(text.mid(at, end - at)), m_inFormula);
        if (found >= 0) m_inFormula = !m_inFormula;
        at = found < 0 ? end : end + 1;
    }
}

void BlockBuilder::appendRun(QString text, bool formula)
{
    if (text.isEmpty()) return;
    if (!m_inImage && !m_image.isNull()) {
        const QString address = std::exchange(m_image, QString());
        appendRun(" (" + shortened(address) + ")", false);
    }
    Run run{.text = std::move(text)};
    if (formula) run.styles.setFlag(Style::Code);
    for (std::size_t style = 0; style < m_nested.size(); ++style)
        if (m_nested[style] > 0) run.styles.setFlag(static_cast<Style>(1 << style));
    for (auto address = m_addresses.crbegin(); address != m_addresses.crend() && run.address.isEmpty(); ++address)
        run.address = safeAddress(*address);
    QList<Run>& runs = target().runs;
    if (!runs.isEmpty() && runs.last().styles == run.styles && runs.last().address == run.address) {
        runs.last().text += run.text;
    } else {
        runs.append(run);
    }
}

void BlockBuilder::text(MD_TEXTTYPE type, const char* text, MD_SIZE size)
{
    appendText(type, text, size);
    while (m_ends.size() < m_blocks.size())
        m_ends.append(0);
    const char* begin = m_source.constData();
    const bool written = !std::less<>()(text, begin) && std::less<>()(text, begin + m_source.size());
    if (written && !m_ends.isEmpty()) m_ends.last() = text - begin + size;
}

Parsed BlockBuilder::take()
{
    Parsed parsed{.blocks = std::move(m_blocks), .lastLines = {}, .numbering = m_ended};
    int line = 0;
    qsizetype counted = 0; // bytes
    m_ends.resize(parsed.blocks.size());
    for (const qsizetype end : m_ends) {
        const QString words = QString::fromUtf8(m_source.mid(counted, std::max<qsizetype>(0, end - counted)));
        line += static_cast<int>(
            std::count_if(words.begin(), words.end(), [](QChar c) { return c == '\n' || isHiddenLineEnd(c); }));
        counted = std::max(counted, end);
        parsed.lastLines.append(end == 0 ? -1 : line);
    }
    return parsed;
}

void BlockBuilder::appendText(MD_TEXTTYPE type, const char* text, MD_SIZE size)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return append(QString(QChar(0xFFFD)));
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        return append("\n");
    case MD_TEXT_ENTITY:
        return append(entityText(QString::fromUtf8(text, size)));
    default:
        if (m_open && m_blocks.last().kind == Block::Kind::Code) return m_code.add(text, size);
        return append(QString::fromUtf8(text, size));
    }
}

} // namespace facet::markdown
