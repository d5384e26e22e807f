import QtQuick
import Facet

// How much of the device's memory is taken: weights in accent, cache lighter beside it. Shares are 0 to 1.
Rectangle {
    id: root

    required property real weights
    required property real cache

    implicitHeight: 4
    radius: height / 2
    color: Theme.hairline

    Rectangle {
        anchors.left: parent.left
        width: parent.width * Math.min(1, root.weights + root.cache)
        height: parent.height
        radius: parent.radius
        color: Theme.accent
        opacity: 0.45
    }
    Rectangle {
        anchors.left: parent.left
        width: parent.width * root.weights
        height: parent.height
        radius: parent.radius
        color: Theme.accent
    }
}
