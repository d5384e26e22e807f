import QtQuick
import Facet

// A pill that floats over the transcript and leads back to its end.
IconButton {
    cornerRadius: height / 2
    name: qsTr("Go to the end")
    icon.source: "qrc:/icons/arrow-down.svg"

    FloatingShadow {
        z: -2
        anchors.fill: parent
        radius: parent.height / 2
    }
    Rectangle {
        z: -1
        anchors.fill: parent
        radius: height / 2
        color: Theme.surface
        border.color: Theme.hairline
    }
}
