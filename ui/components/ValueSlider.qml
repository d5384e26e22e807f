import QtQuick
import QtQuick.Controls.Basic
import Facet

// A thin track with a round handle; what lies before the handle is in accent.
Slider {
    id: root

    required property string name

    implicitWidth: 160
    implicitHeight: 24
    padding: 0
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: name

    background: Rectangle {
        x: root.leftPadding
        y: root.topPadding + (root.availableHeight - height) / 2
        width: root.availableWidth
        height: 4
        radius: 2
        color: Theme.hairline

        Rectangle {
            readonly property real share: root.visualPosition

            x: root.mirrored ? parent.width * share : 0
            width: parent.width * (root.mirrored ? 1 - share : share)
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: root.topPadding + (root.availableHeight - height) / 2
        width: 16
        height: 16
        radius: 8
        color: root.pressed ? Theme.accent : Theme.surface
        border.color: Theme.accent
        border.width: 2

        FocusRing {
            visible: root.visualFocus
            anchors.margins: -2 * Theme.focusWidth
            radius: 8 + 2 * Theme.focusWidth
        }
    }
}
