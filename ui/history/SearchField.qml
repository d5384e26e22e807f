import QtQuick
import QtQuick.Controls.Basic
import Facet

// The words to search all chats for.
TextField {
    id: root

    property string name: qsTr("Search chats")
    property string keys: "Ctrl+K"

    readonly property real besideWords: clear.visible ? clear.width + Theme.gap8 : hint.visible ? hint.width + Theme.gap16 : Theme.gap12

    signal chosen // Enter
    signal ended // Esc

    implicitHeight: Math.max(36, Theme.rowHeight)
    leftPadding: LayoutMirroring.enabled ? besideWords : 11
    rightPadding: LayoutMirroring.enabled ? 11 : besideWords
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    placeholderText: name
    placeholderTextColor: Theme.muted
    font.pixelSize: Theme.listSize
    maximumLength: 200
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.searchEdit: true
    // While an input method composes, these keys are its own.
    Keys.onReturnPressed: if (!inputMethodComposing)
        chosen()
    Keys.onEnterPressed: if (!inputMethodComposing)
        chosen()
    Keys.onEscapePressed: if (!inputMethodComposing)
        ended()
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.hoverFill

        FocusRing {
            anchors.margins: 0
            visible: root.activeFocus
            radius: Theme.radiusControl
        }
    }

    Text {
        id: hint

        visible: root.text === "" && !root.activeFocus && root.width > 180
        anchors.right: parent.right
        anchors.rightMargin: 11
        anchors.verticalCenter: parent.verticalCenter
        text: root.keys
        color: Theme.muted
        opacity: 0.7
        font.pixelSize: Theme.noteSize
        Accessible.ignored: true
    }
    RemoveButton {
        id: clear

        objectName: "clearSearch"
        visible: root.text !== ""
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap8
        anchors.verticalCenter: parent.verticalCenter
        name: qsTr("Clear the search")
        onClicked: {
            root.clear();
            root.forceActiveFocus();
        }
    }
}
