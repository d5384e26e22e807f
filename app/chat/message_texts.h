#pragma once

#include "app/chat/transcript_text.h"

#include <QList>
#include <QPointF>
#include <QPointer>
#include <QRectF>

class QQuickItem;

namespace facet {

// A place between two letters of one of a message's texts.
struct TextSpot {
    QPointer<TranscriptText> text = nullptr;
    int position = 0;

    bool operator==(const TextSpot&) const = default;
};

// The texts of one message, in the order they are read: its blocks from above, a table row by row. Made anew for each
// movement: blocks come and go while an answer streams. GUI thread.
class MessageTexts {
public:
    enum class Step { Letter, Word, Line, LineEnd, Message };
    enum class Way { Back, On };
    enum class Unit { Letter, Word, Paragraph };

    explicit MessageTexts(QQuickItem& message);

    const QList<TranscriptText*>& all() const { return m_texts; }
    bool isEmpty() const { return m_texts.isEmpty(); }
    qsizetype indexOf(const TextSpot& spot) const { return m_texts.indexOf(spot.text); }
    bool isBefore(const TextSpot& a, const TextSpot& b) const;

    TextSpot start() const { return {m_texts.first(), 0}; }
    TextSpot end() const { return {m_texts.last(), m_texts.last()->length()}; }
    // The place next to a point of the window, wherever that is.
    TextSpot at(const QPointF& scene) const;
    // Where the text under the point leads; empty where it does not.
    QString addressAt(const QPointF& scene) const;
    TextSpot moved(const TextSpot& from, Step step, Way way) const;
    // The word or paragraph around a place: where it begins and ends.
    static std::pair<TextSpot, TextSpot> around(const TextSpot& spot, Unit unit);
    static QRectF sceneRectangle(const TextSpot& spot);

private:
    TextSpot neighbour(const TextSpot& from, Step step, Way way) const;

    QList<TranscriptText*> m_texts;
};

} // namespace facet
