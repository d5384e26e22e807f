import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// The chats that were deleted: each can come back until it goes for ever.
PopupPanel {
    id: root

    required property ChatListController chats

    width: 340
    height: Math.min(implicitHeight, 420)

    Connections {
        target: root.chats.trash

        function onCountChanged() {
            if (root.chats.trash.count === 0)
                root.close();
        }
    }

    contentItem: ColumnLayout {
        spacing: Theme.gap4
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Trash")

        Text {
            Layout.margins: Theme.gap12
            Layout.bottomMargin: Theme.gap4
            Layout.fillWidth: true
            text: qsTr("Deleted chats stay here for %n day(s), then they go for ever.", "", root.chats.daysInTrash)
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            wrapMode: Text.Wrap
        }
        ListView {
            objectName: "trashList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: count * Theme.rowHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.chats.trash
            ScrollBar.vertical: SlimScrollBar {
            }

            delegate: TrashRow {
                width: ListView.view.width
                chats: root.chats // qmllint disable unqualified
            }
        }
        TextButton {
            objectName: "emptyTrash"
            Layout.alignment: Qt.AlignRight
            Layout.margins: Theme.gap4
            quiet: true
            visible: root.chats.trash.count > 0
            text: qsTr("Empty the trash")
            onClicked: root.chats.emptyTrash()
        }
    }
}
