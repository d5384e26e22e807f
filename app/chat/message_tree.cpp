#include "app/chat/message_tree.h"

#include "engine/base/check.h"

#include <algorithm>
#include <utility>

namespace facet {

MessageTree::MessageTree(QList<Message> messages, RecordId leaf)
{
    std::sort(messages.begin(), messages.end(), [](const Message& a, const Message& b) { return a.id < b.id; });
    for (Message& message : messages) {
        if (message.id <= 0 || m_messages.contains(message.id)) continue;
        // Ids grow, so a parent has come before its children; this also keeps rings out.
        if (!m_messages.contains(message.parent)) message.parent = 0;
        insert(std::move(message));
    }
    walk();
    show(leaf);
}

const Message* MessageTree::find(RecordId id) const
{
    const auto found = m_messages.constFind(id);
    return found == m_messages.cend() ? nullptr : &*found;
}

Message* MessageTree::find(RecordId id)
{
    const auto found = m_messages.find(id);
    return found == m_messages.end() ? nullptr : &*found;
}

RecordId MessageTree::parentOf(RecordId id) const
{
    const Message* message = find(id);
    return message == nullptr ? 0 : message->parent;
}

QList<RecordId> MessageTree::versions(RecordId id) const
{
    const Message* message = find(id);
    return message == nullptr ? QList<RecordId>() : m_children.value(message->parent);
}

void MessageTree::add(Message message)
{
    CHECK(message.id > 0 && !m_messages.contains(message.id));
    CHECK(message.parent == 0 || m_messages.contains(message.parent));
    m_chosen[message.parent] = message.id;
    insert(std::move(message));
    walk();
}

bool MessageTree::flip(RecordId id, int by)
{
    const QList<RecordId> all = versions(id);
    const qsizetype wanted = all.indexOf(id) + by;
    if (all.isEmpty() || wanted < 0 || wanted >= all.size()) return false;
    m_chosen[parentOf(id)] = all[wanted];
    walk();
    return true;
}

void MessageTree::show(RecordId id)
{
    for (const Message* message = find(id); message != nullptr; message = find(message->parent))
        m_chosen[message->parent] = message->id;
    walk();
}

MessageTree::Removed MessageTree::remove(RecordId id)
{
    Removed removed;
    if (!m_messages.contains(id)) return removed;
    const RecordId parent = parentOf(id);
    QList<RecordId>& siblings = m_children[parent];
    const qsizetype place = siblings.indexOf(id);
    const bool chosen = m_chosen.value(parent, siblings.last()) == id;
    siblings.removeAt(place);
    if (siblings.isEmpty()) {
        m_chosen.remove(parent);
    } else if (chosen) {
        m_chosen[parent] = siblings[std::max<qsizetype>(0, place - 1)];
    }

    QList<RecordId> gone{id};
    for (qsizetype next = 0; next < gone.size(); ++next) {
        const RecordId each = gone[next];
        gone += m_children.take(each);
        if (m_chosen.contains(each)) removed.chosen[each] = m_chosen.take(each);
        removed.messages.append(m_messages.take(each));
    }
    walk();
    return removed;
}

bool MessageTree::restore(const Removed& removed)
{
    if (removed.messages.isEmpty()) return false;
    const RecordId parent = removed.messages.first().parent;
    if (parent != 0 && !m_messages.contains(parent)) return false;
    for (const Message& message : removed.messages) {
        if (!m_messages.contains(message.id)) insert(message);
    }
    m_chosen.insert(removed.chosen);
    show(removed.messages.first().id);
    return true;
}

void MessageTree::insert(Message message)
{
    QList<RecordId>& siblings = m_children[message.parent];
    siblings.insert(std::lower_bound(siblings.begin(), siblings.end(), message.id), message.id);
    m_messages.insert(message.id, std::move(message));
}

void MessageTree::walk()
{
    m_path.clear();
    for (RecordId at = 0;;) {
        const auto children = m_children.constFind(at);
        if (children == m_children.cend() || children->isEmpty()) return;
        at = m_chosen.value(at, children->last());
        m_path.append(at);
    }
}

} // namespace facet
