#pragma once

#include "app/chat/attachment_controller.h"
#include "app/chat/message_list_model.h"
#include "app/library/model_controller.h"

namespace facet {

// The chat in the window: sends what a person wrote, streams the answer into the messages, stops it. GUI thread.
//
//   NoModel -> Loading -> Ready -> Prefilling -> Generating -> Ready
class ChatController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::ChatController::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool answering READ answering NOTIFY stateChanged)
    Q_PROPERTY(facet::MessageListModel* messages READ messages CONSTANT)
    Q_PROPERTY(facet::AttachmentController* attachments READ attachments CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(int promptRead READ promptRead NOTIFY promptReadChanged)
    Q_PROPERTY(int promptTotal READ promptTotal NOTIFY promptReadChanged)
    Q_PROPERTY(int lookViews READ lookViews NOTIFY lookedChanged)
    Q_PROPERTY(double looked READ looked NOTIFY lookedChanged)
    Q_PROPERTY(int contextUsed READ contextUsed NOTIFY contextChanged)
    Q_PROPERTY(int contextTotal READ contextTotal NOTIFY contextChanged)

public:
    enum class State { NoModel, Loading, Ready, Prefilling, Generating };
    Q_ENUM(State)

    ChatController(EngineBridge& bridge, ModelController& models, Notice& notice, QObject* parent = nullptr);

    State state() const;
    bool answering() const { return m_request != 0; }
    MessageListModel* messages() { return &m_messages; }
    AttachmentController* attachments() { return &m_attachments; } // of the message being written
    QString title() const;                                         // the first line that was sent, empty in a new chat

    // Tokens of the prompt that were read, and that are to be read, while Prefilling; 0 when not known.
    int promptRead() const { return m_promptRead; }
    int promptTotal() const { return m_promptTotal; }

    // Views of pictures that are being looked at now, and how much of that is done, 0 to 1; 0 views: none.
    int lookViews() const { return m_lookViews; }
    double looked() const { return m_looked; }

    // Tokens of the model's context that this chat takes, as far as the last answer told.
    int contextUsed() const { return m_contextUsed; }
    int contextTotal() const;

    // Sends the text with the pictures that are attached. False if nothing was sent (neither text nor pictures,
    // pictures that cannot be sent or are still being read, no model, an answer is on its way): the composer keeps
    // what it has.
    Q_INVOKABLE bool send(const QString& text);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void newChat();
    Q_INVOKABLE void copyMessage(int row);

signals:
    void stateChanged();
    void titleChanged();
    void promptReadChanged();
    void lookedChanged();
    void contextChanged();
    void draftReturned(const QString& text); // the composer should hold this again

private:
    void beginAnswer();
    void tryAgain();
    void moveToNewChat();
    void endAnswer();
    void onModelStateChanged();
    void onPrefillProgressed(quint64 id, quint32 done, quint32 total);
    void onLookProgressed(quint64 id, quint32 view, quint32 views, double fraction);
    void onTextArrived(quint64 id, const QString& text);
    void onAnswered(quint64 id, StopReason reason, const Statistics& statistics);
    void onFailed(quint64 id, const Problem& problem);
    Notice::Content remedy(const Problem& problem);
    void setPromptRead(int read, int total);
    void setLooked(double looked, int views);
    void setContextUsed(int tokens);

    EngineBridge& m_bridge;
    ModelController& m_models;
    Notice& m_notice;
    MessageListModel m_messages;
    AttachmentController m_attachments;
    ChatId m_chat = 1;
    quint64 m_request = 0; // the answer that runs, or 0
    int m_promptRead = 0;
    int m_promptTotal = 0;
    int m_lookViews = 0;
    double m_looked = 0;
    int m_contextUsed = 0;
};

} // namespace facet
