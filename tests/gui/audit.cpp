#include "tests/gui/audit.h"

#include <QMap>
#include <QSet>
#include <QTest>

namespace facet::test {

namespace {

QString described(QAccessibleInterface& interface)
{
    const QObject* object = interface.object();
    return QStringLiteral("%1 “%2” %3")
        .arg(object == nullptr ? QString() : object->metaObject()->className(), interface.text(QAccessible::Name),
            object == nullptr ? QString() : object->objectName());
}

bool isUsable(QAccessibleInterface& interface)
{
    const QAccessible::State state = interface.state();
    if (state.invisible || state.disabled) return false;
    QAccessibleActionInterface* actions = interface.actionInterface();
    return state.focusable
        || (actions != nullptr && actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
}

bool saysNothing(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Window;
}

bool takesKeys(const QQuickItem& item)
{
    static const char* const types[]{"QQuickAbstractButton", "QQuickTextField", "QQuickTextArea", "QQuickSlider"};
    return std::any_of(std::begin(types), std::end(types), [&](const char* type) { return item.inherits(type); });
}

// Rows of a list are come to by arrows, and what is in a row that is not the current one comes with it.
bool isInList(const QQuickItem& item)
{
    for (const QQuickItem* above = item.parentItem(); above != nullptr; above = above->parentItem()) {
        if (above->objectName() == "chatList" || above->objectName() == "foundList") return true;
    }
    return false;
}

void collect(QQuickItem& item, QSet<QQuickItem*>& controls)
{
    if (!item.isVisible() || !item.isEnabled()) return;
    if (takesKeys(item) && !isInList(item)) controls.insert(&item);
    for (QQuickItem* child : item.childItems())
        collect(*child, controls);
}

// Some rings are drawn over all messages, not in the one that has the focus.
bool ringIsAt(const QQuickItem& item, const QRectF& place)
{
    if (!item.isVisible()) return false;
    const QRectF rectangle = item.mapRectToScene(item.boundingRect());
    if (QByteArray(item.metaObject()->className()).startsWith("FocusRing") && rectangle.intersects(place)) return true;
    const QList<QQuickItem*> children = item.childItems();
    return std::any_of(
        children.begin(), children.end(), [&](const QQuickItem* child) { return ringIsAt(*child, place); });
}

// A field shows its cursor.
bool showsFocus(const QQuickItem& item)
{
    return item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit")
        || ringIsAt(*item.window()->contentItem(), item.mapRectToScene(item.boundingRect()));
}

QString described(const QQuickItem& item)
{
    return QStringLiteral("%1 “%2” %3")
        .arg(item.metaObject()->className(), item.property("text").toString(), item.objectName());
}

} // namespace

void Audit::walk(QAccessibleInterface* from, QStringList& faults)
{
    if (from == nullptr || from->state().invisible) return;
    if (isUsable(*from) && from->object() != nullptr && from->object()->inherits("QQuickItem")) {
        ++m_seen;
        if (from->text(QAccessible::Name).trimmed().isEmpty()) faults << "no name: " + described(*from);
        if (saysNothing(from->role())) faults << "no role: " + described(*from);
    }
    QMap<QString, int> buttons;
    for (int child = 0; child < from->childCount(); ++child) {
        QAccessibleInterface* below = from->child(child);
        if (below == nullptr) continue;
        const bool choice = below->object() != nullptr && below->object()->property("chosen").isValid();
        if (below->role() == QAccessible::Button && !choice && isUsable(*below))
            ++buttons[below->text(QAccessible::Name)];
        walk(below, faults);
    }
    for (auto name = buttons.cbegin(); name != buttons.cend(); ++name) {
        if (name.value() > 1)
            faults << QStringLiteral("%1 buttons side by side called “%2”").arg(name.value()).arg(name.key());
    }
}

QStringList Audit::faults(QQuickWindow* window)
{
    QAccessible::setActive(true);
    m_seen = 0;
    QStringList faults;
    walk(QAccessible::queryAccessibleInterface(window), faults);
    return faults;
}

QStringList Audit::tabFaults(QQuickWindow* window, int most)
{
    QSet<QQuickItem*> left;
    collect(*window->contentItem(), left);
    QStringList faults;
    const QQuickItem* start = window->activeFocusItem();
    int steps = 0;
    do {
        QTest::keyClick(window, Qt::Key_Tab);
        const QQuickItem* at = window->activeFocusItem();
        if (at == nullptr) break;
        for (const QQuickItem* item = at; item != nullptr; item = item->parentItem())
            left.remove(const_cast<QQuickItem*>(item));
        if (at != start && !showsFocus(*at)) faults << "focus is not seen: " + described(*at);
    } while (window->activeFocusItem() != start && ++steps < most);
    if (steps >= most || window->activeFocusItem() != start) faults << "Tab does not come back";
    for (const QQuickItem* item : std::as_const(left))
        faults << "not reached by Tab: " + described(*item);
    faults.removeDuplicates();
    return faults;
}

} // namespace facet::test
