import QtQuick
import QtQuick.Controls.Basic
import Facet

ToolTip {
    id: root

    delay: 500
    padding: Theme.gap8
    contentItem: Text {
        text: root.text
        color: Theme.window
        font.pixelSize: Theme.noteSize
    }
    background: Rectangle {
        color: Theme.text
        radius: Theme.radiusControl
    }
}
