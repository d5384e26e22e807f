#pragma once

#include "app/engine_bridge.h"

#include <QBasicTimer>
#include <QtQmlIntegration>

namespace facet {

// How many tokens the chat takes of the model's context, and how many the message being written would add: asks the
// engine, which counts as it would read, after a pause in typing. GUI thread.
class ContextCounter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int written READ written NOTIFY writtenChanged)

public:
    static constexpr int kPauseMs = 200;

    // What the engine would read: of the chat as it is, and with the message being written behind it (the same list if
    // there is none). Empty: nothing to count.
    struct Prompts {
        QList<ChatTurn> chat;
        QList<ChatTurn> withDraft;
    };
    ContextCounter(EngineBridge& bridge, std::function<Prompts()> prompts, QObject* parent = nullptr);

    int written() const { return m_written; } // tokens; 0: nothing, or not known

    void touch();  // what is counted has changed: counts after a pause
    void forget(); // what was counted holds no more, and nothing can be counted now

signals:
    void writtenChanged();
    void chatCounted(int tokens);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void count();
    void onCounted(quint64 id, int tokens);
    void setWritten(int tokens);

    EngineBridge& m_bridge;
    std::function<Prompts()> m_prompts;
    QBasicTimer m_pause;
    quint64 m_chatRequest = 0; // the last ones asked; 0: none is awaited
    quint64 m_draftRequest = 0;
    int m_chat = 0; // tokens of the chat
    int m_written = 0;
};

} // namespace facet
