import QtQuick
import Facet

// A soft shadow under what floats, from plain rectangles: it draws on every renderer.
Item {
    id: root

    property real radius: Theme.radiusBlock

    Repeater {
        model: 6

        Rectangle {
            required property int index

            readonly property int spread: 2 * index

            x: -spread
            y: 4 - spread
            width: parent.width + 2 * spread
            height: parent.height + 2 * spread
            radius: root.radius + spread // qmllint disable unqualified
            color: Qt.rgba(Theme.shadow.r, Theme.shadow.g, Theme.shadow.b, Theme.dark ? 0.06 : 0.011)
        }
    }
}
