#pragma once

#include "app/chat/message_texts.h"

namespace facet {

class MessageArea;

// What is selected in the transcript: from a place in one text of a message to a place in another, over all between.
// Only one message has a selection. Words that stream in leave it alone. GUI thread.
class MessageSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* view MEMBER m_view NOTIFY viewChanged)  // what a drag beyond its edges scrolls
    Q_PROPERTY(double covered MEMBER m_covered NOTIFY viewChanged) // pixels of it under something, at the bottom
    Q_PROPERTY(double pull READ pull NOTIFY pullChanged)           // pixels that a drag is beyond: above < 0 < below
    Q_PROPERTY(bool dragging READ dragging NOTIFY draggingChanged)
    Q_PROPERTY(bool any READ any NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY menuWanted) // of the link that the menu is about

public:
    using Step = MessageTexts::Step;
    using Way = MessageTexts::Way;
    using Unit = MessageTexts::Unit;

    using QObject::QObject;

    double pull() const { return m_pull; }
    bool dragging() const { return m_dragging; }
    bool any() const { return !m_shown.isEmpty(); }
    const QString& address() const { return m_address; }
    bool isIn(const MessageArea& area) const { return any() && m_area == &area; }

    void begin(MessageArea& area, const QPointF& scene, Unit unit);
    void extendTo(MessageArea& area, const QPointF& scene);
    void extendBy(MessageArea& area, Step step, Way way);
    void drag(const QPointF& scene);
    void drop();
    void selectAll(MessageArea& area);
    void leave(const MessageArea& area); // it is being destroyed
    QString addressAt(MessageArea& area, const QPointF& scene) const;
    void wantMenu(MessageArea& area, const QPointF& scene);
    void wantMenu(MessageArea& area);

    // The message that has the menu, or the selection.
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clear();
    // Plain text: an empty line between blocks, markers of lists, tabs between the cells of a table.
    Q_INVOKABLE QString plainText() const;
    // As it was written: the lines of the blocks that are touched, or of the whole message if nothing is selected.
    Q_INVOKABLE QString markdown() const;
    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void copyMarkdown() const;
    // The content moved under the pointer that is held.
    Q_INVOKABLE void dragOn();

signals:
    void changed();
    void viewChanged();
    void pullChanged();
    void draggingChanged();
    void menuWanted(const QPointF& scene);
    void linkActivated(const QString& address, const QPointF& scene);
    void moved(const QRectF& scene); // by a key: this place should be seen

private:
    struct Part {
        TranscriptText* text;
        int from;
        int to;
    };

    void moveTo(MessageArea& area);
    void stretch(const MessageTexts& texts, const TextSpot& to);
    void show(const MessageTexts& texts);
    void hide(TranscriptText& text);
    void setPull(double pull);
    void setDragging(bool dragging);
    QList<Part> parts() const;

    QQuickItem* m_view = nullptr;
    double m_covered = 0;
    double m_pull = 0;
    bool m_dragging = false;
    MessageArea* m_area = nullptr;
    Unit m_unit = Unit::Letter;
    std::pair<TextSpot, TextSpot> m_anchor; // the letter, word or paragraph it began with
    TextSpot m_start;                       // of what is selected: the end that stays
    TextSpot m_end;                         // and the one that moves
    QPointF m_held;                         // where the pointer is, in the window
    QString m_address;
    QList<QPointer<TranscriptText>> m_shown; // that have a selection now
};

} // namespace facet
