#include "app/chat/message_selection.h"

#include "app/chat/message_area.h"
#include "app/gui_thread.h"
#include "app/markdown/source.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTextCursor>

#include <algorithm>
#include <utility>

namespace facet {

namespace {

void select(TranscriptText& text, int from, int to)
{
    QQuickItem* edit = text.edit();
    if (edit->property("selectionStart").toInt() == from && edit->property("selectionEnd").toInt() == to) return;
    QMetaObject::invokeMethod(edit, "select", Q_ARG(int, from), Q_ARG(int, to));
}

} // namespace

void MessageSelection::moveTo(MessageArea& area)
{
    checkGuiThread(*this);
    if (m_area == &area) return;
    clear();
    m_area = &area;
}

void MessageSelection::begin(MessageArea& area, const QPointF& scene, Unit unit)
{
    moveTo(area);
    const MessageTexts texts(area);
    if (texts.isEmpty()) return;
    m_unit = unit;
    m_held = scene;
    m_anchor = MessageTexts::around(texts.at(scene), unit);
    std::tie(m_start, m_end) = m_anchor;
    setDragging(true);
    show(texts);
}

void MessageSelection::extendTo(MessageArea& area, const QPointF& scene)
{
    moveTo(area);
    const MessageTexts texts(area);
    if (texts.isEmpty()) return;
    if (m_start.text == nullptr) return begin(area, scene, Unit::Letter);
    m_unit = Unit::Letter;
    m_held = scene;
    m_anchor = {m_start, m_start};
    setDragging(true);
    stretch(texts, texts.at(scene));
}

void MessageSelection::extendBy(MessageArea& area, Step step, Way way)
{
    moveTo(area);
    const MessageTexts texts(area);
    if (texts.isEmpty()) return;
    if (m_start.text == nullptr || m_end.text == nullptr) m_start = m_end = texts.start();
    m_unit = Unit::Letter;
    m_anchor = {m_start, m_start};
    stretch(texts, texts.moved(m_end, step, way));
    emit moved(MessageTexts::sceneRectangle(m_end));
}

void MessageSelection::drag(const QPointF& scene)
{
    m_held = scene;
    dragOn();
    if (m_view == nullptr) return;
    const QPointF point = m_view->mapFromScene(scene);
    const double bottom = m_view->height() - m_covered;
    setPull(point.y() < 0 ? point.y() : std::max(0.0, point.y() - bottom));
}

void MessageSelection::dragOn()
{
    if (!m_dragging || m_area == nullptr || m_anchor.first.text == nullptr) return;
    const MessageTexts texts(*m_area);
    if (!texts.isEmpty()) stretch(texts, texts.at(m_held));
}

void MessageSelection::drop()
{
    setPull(0);
    setDragging(false);
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (any() && clipboard->supportsSelection()) clipboard->setText(plainText(), QClipboard::Selection);
}

void MessageSelection::stretch(const MessageTexts& texts, const TextSpot& to)
{
    const auto [from, until] = MessageTexts::around(to, m_unit);
    const bool back = texts.isBefore(to, m_anchor.first);
    m_start = back ? m_anchor.second : m_anchor.first;
    m_end = back ? from : texts.isBefore(until, m_anchor.second) ? m_anchor.second : until;
    show(texts);
}

void MessageSelection::show(const MessageTexts& texts)
{
    const bool inOrder = !texts.isBefore(m_end, m_start);
    const TextSpot& first = inOrder ? m_start : m_end;
    const TextSpot& last = inOrder ? m_end : m_start;
    const qsizetype from = texts.indexOf(first);
    const qsizetype to = texts.indexOf(last);
    QList<QPointer<TranscriptText>> before = std::exchange(m_shown, {});
    for (qsizetype index = std::max<qsizetype>(0, from); index <= to; ++index) {
        TranscriptText& text = *texts.all()[index];
        const int begin = index == from ? first.position : 0;
        const int end = index == to ? last.position : text.length();
        if (begin == end) continue;
        select(text, begin, end);
        m_shown.append(&text);
    }
    for (const QPointer<TranscriptText>& text : before) {
        if (text != nullptr && !m_shown.contains(text)) hide(*text);
    }
    emit changed();
}

void MessageSelection::hide(TranscriptText& text) { QMetaObject::invokeMethod(text.edit(), "deselect"); }

void MessageSelection::selectAll(MessageArea& area)
{
    moveTo(area);
    const MessageTexts texts(area);
    if (texts.isEmpty()) return;
    m_start = texts.start();
    m_end = texts.end();
    show(texts);
}

void MessageSelection::selectAll()
{
    if (m_area != nullptr) selectAll(*m_area);
}

void MessageSelection::clear()
{
    for (const QPointer<TranscriptText>& text : std::exchange(m_shown, {})) {
        if (text != nullptr) hide(*text);
    }
    m_anchor = {};
    m_start = m_end = {};
    m_area = nullptr;
    setPull(0);
    setDragging(false);
    emit changed();
}

void MessageSelection::leave(const MessageArea& area)
{
    if (m_area != &area) return;
    m_shown.clear(); // its texts go with it
    clear();
}

QString MessageSelection::addressAt(MessageArea& area, const QPointF& scene) const
{
    return MessageTexts(area).addressAt(scene);
}

void MessageSelection::wantMenu(MessageArea& area, const QPointF& scene)
{
    const MessageTexts texts(area);
    const QList<Part> selected = isIn(area) ? parts() : QList<Part>();
    const TextSpot spot = texts.isEmpty() ? TextSpot() : texts.at(scene);
    const bool inside = std::any_of(selected.begin(), selected.end(), [&](const Part& part) {
        return part.text == spot.text && part.from <= spot.position && spot.position <= part.to;
    });
    if (!inside) clear();
    m_area = &area;
    m_address = texts.addressAt(scene);
    emit menuWanted(scene);
}

void MessageSelection::wantMenu(MessageArea& area)
{
    moveTo(area);
    m_address.clear();
    const TextSpot end = m_end.text == nullptr ? TextSpot() : m_end;
    emit menuWanted(end.text == nullptr ? area.mapToScene({0, 0}) : MessageTexts::sceneRectangle(end).bottomLeft());
}

QList<MessageSelection::Part> MessageSelection::parts() const
{
    QList<Part> parts;
    for (const QPointer<TranscriptText>& text : m_shown) {
        if (text == nullptr) continue;
        const int from = text->edit()->property("selectionStart").toInt();
        const int to = text->edit()->property("selectionEnd").toInt();
        if (from < to) parts.append({text, from, to});
    }
    return parts;
}

QString MessageSelection::plainText() const
{
    QString copied;
    for (const Part& part : parts()) {
        QTextCursor cursor(part.text->text());
        cursor.setPosition(part.from);
        cursor.setPosition(part.to, QTextCursor::KeepAnchor);
        if (!copied.isEmpty()) copied += part.text->before();
        if (part.from == 0) copied += part.text->marker();
        copied += cursor.selectedText().replace(QChar::ParagraphSeparator, '\n').replace(QChar::LineSeparator, '\n');
    }
    return copied;
}

QString MessageSelection::markdown() const
{
    if (m_area == nullptr) return {};
    const QList<Part> selected = parts();
    if (selected.isEmpty()) return m_area->source();
    if (!m_area->isMarkdown()) return plainText();
    return markdown::sourceOf(m_area->source(), selected.first().text->block(), selected.last().text->block());
}

void MessageSelection::copy() const { QGuiApplication::clipboard()->setText(plainText()); }

void MessageSelection::copyMarkdown() const { QGuiApplication::clipboard()->setText(markdown()); }

void MessageSelection::setPull(double pull)
{
    if (std::exchange(m_pull, pull) != pull) emit pullChanged();
}

void MessageSelection::setDragging(bool dragging)
{
    if (std::exchange(m_dragging, dragging) != dragging) emit draggingChanged();
}

} // namespace facet
