#pragma once

#include "app/chat/chat_controller.h"
#include "app/notice.h"

#include <QQuickItem>
#include <QtQmlIntegration>

namespace facet {

// Tells a screen reader, once and in a sentence, what a person at the screen sees happen elsewhere in the window: an
// answer is complete, something went wrong. Not the words as they stream. GUI thread.
class Announcement : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(facet::ChatController* chat READ chat WRITE setChat NOTIFY sourcesChanged REQUIRED)
    Q_PROPERTY(facet::Notice* notice READ notice WRITE setNotice NOTIFY sourcesChanged REQUIRED)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)

public:
    using QQuickItem::QQuickItem;

    ChatController* chat() const { return m_chat; }
    void setChat(ChatController* chat);
    Notice* notice() const { return m_notice; }
    void setNotice(Notice* notice);
    const QString& text() const { return m_text; } // what was said last

signals:
    void sourcesChanged();
    void textChanged();

private:
    void say(const QString& text);

    ChatController* m_chat = nullptr;
    Notice* m_notice = nullptr;
    QString m_text;
};

} // namespace facet
