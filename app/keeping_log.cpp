#include "app/keeping_log.h"

#include <QCryptographicHash>
#include <QFuture>

#include <cstdio>

namespace facet {

namespace {

// A killed program flushes nothing.
void say(const QByteArray& line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

} // namespace

KeepingLog::KeepingLog(ChatStore& store, ChatController& chat, ChatRecorder& recorder) : m_store(store), m_chat(chat)
{
    m_clock.start();
    connect(&recorder, &ChatRecorder::saved, this, &KeepingLog::sayWhenKept);
    connect(&chat, &ChatController::answerGrew, this, &KeepingLog::sayShown);
}

void KeepingLog::sayShown()
{
    const MessageRecord answer = m_chat.answerRecord();
    say("shown " + QByteArray::number(m_clock.elapsed()) + ' ' + QByteArray::number(answer.id) + ' '
        + QByteArray::number(answer.text.size()));
}

void KeepingLog::sayWhenKept(const MessageRecord& message)
{
    const QByteArray digest = QCryptographicHash::hash(message.text.toUtf8(), QCryptographicHash::Sha1).toHex();
    const QByteArray line = "kept " + QByteArray::number(message.id) + ' ' + QByteArray::number(int(message.finished))
        + ' ' + QByteArray::number(message.text.size()) + ' ' + digest;
    m_store.flush().then(this, [line] { say(line); });
}

} // namespace facet
