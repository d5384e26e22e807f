#include "app/chat/message_texts.h"

#include <QQuickItem>
#include <QTextCursor>

#include <algorithm>

namespace facet {

namespace {

using Step = MessageTexts::Step;
using Way = MessageTexts::Way;

void collect(QQuickItem& item, QList<TranscriptText*>& texts)
{
    if (!item.isVisible()) return;
    if (auto* text = item.findChild<TranscriptText*>({}, Qt::FindDirectChildrenOnly)) texts.append(text);
    for (QQuickItem* child : item.childItems())
        collect(*child, texts);
}

QRectF rectangleOf(const TextSpot& spot)
{
    QRectF rectangle;
    QMetaObject::invokeMethod(
        spot.text->edit(), "positionToRectangle", Q_RETURN_ARG(QRectF, rectangle), Q_ARG(int, spot.position));
    return rectangle;
}

int positionAt(TranscriptText& text, const QPointF& point)
{
    // Above the letters of its first line Qt finds its start, wherever the pointer is; likewise below the last.
    const double first = rectangleOf({&text, 0}).center().y();
    const double last = rectangleOf({&text, text.length()}).center().y();
    int position = 0;
    QMetaObject::invokeMethod(text.edit(), "positionAt", Q_RETURN_ARG(int, position), Q_ARG(double, point.x()),
        Q_ARG(double, std::clamp(point.y(), first, std::max(first, last))));
    return std::clamp(position, 0, text.length());
}

// How far outside of 0 to `length` it is.
double beyond(double at, double length) { return std::max({0.0, -at, at - length}); }

QTextCursor::MoveOperation operation(Step step, Way way)
{
    const bool on = way == Way::On;
    switch (step) {
    case Step::Word:
        return on ? QTextCursor::NextWord : QTextCursor::PreviousWord;
    case Step::Line:
        return on ? QTextCursor::Down : QTextCursor::Up;
    case Step::LineEnd:
        return on ? QTextCursor::EndOfLine : QTextCursor::StartOfLine;
    default:
        return on ? QTextCursor::NextCharacter : QTextCursor::PreviousCharacter;
    }
}

QTextCursor cursorAt(const TextSpot& spot)
{
    QTextCursor cursor(spot.text->text());
    cursor.setPosition(std::clamp(spot.position, 0, spot.text->length()));
    return cursor;
}

} // namespace

MessageTexts::MessageTexts(QQuickItem& message) { collect(message, m_texts); }

bool MessageTexts::isBefore(const TextSpot& a, const TextSpot& b) const
{
    return a.text == b.text ? a.position < b.position : indexOf(a) < indexOf(b);
}

TextSpot MessageTexts::at(const QPointF& scene) const
{
    TranscriptText* nearest = nullptr;
    std::pair<double, double> least;
    for (TranscriptText* text : m_texts) {
        const QPointF point = text->edit()->mapFromScene(scene);
        const std::pair distance(beyond(point.y(), text->edit()->height()), beyond(point.x(), text->edit()->width()));
        if (nearest != nullptr && distance >= least) continue;
        nearest = text;
        least = distance;
    }
    const QPointF point = nearest->edit()->mapFromScene(scene);
    if (nearest == m_texts.first() && point.y() < 0) return start();
    if (nearest == m_texts.last() && point.y() > nearest->edit()->height()) return end();
    return {nearest, positionAt(*nearest, point)};
}

QString MessageTexts::addressAt(const QPointF& scene) const
{
    for (const TranscriptText* text : m_texts) {
        const QPointF point = text->edit()->mapFromScene(scene);
        if (!text->edit()->contains(point)) continue;
        QString address;
        QMetaObject::invokeMethod(
            text->edit(), "linkAt", Q_RETURN_ARG(QString, address), Q_ARG(double, point.x()), Q_ARG(double, point.y()));
        return address;
    }
    return {};
}

TextSpot MessageTexts::moved(const TextSpot& from, Step step, Way way) const
{
    if (step == Step::Message) return way == Way::On ? end() : start();
    QTextCursor cursor = cursorAt(from);
    const int before = cursor.position();
    cursor.movePosition(operation(step, way));
    const TextSpot to{from.text, cursor.position()};
    // On its first and last line, Qt's cursor goes to the line's end.
    const bool sameLine = step == Step::Line && rectangleOf(to).top() == rectangleOf(from).top();
    if ((to.position != before && !sameLine) || step == Step::LineEnd) return to;
    return neighbour(from, step, way);
}

TextSpot MessageTexts::neighbour(const TextSpot& from, Step step, Way way) const
{
    const qsizetype index = indexOf(from) + (way == Way::On ? 1 : -1);
    if (index < 0 || index >= m_texts.size()) return way == Way::On ? end() : start();
    TranscriptText* text = m_texts[index];
    if (step != Step::Line) return {text, way == Way::On ? 0 : text->length()};
    const double x = text->edit()->mapFromScene(sceneRectangle(from).center()).x();
    return {text, positionAt(*text, {x, way == Way::On ? 1.0 : text->edit()->height() - 1})};
}

std::pair<TextSpot, TextSpot> MessageTexts::around(const TextSpot& spot, Unit unit)
{
    if (unit == Unit::Letter) return {spot, spot};
    QTextCursor cursor = cursorAt(spot);
    if (unit == Unit::Word) {
        cursor.select(QTextCursor::WordUnderCursor);
    } else {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    }
    return {{spot.text, cursor.selectionStart()}, {spot.text, cursor.selectionEnd()}};
}

QRectF MessageTexts::sceneRectangle(const TextSpot& spot)
{
    return spot.text->edit()->mapRectToScene(rectangleOf(spot));
}

} // namespace facet
