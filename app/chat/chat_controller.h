#pragma once

#include "app/chat/answering.h"
#include "app/chat/attachment_controller.h"
#include "app/chat/context_counter.h"
#include "app/chat/edit_controller.h"
#include "app/chat/message_list_model.h"
#include "app/library/model_controller.h"
#include "app/settings/answer_options.h"

#include <QBasicTimer>

namespace facet {

// The chat in the window: sends what a person wrote, streams the answer into the messages, stops it, and changes what
// was said. Tells of everything that is worth keeping; who keeps it listens. GUI thread.
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
    Q_PROPERTY(facet::EditController* edit READ edit CONSTANT)
    Q_PROPERTY(facet::AttachmentController* receiver READ receiver NOTIFY receiverChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    Q_PROPERTY(int promptRead READ promptRead NOTIFY promptReadChanged)
    Q_PROPERTY(int promptTotal READ promptTotal NOTIFY promptReadChanged)
    Q_PROPERTY(int lookViews READ lookViews NOTIFY lookedChanged)
    Q_PROPERTY(double looked READ looked NOTIFY lookedChanged)
    Q_PROPERTY(facet::ContextCounter* counter READ counter CONSTANT)
    Q_PROPERTY(int contextUsed READ contextUsed NOTIFY contextChanged)
    Q_PROPERTY(int contextTotal READ contextTotal NOTIFY contextChanged)

public:
    enum class State { NoModel, Loading, Ready, Prefilling, Generating };
    Q_ENUM(State)

    ChatController(EngineBridge& bridge, ModelController& models, Notice& notice, QObject* parent = nullptr);

    // Read anew for each answer; without it, the model's own way.
    void setAnswerOptions(std::function<AnswerOptions()> read) { m_answerOptions = std::move(read); }

    State state() const;
    bool answering() const { return m_answering.running(); }
    MessageListModel* messages() { return &m_messages; }
    AttachmentController* attachments() { return &m_attachments; } // of the message being written
    EditController* edit() { return &m_edit; }
    // Where pictures go that are dropped or picked: the message being edited, else the one being written.
    AttachmentController* receiver();

    RecordId chatId() const { return m_record.id; } // of a new chat too, which nobody has heard of yet
    const ChatRecord& record() const { return m_record; }
    const QString& title() const { return m_record.title; } // empty in a new chat
    const QString& draft() const { return m_record.draft; } // typed and not sent
    void setDraft(const QString& text);

    int promptRead() const { return m_answering.promptRead(); }
    int promptTotal() const { return m_answering.promptTotal(); }
    int lookViews() const { return m_answering.lookViews(); }
    double looked() const { return m_answering.looked(); }

    ContextCounter* counter() { return &m_counter; }
    // Tokens of the model's context that this chat takes.
    int contextUsed() const { return m_contextUsed; }
    int contextTotal() const;

    // ---- Chats. The one before keeps its draft, and what came of an answer that was on its way ----
    void openChat(const ChatContents& contents);
    // Nothing happens in a chat that is new.
    Q_INVOKABLE void newChat();
    Q_INVOKABLE void rename(const QString& title); // empty: as its first message says
    void setPinned(bool pinned);
    // A new chat with the messages up to this one.
    Q_INVOKABLE void branch(int row);
    // Goes to a message of the chat, in whichever version it stands.
    void reveal(RecordId message);

    // ---- Messages ----
    // Sends the text with the pictures that are attached. False if nothing was sent (neither text nor pictures,
    // pictures that cannot be sent or are still being read, no model, an answer is on its way): the composer keeps
    // what it has.
    Q_INVOKABLE bool send(const QString& text);
    Q_INVOKABLE void stop();
    // Another answer in the place of this one, or to this message; the one before stays as a version.
    Q_INVOKABLE void regenerate(int row);
    Q_INVOKABLE void regenerateLast() { regenerate(m_messages.count() - 1); }
    Q_INVOKABLE void continueAnswer(); // the last one
    Q_INVOKABLE void flip(int row, int by);
    // With what was said after it; can be undone.
    Q_INVOKABLE void deleteMessage(int row);
    // Puts the edit into effect: a person's message becomes a new version that is answered, an answer is changed in its
    // place. False if it cannot be sent now.
    Q_INVOKABLE bool commitEdit();
    Q_INVOKABLE void copyMessage(int row); // an answer for other programs: as Markdown, and with its looks
    Q_INVOKABLE void copyMarkdown(int row);
    Q_INVOKABLE void copyLastAnswer();

    // A picture that the store has was read, or is missing.
    void setPicture(const Picture& picture);
    // Of the answer that is on its way; its id is 0 if there is none.
    MessageRecord answerRecord() const;
    void keepDraft(); // now

signals:
    void stateChanged();
    void titleChanged();
    void draftChanged();
    void receiverChanged();
    void promptReadChanged();
    void lookedChanged();
    void contextChanged();
    void draftReturned(const QString& text); // the composer should hold this, if it is empty
    void draftReplaced(const QString& text); // the composer holds this
    void answerBegan();                      // the reader wants to be at the end
    void answerEnded(int row);               // of itself, not stopped
    void revealed(int row);

    // ---- For who keeps chats and lists them ----
    void chatChanged(const facet::ChatRecord& chat); // began, renamed, pinned, something was said
    void chatKept(const facet::ChatRecord& chat);    // the same, and its draft or shown version is another
    void messageChanged(const facet::MessageRecord& message);
    void messagesRemoved(const QList<facet::RecordId>& messages);
    void answerGrew();
    void branched();
    void picturesAwaited(const QList<QByteArray>& hashes); // read these and call setPicture

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    bool canAnswer();
    void answer(RecordId question);
    void beginAnswer(RecordId answer);
    void askEngine();
    void endAnswer(const QString& note, const QString& figures);
    void cutAnswer(const QString& note);
    void undoDelete(RecordId chat, const MessageTree::Removed& removed);
    bool commitAnswerEdit(const QString& text);
    void rewrite(RecordId message, const QString& text);
    void tellMessage(RecordId message);
    void tellChat(); // something was said
    void touchDraft();
    void leave();
    void show(const ChatRecord& chat, MessageTree messages);
    void moveToNewChat();
    void onModelStateChanged();
    void onTextArrived(const QString& text);
    void onAnswered(StopReason reason, const Statistics& statistics);
    void onFailed(const Problem& problem);
    Notice::Content remedy(const Problem& problem);
    QList<ChatTurn> prompt() const; // the chat as the engine reads it
    ContextCounter::Prompts promptsToCount() const;
    void setRooms();
    void setContextUsed(int tokens);

    ModelController& m_models;
    Notice& m_notice;
    Answering m_answering;
    MessageListModel m_messages;
    AttachmentController m_attachments;
    EditController m_edit{m_messages};
    ChatRecord m_record;
    bool m_listed = false; // others know of this chat
    QBasicTimer m_draftTimer;
    std::function<AnswerOptions()> m_answerOptions = [] { return AnswerOptions(); };
    ContextCounter m_counter;
    int m_contextUsed = 0;
};

} // namespace facet
