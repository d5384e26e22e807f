import QtQuick
import Facet

// What can be done with a chat of the list.
PopupPanel {
    id: root

    property int row: -1
    property bool pinned: false

    signal renameWanted(int row)
    signal pinWanted(int row, bool pinned)
    signal exportWanted(int row)
    signal trashWanted(int row)

    function show(row: int, pinned: bool, button: Item, mirrored: bool) {
        root.row = row;
        root.pinned = pinned;
        root.parent = button;
        root.x = mirrored ? button.width - root.width : 0;
        root.y = button.height + Theme.gap4;
        root.open();
    }

    width: 190
    onOpened: contentItem.children[0].forceActiveFocus(Qt.PopupFocusReason)

    contentItem: Column {
        MenuRow {
            objectName: "renameChat"
            width: parent.width
            icon.source: "qrc:/icons/pencil.svg"
            text: qsTr("Rename")
            keys: "F2"
            onClicked: {
                root.close();
                root.renameWanted(root.row);
            }
        }
        MenuRow {
            objectName: "pinChat"
            width: parent.width
            icon.source: "qrc:/icons/pin.svg"
            text: root.pinned ? qsTr("Unpin") : qsTr("Pin")
            onClicked: {
                root.close();
                root.pinWanted(root.row, !root.pinned);
            }
        }
        MenuRow {
            objectName: "exportChat"
            width: parent.width
            icon.source: "qrc:/icons/export.svg"
            text: qsTr("Export…")
            onClicked: {
                root.close();
                root.exportWanted(root.row);
            }
        }
        MenuRow {
            objectName: "trashChat"
            width: parent.width
            icon.source: "qrc:/icons/trash.svg"
            text: qsTr("Delete")
            onClicked: {
                root.close();
                root.trashWanted(root.row);
            }
        }
    }
}
