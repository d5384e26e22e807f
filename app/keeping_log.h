#pragma once

#include "app/chat/chat_recorder.h"

#include <QElapsedTimer>
#include <QObject>

namespace facet {

// Says on standard output, a line each, what the window shows of an answer and what has come to the disk, so that a
// test can kill the program and know what must be there:
//
//   shown MILLISECONDS MESSAGE SIZE          since the start, on this program's clock
//   kept MESSAGE FINISHED SIZE SHA1          FINISHED is 0 or 1; of the text as UTF-8
//
// MESSAGE is its id, SIZE a number of UTF-16 units.
class KeepingLog : public QObject {
    Q_OBJECT

public:
    // All outlive the log.
    KeepingLog(ChatStore& store, ChatController& chat, ChatRecorder& recorder);

private:
    void sayShown();
    void sayWhenKept(const MessageRecord& message);

    ChatStore& m_store;
    ChatController& m_chat;
    QElapsedTimer m_clock;
};

} // namespace facet
