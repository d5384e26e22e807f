import QtQuick
import Facet

// Stands where the model began to read: the messages above did not fit into its context.
Item {
    id: root

    required property int count

    visible: count > 0
    implicitHeight: visible ? words.implicitHeight + Theme.gap24 : 0

    Rectangle {
        width: parent.width
        height: 1
        y: words.height / 2
        color: Theme.hairline
    }
    Rectangle {
        anchors.fill: words
        anchors.leftMargin: -Theme.gap12
        anchors.rightMargin: -Theme.gap12
        color: Theme.window
    }
    Text {
        id: words

        objectName: "leftOutWords"
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, parent.width - 4 * Theme.gap12)
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("%n older message(s) are no longer read: the context is full", "", root.count)
        color: Theme.muted
        font.pixelSize: Theme.noteSize
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
