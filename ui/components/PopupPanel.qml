import QtQuick
import QtQuick.Controls.Basic
import Facet

// A panel that floats: the surface, a hairline, a shadow; closed by Esc or a click beside it.
Popup {
    id: root

    padding: Theme.gap8
    margins: Theme.gap8 // stays inside the window
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }
    background: Item {
        FloatingShadow {
            anchors.fill: parent
            radius: Theme.radiusCard
        }
        Rectangle {
            anchors.fill: parent
            color: Theme.surface
            radius: Theme.radiusCard
            border.color: Theme.hairline
        }
    }
}
