#pragma once

#include <QAccessible>
#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

namespace facet::test {

// What someone finds who uses the window without eyes or without a mouse.
class Audit : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Walks the tree that screen readers see from the window on: what can be focused or pressed and has no name, a role
    // that says nothing, or the same name as another button beside it.
    Q_INVOKABLE QStringList faults(QQuickWindow* window);
    Q_INVOKABLE int seen() const { return m_seen; } // what can be focused or pressed, in the last walk

    // Presses Tab until the keyboard is where it was, or `most` times: the visible controls that it did not come to,
    // those that it stood on and did not mark, and whether it came back.
    Q_INVOKABLE QStringList tabFaults(QQuickWindow* window, int most = 150);

private:
    void walk(QAccessibleInterface* from, QStringList& faults);

    int m_seen = 0;
};

} // namespace facet::test
