import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// The field in which a message is written or changed: Enter sends, Shift+Enter breaks the line, pasted pictures go to
// the attachments. Scrolls when it is higher than its place.
Flickable {
    id: root

    property AttachmentController attachments: null // null: it takes no pictures
    property PromptHistory history: null // what Up and Down walk through
    property bool enterSends: true // else only with Ctrl
    property string placeholder: ""
    property string name: qsTr("Message")
    property alias text: field.text
    property alias length: field.length

    readonly property bool composing: field.inputMethodComposing // an input method has unfinished text
    readonly property bool writing: field.activeFocus
    readonly property real fieldHeight: Math.ceil(field.implicitHeight)
    property string fieldName: "messageField"

    signal submitted

    function write(text: string) {
        field.text = text;
        field.cursorPosition = text.length;
    }
    function takeFocus() {
        field.forceActiveFocus();
    }
    function onKey(event: var) {
        if (composing && event.key === Qt.Key_Escape) {
            event.accepted = true;
            return;
        }
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (!enter || event.modifiers & Qt.ShiftModifier || !(enterSends || event.modifiers & Qt.ControlModifier))
            return;
        event.accepted = true;
        if (!composing)
            submitted();
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: SlimScrollBar {
    }

    TextArea.flickable: TextArea {
        id: field

        objectName: root.fieldName
        focus: true
        leftPadding: Theme.gap16
        rightPadding: Theme.gap16
        topPadding: 14
        bottomPadding: Theme.gap4
        wrapMode: TextArea.Wrap
        textFormat: TextEdit.PlainText
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        placeholderTextColor: Theme.muted
        placeholderText: root.placeholder
        font.pixelSize: Theme.transcriptSize
        background: null
        Accessible.name: root.name
        Accessible.description: root.placeholder
        onTextChanged: if (root.history && !root.history.walks(text))
            root.history.rest()

        // Tab goes on to the next control; in a message it would hardly be meant.
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        // In an empty box the arrows walk through what was sent, as in a shell.
        Keys.onUpPressed: event => {
            event.accepted = root.history !== null && root.history.walks(text) && root.history.hasOlder();
            if (event.accepted)
                root.write(root.history.older());
        }
        Keys.onDownPressed: event => {
            event.accepted = root.history !== null && root.history.walks(text) && root.history.hasNewer();
            if (event.accepted)
                root.write(root.history.newer());
        }
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Paste))
                event.accepted = root.attachments !== null && root.attachments.paste();
            else
                root.onKey(event);
        }
    }
}
