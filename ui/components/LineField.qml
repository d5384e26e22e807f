import QtQuick
import QtQuick.Controls.Basic
import Facet

// One line to write in; `name` is what it is called. Quiet until it is used.
TextField {
    id: root

    required property string name
    property bool faulty: false // what stands there cannot be used

    implicitHeight: Theme.controlHeight
    leftPadding: Theme.gap8
    rightPadding: Theme.gap8
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    placeholderTextColor: Theme.muted
    font.pixelSize: Theme.listSize
    opacity: enabled ? 1 : Theme.disabledOpacity
    Accessible.name: name

    // While an input method composes, these keys are its own.
    Keys.onPressed: event => event.accepted = inputMethodComposing && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Escape].includes(event.key)

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.activeFocus ? Theme.surface : root.hovered ? Theme.hoverFill : "transparent"
        border.color: root.faulty ? Theme.danger : root.activeFocus ? Theme.accent : Theme.hairline
    }
}
