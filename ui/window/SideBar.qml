import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// New chat and the search at the top, the chats, the device and its memory at the foot.
Rectangle {
    id: root

    required property ChatListController chats
    required property ModelController models

    property real shift: 0 // from its place at the window's edge

    readonly property bool ready: models.state === ModelController.Ready

    signal newChatWanted
    signal chatChosen

    // With no words: those that are there.
    function beginSearch(words: string) {
        if (words !== "")
            search.text = words;
        search.forceActiveFocus(Qt.ShortcutFocusReason);
        search.selectAll();
    }

    visible: shift > -width
    color: Theme.sideBar
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Side bar")

    Behavior on shift {
        NumberAnimation {
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
    }

    ExportDialog {
        id: exports

        chats: root.chats
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.hairline
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 10
        anchors.topMargin: Theme.gap12
        anchors.bottomMargin: Theme.gap24
        spacing: Theme.gap8 + 2

        Button {
            id: newChat

            objectName: "newChatButton"
            Layout.fillWidth: true
            implicitHeight: Math.max(40, Theme.rowHeight)
            Accessible.name: text
            text: qsTr("New chat")
            onClicked: root.newChatWanted()
            contentItem: Row {
                leftPadding: Theme.gap4
                spacing: Theme.gap8

                ThemedIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    source: "qrc:/icons/plus.svg"
                }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    text: newChat.text
                    color: Theme.text
                    font.pixelSize: Theme.listSize
                    font.weight: Font.Medium
                }
            }
            background: Rectangle {
                radius: Theme.radiusControl
                color: newChat.down || newChat.hovered ? Qt.tint(Theme.surface, newChat.down ? Theme.pressedFill : Theme.hoverFill) : Theme.surface
                border.color: Theme.hairline

                FocusRing {
                    visible: newChat.visualFocus
                    radius: Theme.radiusControl + Theme.focusWidth
                }
            }

            Tip {
                visible: newChat.hovered && !newChat.down
                text: qsTr("New chat (%1)").arg("Ctrl+N")
            }
        }
        SearchField {
            id: search

            objectName: "searchField"
            Layout.fillWidth: true
            onTextChanged: root.chats.words = text
            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            onChosen: if (root.chats.searching && root.chats.found.count > 0) {
                root.chats.openFound(0);
                root.chatChosen();
            }
            onEnded: {
                clear();
                root.chatChosen();
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ChatList {
                anchors.fill: parent
                visible: !root.chats.searching
                chats: root.chats
                onChosen: root.chatChosen()
                onExportWanted: row => exports.exportChat(row)
            }
            FoundList {
                anchors.fill: parent
                visible: root.chats.searching
                chats: root.chats
                onChosen: root.chatChosen()
            }
        }
        TextButton {
            id: trashButton

            objectName: "trashButton"
            visible: root.chats.trash.count > 0
            quiet: true
            implicitHeight: 28
            leftPadding: 10
            font.pixelSize: Theme.noteSize
            text: qsTr("Trash (%1)").arg(root.chats.trash.count)
            onClicked: trash.open()

            TrashPanel {
                id: trash

                objectName: "trashPanel"
                x: trashButton.mirrored ? parent.width - width : 0
                y: -height - Theme.gap4
                chats: root.chats
            }
        }
        DeviceFoot {
            Layout.fillWidth: true
            visible: root.ready
            models: root.models
        }
    }
}
