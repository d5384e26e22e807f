import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// The pictures of the message being written, and why they cannot be sent, if so. Takes no room without any.
ColumnLayout {
    id: root

    required property AttachmentController attachments
    required property real maximumHeight

    readonly property bool menuOpen: chips.menusOpen > 0

    signal pictureOpened(var picture)
    signal emptied

    visible: attachments.list.count > 0
    spacing: Theme.gap8

    Flickable {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, root.maximumHeight)
        contentHeight: chips.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: SlimScrollBar {
        }

        Flow {
            id: chips

            property int menusOpen: 0

            function removeAt(row: int) {
                root.attachments.remove(row);
                const next = repeater.itemAt(Math.min(row, repeater.count - 1)) as AttachmentChip;
                if (next)
                    next.takeFocus();
                else
                    root.emptied();
            }

            // Takes the chip there and keeps the keyboard on it.
            function moveTo(from: int, to: int) {
                if (to < 0 || to >= repeater.count)
                    return;
                root.attachments.move(from, to);
            }
            // The row of the chip below a point of the flow, or -1.
            function rowAt(point: point): int {
                for (let row = 0; row < repeater.count; ++row) {
                    const item = repeater.itemAt(row);
                    if (item.contains(mapToItem(item, point)))
                        return row;
                }
                return -1;
            }

            objectName: "attachments"
            width: parent.width
            spacing: Theme.gap8
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Pictures of your message")

            Repeater {
                id: repeater

                model: root.attachments.list

                AttachmentChip {
                    attachments: root.attachments // qmllint disable unqualified
                    onOpened: root.pictureOpened(picture) // qmllint disable unqualified
                    onDragged: point => chips.moveTo(index, chips.rowAt(mapToItem(chips, point))) // qmllint disable unqualified
                    onStepped: step => chips.moveTo(index, index + step) // qmllint disable unqualified
                    onRemoved: chips.removeAt(index) // qmllint disable unqualified
                    onMenuShown: shown => chips.menusOpen += shown ? 1 : -1 // qmllint disable unqualified
                }
            }
        }
    }
    Text {
        objectName: "hindrance"
        Layout.fillWidth: true
        visible: text !== "" && root.attachments.ready > 0
        text: root.attachments.hindrance
        color: Theme.warning
        font.pixelSize: Theme.noteSize
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
