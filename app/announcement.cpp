#include "app/announcement.h"

#include "app/chat/chat_title.h"

#include <QAccessible>

#include <utility>

namespace facet {

void Announcement::setChat(ChatController* chat)
{
    if (std::exchange(m_chat, chat) == chat) return;
    connect(chat, &ChatController::answerEnded, this, [this](int row) {
        if (const Message* message = m_chat->messages()->at(row)) {
            say(tr("Answer complete: %1").arg(openingSentence(message->text)));
        }
    });
    emit sourcesChanged();
}

void Announcement::setNotice(Notice* notice)
{
    if (std::exchange(m_notice, notice) == notice) return;
    connect(notice, &Notice::changed, this, [this] {
        if (m_notice->shown()) say(QStringLiteral("%1 %2").arg(m_notice->message(), m_notice->nextStep()).trimmed());
    });
    emit sourcesChanged();
}

// Qt 6.4 has no event for this. Screen readers of Linux speak an alert when it comes into view, those of Windows and
// macOS on the event.
void Announcement::say(const QString& text)
{
    setVisible(false);
    m_text = text;
    emit textChanged();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace facet
