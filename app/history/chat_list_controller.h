#pragma once

#include "app/history/chat_list_model.h"
#include "app/history/search_model.h"
#include "app/notice.h"

#include <QBasicTimer>
#include <QObject>
#include <QUrl>

namespace facet {

class ChatController;
class ChatStore;

// The chats that are kept: lists them, opens, renames, pins, throws away and brings back, searches, exports. The chat
// in the window itself is the ChatController's. Rows are those of `list`, `trash` and `found`. GUI thread.
class ChatListController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::ChatListModel* list READ list CONSTANT)
    Q_PROPERTY(facet::ChatListModel* trash READ trash CONSTANT)
    Q_PROPERTY(facet::SearchModel* found READ found CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(bool searching READ searching NOTIFY wordsChanged)
    Q_PROPERTY(int daysInTrash READ daysInTrash CONSTANT)
    Q_PROPERTY(QString transferNote READ transferNote NOTIFY transferred)
    Q_PROPERTY(bool nothingFound READ nothingFound NOTIFY searchEnded)

public:
    static constexpr int kDaysInTrash = 30;
    int daysInTrash() const { return kDaysInTrash; }

    ChatListController(ChatStore& store, ChatController& chat, Notice& notice, QObject* parent = nullptr);

    ChatListModel* list() { return &m_list; }
    ChatListModel* trash() { return &m_trash; }
    SearchModel* found() { return &m_found; }

    // What came of the last exportAll or importFrom, in a sentence; empty while it runs and before.
    QString transferNote() const { return m_transferNote; }

    // Reads the list anew; at the start, and when the store was changed by other means. Chats that have been in the
    // trash for longer than kDaysInTrash go for ever.
    void reload();

    // What is searched for in all chats; empty: nothing. Looks some time after the last letter.
    QString words() const { return m_words; }
    void setWords(const QString& words);
    bool searching() const { return !m_words.trimmed().isEmpty(); }
    bool nothingFound() const { return searching() && m_searched && m_found.count() == 0; }

    Q_INVOKABLE void open(int row);
    Q_INVOKABLE void openFound(int row); // and shows the message
    Q_INVOKABLE void rename(int row, const QString& title);
    Q_INVOKABLE void setPinned(int row, bool pinned);
    Q_INVOKABLE void moveToTrash(int row); // with a way back in the notice
    Q_INVOKABLE void restore(int row);
    Q_INVOKABLE void deleteForEver(int row);
    Q_INVOKABLE void emptyTrash();
    Q_INVOKABLE void exportMarkdown(int row, const QUrl& folder);
    Q_INVOKABLE void exportAll(const QUrl& file);
    Q_INVOKABLE void importFrom(const QUrl& file);

signals:
    void wordsChanged();
    void searchEnded();
    void transferred();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void readList();
    void openChat(RecordId chat, RecordId message = 0);
    void bringBack(const ChatRecord& chat);
    void search();
    void report(const QString& message);
    void noteTransfer(const QString& note);
    void onChatChanged(const ChatRecord& chat);

    ChatStore& m_store;
    ChatController& m_chat;
    Notice& m_notice;
    ChatListModel m_list;
    ChatListModel m_trash;
    SearchModel m_found;
    QString m_words;
    QBasicTimer m_typing;
    bool m_searched = false;
    QString m_transferNote;
    QString m_trouble;      // what the store said last
    RecordId m_opening = 0; // asked for last; an answer for another comes too late
    quint64 m_search = 0;   // the same for searches
};

} // namespace facet
