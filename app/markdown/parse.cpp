#include "app/markdown/parse.h"

#include "app/markdown/address.h"
#include "app/markdown/code_lines.h"
#include "app/markdown/entities.h"

#include <QRegularExpression>

#include <array>
#include <md4c.h>
#include <utility>

namespace facet::markdown {

namespace {

constexpr int kMaxDepth = 12;         // containers that are shown; what is deeper stands at this depth
constexpr unsigned kMaxCells = 20000; // of one table; an absurd one is shown as it is written
constexpr int kShownAddress = 60;     // characters of a picture's address
constexpr unsigned kDialect =
    MD_DIALECT_GITHUB | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_LATEXMATHSPANS;

// Stands for a $ before a number while md4c reads, which would take "$5 to $10" for a formula; no text has it.
constexpr QChar kMoney(0xFDD0);

QString shortened(const QString& address)
{
    return address.size() <= kShownAddress ? address : address.left(kShownAddress) + QChar(0x2026);
}

struct ListState {
    bool numbered = false;
    Numbering numbering;
};

// Turns md4c's events into blocks.
class Builder {
public:
    Builder(const QByteArray& source, std::optional<Numbering> before) : m_code(source), m_before(before) { }

    bool enterBlock(MD_BLOCKTYPE type, void* detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, void* detail);
    void leaveSpan(MD_SPANTYPE type);
    void text(MD_TEXTTYPE type, const char* text, MD_SIZE size);

    bool refused() const { return m_refused; }
    Parsed take() { return {std::move(m_blocks), m_ended}; }

private:
    Block& open(Block::Kind kind);
    void close();
    void enterList(ListState list);
    void enterItem(const MD_BLOCK_LI_DETAIL& detail);
    bool enterTable(const MD_BLOCK_TABLE_DETAIL& detail);
    void enterCell(const MD_BLOCK_TD_DETAIL& detail, bool header);
    void pushContainer(Container container);
    void popContainer();
    Words& target();
    void append(const QString& text);

    static QString attribute(const MD_ATTRIBUTE& value);

    CodeLines m_code;
    QList<Block> m_blocks;
    std::optional<Numbering> m_before;
    std::optional<Numbering> m_ended;
    QList<Container> m_containers;
    int m_tooDeep = 0;
    QList<ListState> m_lists;
    QString m_marker; // of the item that was entered and has no block yet
    Task m_task = Task::None;
    bool m_open = false; // the last block takes words
    bool m_inTable = false;
    bool m_refused = false;
    std::array<int, 4> m_nested{}; // how many spans of each style are open
    QStringList m_addresses;       // of the links and pictures that are open
};

QString Builder::attribute(const MD_ATTRIBUTE& value)
{
    QString text;
    for (int part = 0; value.text != nullptr && value.substr_offsets[part] < value.size; ++part) {
        const MD_OFFSET from = value.substr_offsets[part];
        const QString piece = QString::fromUtf8(value.text + from, value.substr_offsets[part + 1] - from);
        const MD_TEXTTYPE type = value.substr_types[part];
        text += type == MD_TEXT_ENTITY ? entityText(piece) : type == MD_TEXT_NULLCHAR ? QString(QChar(0xFFFD)) : piece;
    }
    return text.replace(kMoney, '$');
}

Block& Builder::open(Block::Kind kind)
{
    close();
    m_blocks.append({.kind = kind,
        .containers = m_containers,
        .marker = std::exchange(m_marker, {}),
        .task = std::exchange(m_task, Task::None)});
    m_open = kind != Block::Kind::Rule && kind != Block::Kind::Table;
    return m_blocks.last();
}

void breakLines(Words& words)
{
    static const QRegularExpression pattern("<br\\s*/?>[ \\n]?", QRegularExpression::CaseInsensitiveOption);
    for (Run& run : words.runs) {
        if (!run.styles.testFlag(Style::Code) && run.text.contains('<')) run.text.replace(pattern, "\n");
    }
}

void Builder::close()
{
    if (!std::exchange(m_open, false)) return;
    Block& block = m_blocks.last();
    if (block.kind != Block::Kind::Code) return breakLines(block.words);
    const QString code = m_code.take().replace(kMoney, '$');
    if (!code.isEmpty()) block.words.runs = {{.text = code}};
}

void Builder::pushContainer(Container container)
{
    if (m_containers.size() < kMaxDepth) {
        m_containers.append(container);
    } else {
        ++m_tooDeep;
    }
}

void Builder::popContainer()
{
    if (m_tooDeep > 0) {
        --m_tooDeep;
    } else {
        m_containers.removeLast();
    }
}

void Builder::enterList(ListState list)
{
    close();
    const bool first = m_blocks.isEmpty() && m_containers.isEmpty();
    if (first && list.numbered && m_before && m_before->delimiter == list.numbering.delimiter) {
        list.numbering.next = m_before->next;
    }
    m_lists.append(list);
    pushContainer(Container::List);
}

void Builder::enterItem(const MD_BLOCK_LI_DETAIL& detail)
{
    static const std::array<QString, 3> bullets{QString(QChar(0x2022)), QString(QChar(0x25E6)), QString(QChar(0x25AA))};
    close();
    ListState& list = m_lists.last();
    m_marker = list.numbered ? QString::number(list.numbering.next++) + list.numbering.delimiter
                             : bullets[static_cast<std::size_t>(m_lists.size() - 1) % bullets.size()];
    m_task = detail.is_task == 0 ? Task::None : detail.task_mark == ' ' ? Task::Open : Task::Done;
}

bool Builder::enterTable(const MD_BLOCK_TABLE_DETAIL& detail)
{
    if (quint64(detail.col_count) * (quint64(detail.body_row_count) + 1) > kMaxCells) {
        m_refused = true;
        return false;
    }
    open(Block::Kind::Table);
    m_inTable = true;
    return true;
}

void Builder::enterCell(const MD_BLOCK_TD_DETAIL& detail, bool header)
{
    Table& table = m_blocks.last().table;
    if (header) {
        table.columns.append(detail.align == MD_ALIGN_CENTER ? Alignment::Center
                : detail.align == MD_ALIGN_RIGHT             ? Alignment::End
                                                             : Alignment::Start);
    }
    table.rows.last().append(Words());
}

bool Builder::enterBlock(MD_BLOCKTYPE type, void* detail)
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

void Builder::leaveBlock(MD_BLOCKTYPE type)
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
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
        return 3;
    default:
        return -1;
    }
}

