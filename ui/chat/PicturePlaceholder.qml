import QtQuick
import Facet

// Where a picture will be, or would be if its file were not gone.
Rectangle {
    id: root

    required property string name
    required property bool missing

    radius: Theme.radiusCard
    color: Theme.hoverFill

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap8
        visible: root.missing
        spacing: Theme.gap4

        ThemedIcon {
            anchors.horizontalCenter: parent.horizontalCenter
            source: "qrc:/icons/picture.svg"
        }
        Text {
            objectName: "missingName"
            width: parent.width
            text: root.name
            color: Theme.text
            font.pixelSize: Theme.noteSize
            elide: Text.ElideMiddle
            horizontalAlignment: Text.AlignHCenter
            textFormat: Text.PlainText
        }
        Text {
            width: parent.width
            text: qsTr("Its file is gone; the model does not see it")
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
