#pragma once

#include "app/chat/message_tree.h"
#include "app/engine_values.h"

#include <QAbstractListModel>

namespace facet {

// The messages of a chat that are shown, oldest first: the path through the tree of their versions. What changes
// touches only the rows from there on, so that a view keeps what stands above. GUI thread.
class MessageListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum class Author { User, Model };
    Q_ENUM(Author)
    enum Role {
        AuthorRole = Qt::UserRole + 1,
        TextRole,
        NameRole,
        StreamingRole,
        NoteRole,
        FiguresRole,
        PicturesRole,
        VersionRole,     // counts from 1
        VersionsRole,    // how many there are
        EditableRole,    // false while it streams
        CanContinueRole, // the chat's last answer, with words that can be gone on with
        CreatedRole,
        LeftOutRole // of the first row that the model read: how many rows before it it did not; else 0
    };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const MessageTree& tree() const { return m_tree; }
    // Null and 0 for a row that is not there; -1 for a message that is not shown.
    const Message* at(int row) const { return m_tree.find(idAt(row)); }
    RecordId idAt(int row) const { return m_rows.value(row, 0); }
    int rowOf(RecordId id) const { return static_cast<int>(m_rows.lastIndexOf(id)); }

    // Another chat.
    void setTree(MessageTree tree);

    // A new message, shown; `message` has a parent, the rest of its identity is made here. Returns its id.
    RecordId add(Message message);
    void append(RecordId answer, const QString& text);
    void setText(RecordId id, const QString& text);
    // Begins to stream (again); ends, with why and with its figures, both may be empty.
    void begin(RecordId answer);
    void finish(RecordId answer, const QString& note, const QString& figures);
    bool flip(int row, int by);
    void show(RecordId id);
    MessageTree::Removed remove(RecordId id);
    bool restore(const MessageTree::Removed& removed);

    // A stored picture was read, or is missing: everywhere in the chat.
    void setPicture(const Picture& picture);
    // Of the shown messages: pictures that are still to be read.
    bool awaitsPictures() const;
    QList<QByteArray> awaitedPictures() const; // of all versions, those shown first, the last message's first

    // The shown chat as the engine takes it: empty answers are left out, and turns of one side that then follow each
    // other are one, since Gemma's template wants the two to alternate. Pictures stand before their message's words;
    // those that are missing are left out.
    QList<ChatTurn> turns() const;
    // The model did not read the first `turns` of those.
    void setLeftOutTurns(int turns);

signals:
    void countChanged();
    // The text of `row` grew by `text`; a view appends it instead of laying the whole text out again.
    void appended(int row, const QString& text);
    void rewritten(int row); // its text is another

private:
    void follow(); // brings the rows to where the tree is
    void changed(int row, const QList<int>& roles);
    int leftOutBefore(int row) const { return row == m_firstRead ? m_firstRead : 0; }

    MessageTree m_tree;
    QList<RecordId> m_rows;
    int m_firstRead = 0; // row
};

} // namespace facet
