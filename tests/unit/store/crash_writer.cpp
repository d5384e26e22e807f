// crash_writer FOLDER: writes chats as a window does, until it is killed. After each flush it says on standard output
// what is kept from now on: "message ID SIZE" (characters of its text), "title CHAT TEXT", "deleted CHAT".

#include "app/store/chat_store.h"
#include "crash_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace facet;

namespace {

class Writer {
public:
    explicit Writer(const QString& folder) : m_store(folder)
    {
        for (const ChatRecord& chat : m_store.chats().result())
            m_chats.append(chat.id);
        std::ranges::sort(m_chats); // the oldest is deleted first
    }

    void writeChat()
    {
        ChatRecord chat{
            .id = newRecordId(), .title = QStringLiteral("First title"), .created = QDateTime::currentDateTime()};
        m_store.saveChat(chat);
        m_chats.append(chat.id);
        RecordId parent = 0;
        for (int turn = 0; turn < 3; ++turn) {
            parent = ask(chat.id, parent);
            parent = answer(chat.id, parent);
            chat.title = QStringLiteral("Title after turn %1").arg(turn);
            chat.leaf = parent;
            m_store.saveChat(chat);
            acknowledge(QStringLiteral("title %1 %2").arg(chat.id).arg(chat.title));
        }
        if (m_chats.size() > 4) forget();
    }

private:
    RecordId ask(RecordId chat, RecordId parent)
    {
        MessageRecord message{
            .id = newRecordId(), .chat = chat, .parent = parent, .created = QDateTime::currentDateTime()};
        message.text = crashText(message.id);
        message.pictures = {{.name = QStringLiteral("a.png"), .file = crashPicture(message.id)}};
        save(message);
        return message.id;
    }

    // A piece each few milliseconds.
    RecordId answer(RecordId chat, RecordId parent)
    {
        MessageRecord message{.id = newRecordId(), .chat = chat, .parent = parent, .author = MessageAuthor::Model};
        const QString all = crashText(message.id);
        message.finished = false;
        for (qsizetype size = 0; size < all.size(); size += 40) {
            message.text = all.left(all[size].isLowSurrogate() ? size + 1 : size); // whole characters, as the engine's
            save(message);
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        message.text = all;
        message.finished = true;
        save(message);
        return message.id;
    }

    void forget()
    {
        const RecordId chat = m_chats.takeFirst();
        m_store.deleteChat(chat);
        acknowledge(QStringLiteral("deleted %1").arg(chat));
    }

    void save(const MessageRecord& message)
    {
        m_store.saveMessage(message);
        acknowledge(QStringLiteral("message %1 %2").arg(message.id).arg(message.text.size()));
    }

    void acknowledge(const QString& what)
    {
        m_store.flush().waitForFinished();
        std::puts(qUtf8Printable(what));
        std::fflush(stdout);
    }

    ChatStore m_store;
    QList<RecordId> m_chats;
};

} // namespace

int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    Writer writer(QCoreApplication::arguments().value(1));
    for (;;)
        writer.writeChat();
}
