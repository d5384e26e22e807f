import QtQuick
import QtQuick.Controls.Basic
import Facet

// On or off; `name` is what it is called.
Switch {
    id: root

    required property string name

    padding: 0
    implicitWidth: 36
    implicitHeight: 24
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: name

    contentItem: null
    indicator: Rectangle {
        y: (root.height - height) / 2
        width: 36
        height: 20
        radius: 10
        color: root.checked ? Theme.accent : "transparent"
        border.color: root.checked ? Theme.accent : Theme.muted

        Rectangle {
            x: 4 + root.visualPosition * (parent.width - width - 8)
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 6
            color: root.checked ? Theme.accentText : Theme.muted

            Behavior on x {
                enabled: !root.pressed
                NumberAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }
        }
        FocusRing {
            visible: root.visualFocus
            radius: 10 + Theme.focusWidth
        }
    }
}
