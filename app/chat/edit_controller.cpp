#include "app/chat/edit_controller.h"

#include "app/gui_thread.h"

#include <utility>

namespace facet {

EditController::EditController(MessageListModel& messages, QObject* parent) : QObject(parent), m_messages(messages)
{
    connect(&messages, &MessageListModel::rowsRemoved, this, &EditController::onRowsChanged);
    connect(&messages, &MessageListModel::modelReset, this, &EditController::onRowsChanged);
}

bool EditController::ofAnswer() const
{
    const Message* message = m_messages.tree().find(m_message);
    return message != nullptr && message->author == MessageAuthor::Model;
}

void EditController::setText(const QString& text)
{
    if (std::exchange(m_text, text) != text) emit textChanged();
}

void EditController::begin(int row)
{
    checkGuiThread(*this);
    const Message* message = m_messages.at(row);
    if (message == nullptr || message->streaming) return;
    m_message = message->id;
    setText(message->text);
    m_attachments.take();
    m_attachments.putBack(message->pictures);
    emit changed();
}

void EditController::cancel()
{
    checkGuiThread(*this);
    if (!active()) return;
    m_message = 0;
    m_attachments.take();
    setText({});
    emit changed();
}

bool EditController::differs() const
{
    const Message* message = m_messages.tree().find(m_message);
    return message != nullptr
        && (message->text != m_text.trimmed()
            || pictureRecords(message->pictures) != pictureRecords(m_attachments.pictures()));
}

void EditController::onRowsChanged()
{
    if (active() && row() < 0) cancel();
}

} // namespace facet
