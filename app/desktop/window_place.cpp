#include "app/desktop/window_place.h"

#include "app/settings.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QTimerEvent>
#include <QWindow>

#include <algorithm>

namespace facet {

namespace {

constexpr QSize kHandle(120, 24); // of the upper edge, enough to drag the window by
// The size of a window being maximised may come before the word that it is: by then both are known.
constexpr int kSettled = 300; // ms

bool tellsPositions() { return !QGuiApplication::platformName().startsWith("wayland"); }

QList<QRect> screenAreas()
{
    QList<QRect> areas;
    for (const QScreen* screen : QGuiApplication::screens())
        areas.append(screen->availableGeometry());
    return areas;
}

// No window is larger than the largest screen that is there now.
QSize fitting(const QSize& size, const QList<QRect>& screens)
{
    const auto largest = std::max_element(screens.begin(), screens.end(),
        [](const QRect& a, const QRect& b) { return qint64(a.width()) * a.height() < qint64(b.width()) * b.height(); });
    return largest == screens.end() || largest->isEmpty() ? size : size.boundedTo(largest->size());
}

} // namespace

std::optional<QPoint> reachablePlace(const std::optional<QPoint>& place, const QSize& size, const QList<QRect>& screens)
{
    if (!place) return std::nullopt;
    const QRect edge(*place, QSize(size.width(), kHandle.height()));
    for (const QRect& screen : screens) {
        const QRect seen = edge.intersected(screen);
        if (seen.width() >= std::min(kHandle.width(), size.width()) && seen.height() == kHandle.height()) return place;
    }
    return std::nullopt;
}

WindowPlace::WindowPlace(QWindow& window, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    restore();
    const auto changed = [this] { m_timer.start(kSettled, this); };
    connect(&window, &QWindow::widthChanged, this, changed);
    connect(&window, &QWindow::heightChanged, this, changed);
    connect(&window, &QWindow::xChanged, this, changed);
    connect(&window, &QWindow::yChanged, this, changed);
    connect(&window, &QWindow::visibilityChanged, this, changed);
    window.installEventFilter(this);
}

void WindowPlace::restore()
{
    const QList<QRect> screens = screenAreas();
    const QSize size = fitting(m_settings.windowSize(), screens);
    m_window.resize(size);
    if (const auto place = reachablePlace(m_settings.windowPosition(), size, screens); place && tellsPositions())
        m_window.setFramePosition(*place);
    if (m_settings.windowMaximized()) m_window.setWindowStates(Qt::WindowMaximized);
}

void WindowPlace::keep()
{
    m_timer.stop();
    switch (m_window.visibility()) {
    case QWindow::Windowed:
        m_settings.setWindowMaximized(false);
        m_settings.setWindowSize(m_window.size());
        if (tellsPositions()) m_settings.setWindowPosition(m_window.framePosition());
        break;
    case QWindow::Maximized: // the size it goes back to stays as it was
        m_settings.setWindowMaximized(true);
        break;
    default: // minimised, in full screen, hidden: it was something else before
        break;
    }
}

bool WindowPlace::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close) keep();
    return QObject::eventFilter(watched, event);
}

void WindowPlace::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_timer.timerId()) keep();
}

} // namespace facet
