#include "app/chat/chat_recorder.h"

#include <QFuture>
#include <QTimerEvent>

#include <utility>

namespace facet {

namespace {

constexpr int kAnswerIntervalMs = 1000; // what a crash may cost of an answer
constexpr int kReadingAtOnce = 2;       // each may hold a gigabyte while it decodes

Picture missing(const QByteArray& hash)
{
    Picture picture;
    picture.hash = hash;
    picture.presence = Picture::Presence::Missing;
    return picture;
}

} // namespace

ChatRecorder::ChatRecorder(ChatStore& store, ChatController& chat, PictureReader reader)
    : m_store(store)
    , m_chat(chat)
    , m_reader(std::move(reader))
{
    m_pool.setMaxThreadCount(kReadingAtOnce);
    connect(&chat, &ChatController::chatKept, &store, &ChatStore::saveChat);
    connect(&chat, &ChatController::messageChanged, this, &ChatRecorder::save);
    connect(&chat, &ChatController::messagesRemoved, &store, &ChatStore::deleteMessages);
    connect(&chat, &ChatController::picturesAwaited, this, &ChatRecorder::readPictures);
    connect(&chat, &ChatController::answerGrew, this, [this] {
        if (!m_answerTimer.isActive()) m_answerTimer.start(kAnswerIntervalMs, this);
    });
}

ChatRecorder::~ChatRecorder()
{
    m_pool.clear();
    m_chat.keepDraft();
    saveAnswer();
}

void ChatRecorder::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_answerTimer.timerId()) return QObject::timerEvent(event);
    m_answerTimer.stop(); // the next word starts it again
    saveAnswer();
}

void ChatRecorder::save(const MessageRecord& message)
{
    m_store.saveMessage(message);
    emit saved(message);
}

void ChatRecorder::saveAnswer()
{
    // One that has ended meanwhile was saved when it did.
    const MessageRecord answer = m_chat.answerRecord();
    if (answer.id != 0) save(answer);
}

void ChatRecorder::readPictures(const QList<QByteArray>& hashes)
{
    m_toRead = hashes; // those of the chat before are not wanted any more
    for (int free = kReadingAtOnce - m_reading; free > 0; --free)
        readNext();
}

void ChatRecorder::readNext()
{
    if (m_toRead.isEmpty()) return;
    const QByteArray hash = m_toRead.takeFirst();
    ++m_reading;
    m_store.picture(hash).then(this, [this, hash](const QByteArray& file) {
        if (file.isEmpty()) {
            onRead(missing(hash));
        } else {
            decode(hash, file);
        }
    });
}

void ChatRecorder::decode(const QByteArray& hash, const QByteArray& file)
{
    m_pool.start([this, hash, file] {
        const Result<Picture> result = m_reader({.name = {}, .content = PictureSource::Bytes{file}});
        // A file that somebody changed is another picture.
        const Picture picture = result && result->hash == hash ? *result : missing(hash);
        QMetaObject::invokeMethod(
            this, [this, picture] { onRead(picture); }, Qt::QueuedConnection);
    });
}

void ChatRecorder::onRead(const Picture& picture)
{
    --m_reading;
    m_chat.setPicture(picture);
    readNext();
}

} // namespace facet