// Formulas are shown as their source, with the signs that say it is one.
QString formulaSign(MD_SPANTYPE type)
{
    return type == MD_SPAN_LATEXMATH ? "$" : type == MD_SPAN_LATEXMATH_DISPLAY ? "$$" : QString();
}

void Builder::enterSpan(MD_SPANTYPE type, void* detail)
{
    if (const int style = styleIndex(type); style >= 0) ++m_nested[static_cast<std::size_t>(style)];
    if (const QString sign = formulaSign(type); !sign.isEmpty()) append(sign);
    if (type == MD_SPAN_A) m_addresses.append(attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
    if (type == MD_SPAN_IMG) m_addresses.append(attribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
}

void Builder::leaveSpan(MD_SPANTYPE type)
{
    if (const QString sign = formulaSign(type); !sign.isEmpty()) append(sign);
    if (const int style = styleIndex(type); style >= 0) --m_nested[static_cast<std::size_t>(style)];
    if (type == MD_SPAN_A) m_addresses.removeLast();
    if (type == MD_SPAN_IMG) {
        const QString address = m_addresses.takeLast();
        append(" (" + shortened(address) + ")");
    }
}

Words& Builder::target()
{
    if (m_inTable) return m_blocks.last().table.rows.last().last();
    if (!m_open) open(Block::Kind::Paragraph); // The words of a list item stand in no paragraph of their own.
    return m_blocks.last().words;
}

void Builder::append(const QString& text)
{
    if (text.isEmpty()) return;
    Run run{.text = QString(text).replace(kMoney, '$')};
    for (std::size_t style = 0; style < m_nested.size(); ++style)
        run.styles.setFlag(static_cast<Style>(1 << style), m_nested[style] > 0);
    for (auto address = m_addresses.crbegin(); address != m_addresses.crend() && run.address.isEmpty(); ++address)
        run.address = safeAddress(*address);
    QList<Run>& runs = target().runs;
    if (!runs.isEmpty() && runs.last().styles == run.styles && runs.last().address == run.address) {
        runs.last().text += run.text;
    } else {
        runs.append(run);
    }
}

void Builder::text(MD_TEXTTYPE type, const char* text, MD_SIZE size)
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

Builder& at(void* self) { return *static_cast<Builder*>(self); }

MD_PARSER callbacks()
{
    MD_PARSER parser{};
    parser.flags = kDialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return at(self).enterBlock(type, detail) ? 0 : 1;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return at(self).leaveBlock(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) { return at(self).enterSpan(type, detail), 0; };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return at(self).leaveSpan(type), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return at(self).text(type, text, size), 0;
    };
    return parser;
}

} // namespace

Parsed parse(QStringView source, std::optional<Numbering> before)
{
    static const QRegularExpression money("\\$(?=\\d)");
    const QByteArray bytes = source.toString().replace(money, kMoney).toUtf8();
    const MD_PARSER parser = callbacks();
    Builder builder(bytes, before);
    const int error = md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &builder);
    if (error != 0 || builder.refused()) { // md4c 0.4.8 forgets that a callback refused
        Block whole;
        whole.words.runs.append({.text = source.toString()});
        return {.blocks = QList<Block>{whole}, .numbering = {}};
    }
    return builder.take();
}

} // namespace facet::markdown
