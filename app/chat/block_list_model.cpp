#include "app/chat/block_list_model.h"

#include "app/gui_thread.h"

#include <algorithm>
#include <utility>

namespace facet {

using markdown::Block;

static_assert(int(BlockListModel::Paragraph) == int(Block::Kind::Paragraph)
    && int(BlockListModel::Image) == int(Block::Kind::Image));
static_assert(int(BlockListModel::List) == int(markdown::Container::List)
    && int(BlockListModel::Quote) == int(markdown::Container::Quote));
static_assert(int(BlockListModel::OpenTask) == int(markdown::Task::Open)
    && int(BlockListModel::DoneTask) == int(markdown::Task::Done));

namespace {

enum class Direction { None, LeftToRight, RightToLeft };

// Of the first letter that has one.
Direction directionOf(const QString& text)
{
    for (const char32_t letter : text.toUcs4()) {
        const QChar::Direction direction = QChar::direction(letter);
        if (direction == QChar::DirL) return Direction::LeftToRight;
        if (direction == QChar::DirR || direction == QChar::DirAL) return Direction::RightToLeft;
    }
    return Direction::None;
}

Direction directionOf(const Block& block)
{
    if (block.kind != Block::Kind::Table) return directionOf(block.words.plain());
    for (const auto& row : block.table.rows) {
        for (const markdown::Words& cell : row) {
            const Direction direction = directionOf(cell.plain());
            if (direction != Direction::None) return direction;
        }
    }
    return Direction::None;
}

} // namespace

int BlockListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant BlockListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Block& block = m_blocks[index.row()];
    switch (role) {
    case KindRole:
        return static_cast<int>(block.kind);
    case ContainersRole: {
        QVariantList containers;
        for (const markdown::Container container : block.containers)
            containers.append(static_cast<int>(container));
        return containers;
    }
    case MarkerRole:
        return block.marker;
    case TaskRole:
        return static_cast<int>(block.task);
    case LevelRole:
        return block.level;
    case LanguageRole:
        return block.language;
    case WordsRole:
        return QVariant::fromValue(block.words);
    case TableRole:
        return QVariant::fromValue(block.table);
    case JoinedRole:
        return joined(index.row());
    case SharedRole:
        return shared(index.row());
    case RightToLeftRole:
        return rightToLeft(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> BlockListModel::roleNames() const
{
    return {{KindRole, "kind"}, {ContainersRole, "containers"}, {MarkerRole, "marker"}, {TaskRole, "task"},
        {LevelRole, "level"}, {LanguageRole, "language"}, {WordsRole, "words"}, {TableRole, "table"},
        {JoinedRole, "joined"}, {SharedRole, "shared"}, {RightToLeftRole, "rightToLeft"}};
}

void BlockListModel::setStreaming(bool streaming)
{
    if (std::exchange(m_streaming, streaming) == streaming) return;
    if (!streaming) apply(m_stream.finish());
    emit streamingChanged();
}

void BlockListModel::setText(const QString& text)
{
    m_stream = {};
    apply({.first = 0, .blocks = m_stream.append(text).blocks});
    if (!m_streaming) apply(m_stream.finish());
}

void BlockListModel::append(const QString& text) { apply(m_stream.append(text)); }

void BlockListModel::apply(const markdown::Stream::Change& change)
{
    checkGuiThread(*this);
    const int before = count();
    const int end = static_cast<int>(change.first + change.blocks.size());
    for (int row = static_cast<int>(change.first); row < std::min(end, before); ++row) {
        const Block& block = change.blocks[row - change.first];
        if (m_blocks[row] == block) continue;
        // A block of another kind is shown by another delegate.
        if (m_blocks[row].kind != block.kind) {
            beginRemoveRows({}, row, row);
            m_blocks.removeAt(row);
            endRemoveRows();
            beginInsertRows({}, row, row);
            m_blocks.insert(row, block);
            endInsertRows();
        } else {
            m_blocks[row] = block;
            emit dataChanged(index(row), index(row));
        }
    }
    if (end < before) {
        beginRemoveRows({}, end, before - 1);
        m_blocks.resize(end);
        endRemoveRows();
    } else if (end > before) {
        beginInsertRows({}, before, end - 1);
        m_blocks += change.blocks.sliced(before - change.first);
        endInsertRows();
    }
    if (count() != before) emit countChanged();
}

// How many containers it shares with the block before, from the outermost on.
int BlockListModel::shared(int row) const
{
    if (row == 0) return 0;
    const auto& before = m_blocks[row - 1].containers;
    const auto& here = m_blocks[row].containers;
    return static_cast<int>(
        std::mismatch(before.begin(), before.end(), here.begin(), here.end()).first - before.begin());
}

// Whether the block begins at the right: its first letter that has a direction says so; a block without such a letter,
// and code, which has a direction of its own, stand as the one before.
bool BlockListModel::rightToLeft(int row) const
{
    for (; row >= 0; --row) {
        const Block& block = m_blocks[row];
        if (block.kind == Block::Kind::Code) continue;
        const Direction direction = directionOf(block);
        if (direction != Direction::None) return direction == Direction::RightToLeft;
    }
    return false;
}

// Whether the block stands close to the one before: items of one list, and what is in them.
bool BlockListModel::joined(int row) const
{
    if (row == 0) return false;
    const auto inList = [](const Block& block) { return block.containers.contains(markdown::Container::List); };
    return inList(m_blocks[row]) && inList(m_blocks[row - 1]) && !m_blocks[row].marker.isEmpty();
}

} // namespace facet
