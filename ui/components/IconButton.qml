import QtQuick
import QtQuick.Controls.Basic
import Facet

// A round or square button with an icon alone; `name` is what it is called, with `keys` in its tip.
Button {
    id: root

    required property string name
    property string keys: ""
    property bool filled: false
    property real cornerRadius: filled ? height / 2 : Theme.radiusControl

    implicitWidth: 32
    implicitHeight: 32
    padding: 0
    display: AbstractButton.IconOnly
    icon.width: Theme.iconSize
    icon.height: Theme.iconSize
    icon.color: filled ? Theme.accentText : Theme.muted
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: name

    background: Rectangle {
        radius: root.cornerRadius
        color: {
            if (root.filled)
                return root.down ? Theme.accentPressed : root.hovered ? Theme.accentHover : Theme.accent;
            return root.down ? Theme.pressedFill : root.hovered ? Theme.hoverFill : "transparent";
        }

        FocusRing {
            visible: root.visualFocus
            radius: root.cornerRadius + Theme.focusWidth
        }
    }

    Tip {
        visible: root.hovered && !root.down
        text: root.keys === "" ? root.name : qsTr("%1 (%2)").arg(root.name).arg(root.keys)
    }
}
