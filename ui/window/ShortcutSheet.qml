import QtQuick
import Facet

// Every shortcut of the window, in groups.
PopupPanel {
    id: root

    required property var groups // of KeyboardShortcuts

    x: Math.round((parent.width - width) / 2)
    y: Math.round((parent.height - height) / 2)
    width: Math.min(720, parent.width - 2 * Theme.gap16)
    height: Math.min(implicitHeight, parent.height - 2 * Theme.gap16)
    padding: Theme.gap24
    onOpened: contentItem.forceActiveFocus(Qt.PopupFocusReason)
    contentItem: ShortcutColumns {
        groups: root.groups
    }
}
