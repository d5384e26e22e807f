import QtQuick
import Facet
import Facet.App

// What an item of a list begins with: a bullet, a number, or a box that is ticked or not.
Item {
    id: root

    required property string marker
    required property int task

    width: Theme.blockIndent
    height: Theme.transcriptLine
    Accessible.ignored: true // The words of the item say it.

    Text {
        visible: root.task === BlockListModel.NoTask
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        text: root.marker
        color: Theme.muted
        font.pixelSize: Theme.transcriptSize
    }
    Rectangle {
        readonly property bool done: root.task === BlockListModel.DoneTask

        visible: root.task !== BlockListModel.NoTask
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        width: 14
        height: 14
        radius: Theme.gap4
        color: done ? Theme.accent : "transparent"
        border.color: done ? Theme.accent : Theme.muted

        ThemedIcon {
            visible: parent.done
            anchors.centerIn: parent
            source: "qrc:/icons/check.svg"
            sourceSize.width: 12
            sourceSize.height: 12
            tint: Theme.accentText
        }
    }
}
