import QtQuick
import Facet
import Facet.App

// Covers the window: takes pictures that are dropped anywhere, and says so while they are held over it.
PictureDrop {
    id: root

    Rectangle {
        anchors.fill: parent
        objectName: "dropOverlay"
        visible: opacity > 0
        opacity: root.offered > 0 ? 1 : 0
        color: Qt.rgba(Theme.window.r, Theme.window.g, Theme.window.b, 0.86)
        Accessible.role: Accessible.AlertMessage
        Accessible.name: label.text

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
                easing.type: Easing.OutCubic
            }
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.gap16
            radius: Theme.radiusBlock
            color: Qt.rgba(Theme.accent.r, Theme.accent.g, Theme.accent.b, 0.06)
            border.color: Theme.accent
            border.width: 2
        }
        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap32
            spacing: Theme.gap12

            ThemedIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                source: "qrc:/icons/picture.svg"
                sourceSize.width: 36
                sourceSize.height: 36
                tint: Theme.accent
            }
            Text {
                id: label

                // Still there while the overlay fades.
                property int files: 1

                width: parent.width
                text: files > 1 ? qsTr("Drop to add %1 pictures to your message").arg(files) : qsTr("Drop to add to your message")
                color: Theme.text
                font.pixelSize: Theme.transcriptSize + 2
                font.weight: Font.Medium
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
        }
    }

    onOfferedChanged: if (offered > 0)
        label.files = offered
}
