#pragma once

#include "app/chat/attachment_controller.h"
#include "app/chat/message_list_model.h"

namespace facet {

// The message that is being changed in its place, at most one: its words and pictures as they would become. The chat
// controller puts the change into effect. GUI thread.
class EditController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int row READ row NOTIFY changed)
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool ofAnswer READ ofAnswer NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(facet::AttachmentController* attachments READ attachments CONSTANT)

public:
    explicit EditController(MessageListModel& messages, QObject* parent = nullptr);

    bool active() const { return m_message != 0; }
    RecordId message() const { return m_message; } // 0: none
    int row() const { return active() ? m_messages.rowOf(m_message) : -1; }
    bool ofAnswer() const;
    const QString& text() const { return m_text; }
    void setText(const QString& text);
    AttachmentController* attachments() { return &m_attachments; }

    // Nothing happens for a message that streams. What was being edited before is left as it was.
    Q_INVOKABLE void begin(int row);
    Q_INVOKABLE void cancel();

    bool differs() const; // from the message as it is

signals:
    void changed();
    void textChanged();

private:
    void onRowsChanged();

    MessageListModel& m_messages;
    AttachmentController m_attachments;
    RecordId m_message = 0;
    QString m_text;
};

} // namespace facet
