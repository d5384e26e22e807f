#pragma once

#include "app/chat/chat_controller.h"
#include "app/pictures/picture_reader.h"
#include "app/store/chat_store.h"

#include <QBasicTimer>
#include <QThreadPool>

namespace facet {

// Writes what is said in the chat into the store as it is said, an answer at least each second while it grows, and
// brings the pictures of a chat that is opened from there. GUI thread.
class ChatRecorder : public QObject {
    Q_OBJECT

public:
    // Both outlive the recorder, which saves the rest when it goes.
    ChatRecorder(ChatStore& store, ChatController& chat, PictureReader reader = readPicture);
    ~ChatRecorder() override;

signals:
    void saved(const facet::MessageRecord& message); // was given to the store

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void save(const MessageRecord& message);
    void saveAnswer();
    void readPictures(const QList<QByteArray>& hashes);
    void readNext();
    void decode(const QByteArray& hash, const QByteArray& file);
    void onRead(const Picture& picture);

    ChatStore& m_store;
    ChatController& m_chat;
    PictureReader m_reader;
    QBasicTimer m_answerTimer;
    QList<QByteArray> m_toRead;
    int m_reading = 0;
    QThreadPool m_pool; // last: its threads are done before the rest goes
};

} // namespace facet
