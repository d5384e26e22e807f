import QtQuick
import Facet
import Facet.App

// What else can be done with a message; one menu for the whole transcript.
PopupPanel {
    id: root

    required property ChatController chat
    property int row: -1
    property bool ofAnswer: false
    property bool canContinue: false

    function openAt(button: Item, ofRow: int, answer: bool, continuable: bool) {
        row = ofRow;
        ofAnswer = answer;
        canContinue = continuable;
        const at = parent.mapFromItem(button, button.width / 2, button.height + Theme.gap4);
        const fits = at.y + implicitHeight < parent.height;
        x = Math.max(Theme.gap8, Math.min(parent.width - width - Theme.gap8, at.x - width / 2));
        y = fits ? at.y : at.y - button.height - implicitHeight - 2 * Theme.gap4;
        open();
        regenerate.forceActiveFocus(Qt.PopupFocusReason);
    }
    function act(action: var) {
        const chosen = row;
        close();
        action(chosen);
    }

    objectName: "turnMenu"
    width: 232
    padding: Theme.gap4
    onClosed: row = -1

    Column {
        width: root.availableWidth
        Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        MenuRow {
            id: regenerate

            objectName: "menuRegenerate"
            width: parent.width
            text: root.ofAnswer ? qsTr("Regenerate") : qsTr("Answer again")
            icon.source: "qrc:/icons/refresh.svg"
            onClicked: root.act(row => root.chat.regenerate(row))
        }
        MenuRow {
            objectName: "menuContinue"
            width: parent.width
            visible: root.canContinue
            text: qsTr("Continue")
            icon.source: "qrc:/icons/resume.svg"
            onClicked: root.act(() => root.chat.continueAnswer())
        }
        MenuRow {
            objectName: "menuEdit"
            width: parent.width
            text: qsTr("Edit")
            icon.source: "qrc:/icons/pencil.svg"
            onClicked: root.act(row => root.chat.edit.begin(row))
        }
        MenuRow {
            objectName: "menuCopySource"
            width: parent.width
            visible: root.ofAnswer
            text: qsTr("Copy as Markdown")
            icon.source: "qrc:/icons/copy.svg"
            onClicked: root.act(row => root.chat.copyMarkdown(row))
        }
        MenuRow {
            objectName: "menuBranch"
            width: parent.width
            text: qsTr("Branch into a new chat")
            icon.source: "qrc:/icons/branch.svg"
            onClicked: root.act(row => root.chat.branch(row))
        }
        MenuRow {
            objectName: "menuDelete"
            width: parent.width
            text: qsTr("Delete, with what follows")
            icon.source: "qrc:/icons/trash.svg"
            onClicked: root.act(row => root.chat.deleteMessage(row))
        }
    }
}
