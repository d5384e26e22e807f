#include "app/chat/message_area.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QStyleHints>

#include <algorithm>
#include <array>
#include <utility>

namespace facet {

namespace {

using Step = MessageTexts::Step;
using Way = MessageTexts::Way;
using Unit = MessageTexts::Unit;

struct Extension {
    QKeySequence::StandardKey key;
    Step step;
    Way way;
};

constexpr std::array kExtensions{
    Extension{QKeySequence::SelectNextChar, Step::Letter, Way::On},
    Extension{QKeySequence::SelectPreviousChar, Step::Letter, Way::Back},
    Extension{QKeySequence::SelectNextWord, Step::Word, Way::On},
    Extension{QKeySequence::SelectPreviousWord, Step::Word, Way::Back},
    Extension{QKeySequence::SelectNextLine, Step::Line, Way::On},
    Extension{QKeySequence::SelectPreviousLine, Step::Line, Way::Back},
    Extension{QKeySequence::SelectEndOfLine, Step::LineEnd, Way::On},
    Extension{QKeySequence::SelectStartOfLine, Step::LineEnd, Way::Back},
    Extension{QKeySequence::SelectEndOfDocument, Step::Message, Way::On},
    Extension{QKeySequence::SelectStartOfDocument, Step::Message, Way::Back},
};

// A finger scrolls; only a mouse selects.
bool isTouch(const QMouseEvent& event)
{
    const auto* device = event.pointingDevice();
    return device != nullptr && device->type() == QInputDevice::DeviceType::TouchScreen;
}

bool isNear(const QPointF& a, const QPointF& b)
{
    return (a - b).manhattanLength() < QGuiApplication::styleHints()->startDragDistance();
}

} // namespace

MessageArea::MessageArea(QQuickItem* parent) : QQuickItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton);
    setFiltersChildMouseEvents(true);
    setActiveFocusOnTab(true);
}

MessageArea::~MessageArea()
{
    if (m_selection != nullptr) m_selection->leave(*this);
}

void MessageArea::setSelection(MessageSelection* selection)
{
    if (m_selection == selection) return;
    m_selection = selection;
    emit selectionChanged();
}

int MessageArea::countClicks(const QMouseEvent& event)
{
    const auto interval = static_cast<ulong>(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    const bool again =
        m_clicks > 0 && event.timestamp() - m_pressedAt < interval && isNear(event.scenePosition(), m_pressed);
    m_clicks = again ? m_clicks % 3 + 1 : 1;
    m_pressedAt = static_cast<ulong>(event.timestamp());
    m_pressed = event.scenePosition();
    return m_clicks;
}

void MessageArea::mousePressEvent(QMouseEvent* event)
{
    m_childPressed = false;
    if (m_selection == nullptr) return event->ignore();
    m_pressedAddress = m_selection->addressAt(*this, event->scenePosition());
    if (isTouch(*event)) {
        m_pressed = event->scenePosition();
        return;
    }
    forceActiveFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::RightButton) {
        m_selection->wantMenu(*this, event->scenePosition());
        return;
    }
    setKeepMouseGrab(true); // or the list takes the drag for scrolling
    m_dragging = true;
    if (event->modifiers() & Qt::ShiftModifier) {
        m_clicks = 0;
        m_selection->extendTo(*this, event->scenePosition());
    } else {
        constexpr std::array kUnits{Unit::Letter, Unit::Word, Unit::Paragraph};
        const auto clicks = static_cast<std::size_t>(countClicks(*event));
        m_selection->begin(*this, event->scenePosition(), kUnits[clicks - 1]);
    }
}

void MessageArea::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) m_selection->drag(event->scenePosition());
}

void MessageArea::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_dragging, false)) m_selection->drop();
    setKeepMouseGrab(false);
    const QString address = std::exchange(m_pressedAddress, {});
    if (event->button() != Qt::LeftButton || address.isEmpty() || m_clicks > 1) return;
    if (!isNear(event->scenePosition(), m_pressed)) return;
    if (m_selection->addressAt(*this, event->scenePosition()) == address)
        emit m_selection->linkActivated(address, event->scenePosition());
}

void MessageArea::mouseDoubleClickEvent(QMouseEvent* event)
{
    // Where it comes with a press of its own, that was counted.
    if (static_cast<ulong>(event->timestamp()) != m_pressedAt) mousePressEvent(event);
}

void MessageArea::mouseUngrabEvent()
{
    if (std::exchange(m_dragging, false)) m_selection->drop();
}

// Texts are ours. Views of wide code and tables scroll by wheel, bar and finger; a mouse that is dragged over them
// selects.
bool MessageArea::childMouseEventFilter(QQuickItem* child, QEvent* event)
{
    const bool again = event->type() == QEvent::MouseButtonDblClick;
    if (event->type() != QEvent::MouseButtonPress && !again) return false;
    auto& press = *static_cast<QMouseEvent*>(event);
    const bool isText = child->findChild<TranscriptText*>({}, Qt::FindDirectChildrenOnly) != nullptr;
    m_childPressed = !isText && (isTouch(press) || !child->inherits("QQuickFlickable"));
    if (m_childPressed) return false;
    again ? mouseDoubleClickEvent(&press) : mousePressEvent(&press);
    if (press.isAccepted()) grabMouse();
    return press.isAccepted();
}

void MessageArea::setVisualFocus(bool focus)
{
    if (std::exchange(m_visualFocus, focus) != focus) emit visualFocusChanged();
}

void MessageArea::focusInEvent(QFocusEvent* event)
{
    QQuickItem::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    setVisualFocus(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason);
}

// A click elsewhere ends the selection; a menu, another window or the Tab key leave it.
void MessageArea::focusOutEvent(QFocusEvent* event)
{
    QQuickItem::focusOutEvent(event);
    setVisualFocus(false);
    if (event->reason() != Qt::MouseFocusReason || m_childPressed || m_selection == nullptr) return;
    if (m_selection->isIn(*this)) m_selection->clear();
}

bool MessageArea::extend(const QKeyEvent& event)
{
    const auto wanted = std::find_if(kExtensions.begin(), kExtensions.end(),
        [&](const Extension& extension) { return const_cast<QKeyEvent&>(event).matches(extension.key); });
    if (wanted == kExtensions.end()) return false;
    m_selection->extendBy(*this, wanted->step, wanted->way);
    return true;
}

void MessageArea::keyPressEvent(QKeyEvent* event)
{
    if (m_selection == nullptr) return event->ignore();
    const bool menu =
        event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (event->matches(QKeySequence::Copy) && m_selection->isIn(*this)) {
        m_selection->copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_selection->selectAll(*this);
    } else if (event->key() == Qt::Key_Escape && m_selection->isIn(*this)) {
        m_selection->clear();
    } else if (menu) {
        m_selection->wantMenu(*this);
    } else if (!extend(*event)) {
        event->ignore();
    }
}

} // namespace facet
