#pragma once

#include <QBasicTimer>
#include <QList>
#include <QObject>
#include <QPoint>
#include <QRect>
#include <QSize>

#include <optional>

class QWindow;

namespace facet {

class Settings;

// Where a window of this size, its frame included, may be put again: the place it had, if enough of its upper edge to
// drag it by is on one of the screens; else nowhere in particular. Screens as available to windows.
std::optional<QPoint> reachablePlace(
    const std::optional<QPoint>& place, const QSize& size, const QList<QRect>& screens);

// Puts a window where it was in the last run, and remembers while it is used where it is: size, position (where the
// platform tells it: not on Wayland), whether it is maximised. GUI thread.
class WindowPlace : public QObject {
    Q_OBJECT

public:
    // Before the window is shown, which is left to the caller. Both must outlive this one.
    WindowPlace(QWindow& window, Settings& settings, QObject* parent = nullptr);

    // Writes down where it is now.
    void keep();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void restore();

    QWindow& m_window;
    Settings& m_settings;
    QBasicTimer m_timer;
};

} // namespace facet
