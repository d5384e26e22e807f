import QtQuick
import QtQuick.Controls.Basic
import Facet

// A button with words. Quiet: only the words, in accent; else outlined. Highlighted: the chosen one of several. Danger:
// what it does cannot be undone.
Button {
    id: root

    property bool quiet: false
    property bool danger: false

    implicitHeight: Theme.controlHeight
    leftPadding: Theme.gap12
    rightPadding: Theme.gap12
    topPadding: 0
    bottomPadding: 0
    font.pixelSize: Theme.listSize
    font.weight: Font.Medium
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: text

    contentItem: Text {
        text: root.text
        color: root.danger ? Theme.danger : root.quiet ? Theme.accent : Theme.text
        font: root.font
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.highlighted ? Theme.accentSoft : root.down ? Theme.pressedFill : root.hovered ? Theme.hoverFill : "transparent"
        border.color: root.highlighted ? Theme.accent : Theme.hairline
        border.width: root.quiet ? 0 : 1

        FocusRing {
            visible: root.visualFocus
            radius: Theme.radiusControl + Theme.focusWidth
        }
    }
}
