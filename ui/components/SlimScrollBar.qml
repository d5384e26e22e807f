import QtQuick
import QtQuick.Controls.Basic
import Facet

ScrollBar {
    id: root

    implicitWidth: 12
    implicitHeight: 12
    padding: 3
    minimumSize: 0.06
    Accessible.name: qsTr("Scroll bar")
    contentItem: Rectangle {
        radius: Math.min(width, height) / 2
        color: Theme.muted
        opacity: root.size < 1 && (root.active || root.hovered) ? (root.pressed ? 0.8 : 0.45) : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.calm
            }
        }
    }
    background: null
}
