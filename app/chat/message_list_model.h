#pragma once

#include "app/engine_values.h"
#include "app/pictures/picture.h"

#include <QAbstractListModel>
#include <QList>

namespace facet {

// One chat's messages, oldest first. The last answer grows while it streams; nothing else changes. GUI thread.
class MessageListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum class Author { User, Model };
    Q_ENUM(Author)
    enum Role { AuthorRole = Qt::UserRole + 1, TextRole, NameRole, StreamingRole, NoteRole, FiguresRole, PicturesRole };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_messages.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void addUser(const QString& text, const QList<Picture>& pictures = {});
    // Begins the answer that appendToAnswer and finishAnswer mean. `name` is shown above it.
    void beginAnswer(const QString& name);
    void appendToAnswer(const QString& text);
    // `note`: why it ends early, may be empty. `figures`: speed and size, may be empty.
    void finishAnswer(const QString& note, const QString& figures);
    // Ends the answer after an error: what came stays, an empty one goes.
    void breakAnswer(const QString& note);
    // Takes the last answer away, so that it can be asked for again. None: nothing happens.
    void removeAnswer();
    void clear();

    bool answering() const { return !m_messages.isEmpty() && m_messages.last().streaming; }

    bool answerBegan() const { return answering() && !m_messages.last().text.isEmpty(); }

    // What the person sent last.
    QString lastUserText() const;
    QList<Picture> lastUserPictures() const;

    // The chat as the engine takes it: empty answers are left out, and user turns that then follow each other are
    // one, since Gemma's template wants the two sides to alternate. Pictures stand before their message's words.
    QList<ChatTurn> turns() const;

signals:
    void countChanged();
    // The text of `row` grew by `text`; a view appends it instead of laying the whole text out again.
    void appended(int row, const QString& text);

private:
    struct Message {
        Author author = Author::User;
        QString text = {};
        QList<Picture> pictures = {};
        QString name = {};
        QString note = {};
        QString figures = {};
        bool streaming = false;
    };

    void add(Message message);
    const Message* lastUser() const;
    void lastChanged(const QList<int>& roles);

    QList<Message> m_messages;
};

} // namespace facet
