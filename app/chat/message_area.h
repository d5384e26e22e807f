#pragma once

#include "app/chat/message_selection.h"

#include <QQuickItem>

namespace facet {

// The ground of one message in the transcript: what mouse and keys do over its texts becomes a selection that goes on
// from one to the next. Controls in it get their events first. GUI thread.
class MessageArea : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(facet::MessageSelection* selection READ selection WRITE setSelection NOTIFY selectionChanged REQUIRED)
    Q_PROPERTY(QString source MEMBER m_source NOTIFY sourceChanged)         // the message as it was written
    Q_PROPERTY(bool isMarkdown MEMBER m_isMarkdown NOTIFY sourceChanged)    // and whether that is markdown
    Q_PROPERTY(bool visualFocus READ visualFocus NOTIFY visualFocusChanged) // it has the focus from the keyboard

public:
    explicit MessageArea(QQuickItem* parent = nullptr);
    ~MessageArea() override;

    MessageSelection* selection() const { return m_selection; }
    void setSelection(MessageSelection* selection);
    const QString& source() const { return m_source; }
    bool isMarkdown() const { return m_isMarkdown; }
    bool visualFocus() const { return m_visualFocus; }

signals:
    void selectionChanged();
    void sourceChanged();
    void visualFocusChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool childMouseEventFilter(QQuickItem* child, QEvent* event) override;

private:
    void setVisualFocus(bool focus);
    int countClicks(const QMouseEvent& event);
    bool extend(const QKeyEvent& event);

    QPointer<MessageSelection> m_selection;
    QString m_source;
    bool m_isMarkdown = false;
    int m_clicks = 0;
    ulong m_pressedAt = 0; // ms, as events tell
    QPointF m_pressed;     // in the window
    QString m_pressedAddress;
    bool m_dragging = false;
    bool m_visualFocus = false;
    bool m_childPressed = false; // the press that is being handed out is for a control in the message
};

} // namespace facet
