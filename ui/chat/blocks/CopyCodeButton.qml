import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// Copies code, and says for a while that it has.
Button {
    id: root

    required property SelectableText source

    objectName: "copyCode"
    implicitHeight: 26
    leftPadding: Theme.gap8
    rightPadding: Theme.gap8
    topPadding: 0
    bottomPadding: 0
    spacing: Theme.gap4
    icon.source: done.running ? "qrc:/icons/check.svg" : "qrc:/icons/copy.svg"
    icon.width: 14
    icon.height: 14
    icon.color: Theme.muted
    text: done.running ? qsTr("Copied") : qsTr("Copy")
    font.pixelSize: Theme.noteSize
    palette.buttonText: Theme.muted
    Accessible.name: done.running ? qsTr("Copied") : qsTr("Copy code")
    onClicked: {
        clipboard.copy(root.source.getText(0, root.source.length));
        done.restart();
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressedFill : root.hovered ? Theme.hoverFill : "transparent"

        FocusRing {
            visible: root.visualFocus
            radius: Theme.radiusControl + Theme.focusWidth
        }
    }

    Clipboard {
        id: clipboard
    }
    Timer {
        id: done

        interval: 2000
    }
}
