#pragma once

#include "app/chat/message.h"

#include <QHash>
#include <QList>

namespace facet {

// The messages of a chat with all their versions. Those with the same parent are versions of each other, oldest first,
// and one of them is chosen; the chosen ones from the beginning on are the path, which is what a person sees. A version
// that is chosen again comes back with what followed it when it was last seen.
class MessageTree {
public:
    // What remove() took away, for restore().
    struct Removed {
        QList<Message> messages; // parents before children; empty: nothing
        QHash<RecordId, RecordId> chosen;
    };

    MessageTree() = default;
    // Stored messages in any order. The path goes through `leaf`, where it is known, and on to the newest. A message
    // whose parent is not there begins the chat, so that it can be found.
    MessageTree(QList<Message> messages, RecordId leaf);

    const QList<RecordId>& path() const { return m_path; }
    RecordId leaf() const { return m_path.isEmpty() ? 0 : m_path.last(); }
    qsizetype count() const { return m_messages.size(); } // of all versions
    const Message* find(RecordId id) const;
    Message* find(RecordId id);                  // its id and parent stay as they are
    QList<RecordId> versions(RecordId id) const; // with itself
    RecordId parentOf(RecordId id) const;
    template <class Function> void eachMessage(const Function& function)
    {
        for (Message& message : m_messages)
            function(message);
    }
    template <class Function> void eachMessage(const Function& function) const
    {
        for (const Message& message : m_messages)
            function(message);
    }

    // A new message, chosen among its versions. Its id is new, and its parent is known or 0.
    void add(Message message);
    // Chooses the version `by` further; false if there is none.
    bool flip(RecordId id, int by);
    // Brings a message into the path.
    void show(RecordId id);
    // Takes a message and all that was ever said after it away. The version before it, else the next, takes its place.
    Removed remove(RecordId id);
    // Puts it back and shows it; false if what it answered is gone meanwhile.
    bool restore(const Removed& removed);

private:
    void insert(Message message);
    void walk(); // chosen -> path

    QHash<RecordId, Message> m_messages;
    QHash<RecordId, QList<RecordId>> m_children; // ascending; of 0: the beginnings
    QHash<RecordId, RecordId> m_chosen;          // of a parent's children; without an entry the newest
    QList<RecordId> m_path;
};

} // namespace facet
