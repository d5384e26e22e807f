import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// The chat's title; a click makes it a field.
Item {
    id: root

    required property ChatController chat
    property bool writing: false

    function begin() {
        editor.text = chat.title;
        writing = true;
        editor.forceActiveFocus();
        editor.selectAll();
    }
    function end(keep: bool) {
        if (!writing)
            return;
        writing = false;
        if (keep)
            chat.rename(editor.text);
    }

    implicitHeight: Theme.controlHeight

    AbstractButton {
        id: title

        objectName: "chatTitle"
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        height: parent.height
        leftPadding: Theme.gap8
        rightPadding: Theme.gap8
        visible: !root.writing && root.chat.title !== ""
        Accessible.name: qsTr("Rename “%1”").arg(root.chat.title)
        onClicked: root.begin()
        contentItem: Text {
            text: root.chat.title
            color: Theme.text
            font.pixelSize: Theme.listSize + 0.5
            font.weight: Font.Medium
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: title.hovered ? Theme.hoverFill : "transparent"

            FocusRing {
                visible: title.visualFocus
                anchors.margins: 0
                radius: Theme.radiusControl
            }
        }
    }
    TextField {
        id: editor

        objectName: "chatTitleField"
        anchors.fill: parent
        visible: root.writing
        leftPadding: Theme.gap8
        rightPadding: Theme.gap8
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        maximumLength: 120
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        font.pixelSize: Theme.listSize + 0.5
        font.weight: Font.Medium
        Accessible.name: qsTr("Title of the chat")
        background: Rectangle {
            radius: Theme.radiusControl
            color: Theme.surface
            border.color: Theme.accent
            border.width: Theme.focusWidth
        }
        // Not onAccepted: that comes while an input method still composes, too.
        Keys.onReturnPressed: if (!inputMethodComposing)
            root.end(true)
        Keys.onEnterPressed: if (!inputMethodComposing)
            root.end(true)
        onActiveFocusChanged: if (!activeFocus)
            root.end(true)
        Keys.onEscapePressed: if (!inputMethodComposing)
            root.end(false)
    }
}
