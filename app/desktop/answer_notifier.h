#pragma once

#include "app/chat/chat_controller.h"

#include <QElapsedTimer>
#include <QVariant>

#include <chrono>

class QDBusMessage;
class QWindow;

namespace facet {

class Settings;

// What a notification says of an answer: its first words without markdown's marks, on one line.
QString firstWords(const QString& markdown);

// Tells the desktop (org.freedesktop.Notifications) that a long answer has ended while the window was not in front. A
// new notification replaces the one before; choosing it brings the window to the front. Without a desktop that listens
// nothing happens. GUI thread.
class AnswerNotifier : public QObject {
    Q_OBJECT

public:
    // `longAnswer`: from what time on. All must outlive this one.
    AnswerNotifier(ChatController& chat, const Settings& settings, QWindow& window,
        std::chrono::milliseconds longAnswer = std::chrono::seconds(10), QObject* parent = nullptr);

private slots:
    void onActionInvoked(uint id, const QString& action);
    void onActivationToken(uint id, const QString& token);
    void onNotificationClosed(uint id);

private:
    void onAnswerEnded(int row);
    void notify(const QString& title, const QString& words, bool markup);
    void withdraw();

    ChatController& m_chat;
    const Settings& m_settings;
    QWindow& m_window;
    std::chrono::milliseconds m_longAnswer;
    QElapsedTimer m_answering;
    uint m_shown = 0; // the notification's number; 0: none
    QString m_token;
};

} // namespace facet
