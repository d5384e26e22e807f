import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// New chat at the top, the device and its memory at the foot.
Rectangle {
    id: root

    required property ChatController chat
    required property ModelController models

    readonly property bool ready: models.state === ModelController.Ready

    signal newChatWanted

    color: Theme.sideBar
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Side bar")

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
        spacing: Theme.gap12

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
        Text {
            Layout.fillWidth: true
            Layout.leftMargin: 10
            Layout.rightMargin: 10
            text: qsTr("Chats are not kept yet: a new one clears this one.")
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            lineHeight: 1.25
            wrapMode: Text.Wrap
        }
        Item {
            Layout.fillHeight: true
        }
        DeviceFoot {
            Layout.fillWidth: true
            visible: root.ready
            models: root.models
        }
    }
}
