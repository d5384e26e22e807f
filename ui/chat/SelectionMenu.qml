import QtQuick
import Facet
import Facet.App

// What can be done with what is selected, or with the message or link under the pointer.
PopupPanel {
    id: root

    required property MessageSelection selection
    property point place // in the window

    signal linkWanted(string address, point place)

    function show(scene: point) {
        place = scene;
        const at = parent.mapFromItem(null, scene.x, scene.y);
        x = at.x;
        y = at.y;
        open();
    }

    width: 248
    padding: Theme.gap4
    onOpened: (copy.enabled ? copy : copyMarkdown).forceActiveFocus(Qt.PopupFocusReason)

    Clipboard {
        id: clipboard
    }
    Column {
        width: root.availableWidth
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        MenuRow {
            objectName: "menuOpenLink"
            width: parent.width
            visible: root.selection.address !== ""
            text: qsTr("Open link…")
            onClicked: {
                root.close();
                root.linkWanted(root.selection.address, root.place);
            }
        }
        MenuRow {
            objectName: "menuCopyLink"
            width: parent.width
            visible: root.selection.address !== ""
            text: qsTr("Copy address")
            onClicked: {
                clipboard.copy(root.selection.address);
                root.close();
            }
        }
        MenuRow {
            id: copy

            objectName: "menuCopy"
            width: parent.width
            enabled: root.selection.any
            text: qsTr("Copy")
            keys: qsTr("Ctrl+C")
            onClicked: {
                root.selection.copy();
                root.close();
            }
        }
        MenuRow {
            id: copyMarkdown

            objectName: "menuCopyMarkdown"
            width: parent.width
            text: root.selection.any ? qsTr("Copy as Markdown") : qsTr("Copy message as Markdown")
            onClicked: {
                root.selection.copyMarkdown();
                root.close();
            }
        }
        MenuRow {
            objectName: "menuSelectAll"
            width: parent.width
            text: qsTr("Select all")
            keys: qsTr("Ctrl+A")
            onClicked: {
                root.selection.selectAll();
                root.close();
            }
        }
    }
}
