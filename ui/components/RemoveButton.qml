import QtQuick
import QtQuick.Controls.Basic
import Facet

// The small cross in the corner of what can be taken away; on a picture it brings a ground of its own.
AbstractButton {
    id: root

    required property string name
    property bool overPicture: false

    implicitWidth: 22
    implicitHeight: 22
    focusPolicy: Qt.StrongFocus
    Accessible.name: name

    contentItem: Item {
        ThemedIcon {
            anchors.centerIn: parent
            source: "qrc:/icons/close.svg"
            sourceSize.width: 14
            sourceSize.height: 14
            tint: root.overPicture ? "white" : Theme.muted
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.overPicture ? Qt.rgba(0, 0, 0, root.down ? 0.9 : root.hovered ? 0.8 : 0.6) : root.down ? Theme.pressedFill : root.hovered ? Theme.hoverFill : "transparent"

        FocusRing {
            visible: root.visualFocus
            radius: parent.radius + Theme.focusWidth
        }
    }

    Tip {
        visible: root.hovered && !root.down
        text: root.name
    }
}
