#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <set>

namespace facet {

// Finds words in the chat that is open, message by message, also while an answer streams. GUI thread.
class FindController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel* messages READ messages WRITE setMessages NOTIFY messagesChanged)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int count READ count NOTIFY found)
    Q_PROPERTY(int place READ place NOTIFY found)
    Q_PROPERTY(int row READ row NOTIFY found)

public:
    using QObject::QObject;

    QAbstractItemModel* messages() const { return m_messages; }
    void setMessages(QAbstractItemModel* messages); // a MessageListModel, or null

    // As typed; upper and lower case are the same. Empty: nothing is found. New words go to the first message that has
    // them at or after the one found before.
    QString words() const { return m_words; }
    void setWords(const QString& words);

    int count() const { return static_cast<int>(m_rows.size()); } // messages that have the words
    int place() const;                                            // of the current one among them, from 1; 0: none
    int row() const { return m_row; }                             // of the current one; -1: none

    Q_INVOKABLE void next(); // after the last one the first
    Q_INVOKABLE void previous();

signals:
    void messagesChanged();
    void wordsChanged();
    void found();         // count, place or row changed
    void wanted(int row); // the transcript should show this message

private:
    void search();
    bool fits(int row) const;
    void look(int first, int last);
    void shift(int from, int by);
    void go(int row);
    void settle();

    QAbstractItemModel* m_messages = nullptr;
    QString m_words;
    std::set<int> m_rows;
    int m_row = -1;
};

} // namespace facet
