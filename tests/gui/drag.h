#pragma once

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWindow>

namespace facet::test {

// A pointer that holds `urls` over a window, as the window system tells it.
class Drag {
public:
    Drag(QWindow& window, const QList<QUrl>& urls) : m_window(window) { m_data.setUrls(urls); }

    QMimeData& data() { return m_data; }
    bool enter(const QPoint& at) { return send<QDragEnterEvent>(at); }
    bool move(const QPoint& at) { return send<QDragMoveEvent>(at); }
    bool drop(const QPoint& at)
    {
        QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &m_data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
        return event.isAccepted() && event.dropAction() == Qt::CopyAction;
    }
    void leave()
    {
        QDragLeaveEvent event;
        QCoreApplication::sendEvent(&m_window, &event);
    }

private:
    template <class Event> bool send(const QPoint& at)
    {
        Event event(at, Qt::CopyAction | Qt::MoveAction, &m_data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &event);
        return event.isAccepted();
    }

    QWindow& m_window;
    QMimeData m_data;
};

} // namespace facet::test
