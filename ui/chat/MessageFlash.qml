import QtQuick
import Facet

// Points at a message for a moment: the ground behind it takes the accent's colour and fades.
Rectangle {
    id: root

    required property ListView list
    property Item message: null

    function pointAt(row: int) {
        message = list.itemAtIndex(row);
        fade.restart();
    }

    objectName: "messageFlash"
    parent: list.contentItem
    z: -1
    x: (list.width - width) / 2
    y: message === null ? 0 : message.y - Theme.gap12
    width: Math.min(Theme.measure + 2 * Theme.gap16, list.width)
    height: message === null ? 0 : message.height
    visible: opacity > 0
    opacity: 0
    radius: Theme.radiusBlock
    color: Theme.flash

    SequentialAnimation {
        id: fade

        PropertyAction {
            target: root
            property: "opacity"
            value: 1
        }
        PauseAnimation {
            duration: Theme.pointing
        }
        NumberAnimation {
            target: root
            property: "opacity"
            to: 0
            duration: Theme.calm
        }
    }
}
