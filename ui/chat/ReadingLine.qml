import QtQuick
import Facet
import Facet.App

// Before the first word: how far the pictures were looked at and the prompt was read.
Row {
    id: root

    required property ChatController chat

    readonly property bool looking: chat.lookViews > 0
    readonly property bool known: chat.promptTotal > 0
    readonly property real share: looking ? chat.looked : known ? chat.promptRead / chat.promptTotal : 0

    function words(): string {
        if (looking)
            return chat.lookViews === 1 ? qsTr("Looking at the picture…") : qsTr("Looking closely, view %1 of %2…").arg(Math.min(chat.lookViews, 1 + Math.floor(chat.looked * chat.lookViews))).arg(chat.lookViews);
        if (!known)
            return qsTr("Reading…");
        return qsTr("Reading %1 of %2 tokens").arg(chat.promptRead.toLocaleString(Qt.locale(), "f", 0)).arg(chat.promptTotal.toLocaleString(Qt.locale(), "f", 0));
    }

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
            anchors.left: parent.left
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

        objectName: "readingWords"
        color: Theme.muted
        font.pixelSize: Theme.noteSize
        text: root.words()
    }
}
