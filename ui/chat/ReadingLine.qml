import QtQuick
import Facet
import Facet.App

// Before the first word: how much of the prompt was read.
Row {
    id: root

    required property ChatController chat

    readonly property bool known: chat.promptTotal > 0
    readonly property real share: known ? chat.promptRead / chat.promptTotal : 0

    spacing: Theme.gap12
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label.text

    Rectangle {
        id: track

        width: 96
        height: 4
        anchors.verticalCenter: parent.verticalCenter
        radius: 2
        color: Theme.hairline

        Rectangle {
            width: track.width * root.share
            height: track.height
            radius: track.radius
            color: Theme.accent

            Behavior on width {
                NumberAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }
        }
    }
    Text {
        id: label

        color: Theme.muted
        font.pixelSize: Theme.noteSize
        text: root.known ? qsTr("Reading %1 of %2 tokens").arg(root.chat.promptRead.toLocaleString(Qt.locale(), "f", 0)).arg(root.chat.promptTotal.toLocaleString(Qt.locale(), "f", 0)) : qsTr("Reading…")
    }
}
