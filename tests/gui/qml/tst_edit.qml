import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// Messages that are changed in their place, in the real window.
TurnsCase {
    name: "Edit"

    function test_editOfAMessage() {
        begun();
        mouseMove(row(2), row(2).width / 2, 10);
        const button = inRow(2, "editTurn");
        tryCompare(button, "opacity", 1);
        click(button);
        const editor = inRow(2, "editorField");
        verify(editor.activeFocus);
        compare(editor.text, "And?");
        verify(!inRow(2, "messageText").visible);
        type(" Really");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        verify(desk.chat.edit.active);
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat, "state", ChatController.Ready);
        verify(!desk.chat.edit.active);
        compare(shown(2), "And? Really");
        compare(shown(3), "Three.");
        compare(inRow(2, "versionText").text, "2/2");
        verify(field().activeFocus);
    }
    function test_escapeLeavesTheMessageAsItWas() {
        begun();
        click(inRow(2, "editTurn"));
        type("!");
        keyClick(Qt.Key_Escape);
        verify(!desk.chat.edit.active);
        compare(shown(2), "And?");
        verify(field().activeFocus);
        click(inRow(2, "editTurn"));
        compare(inRow(2, "editorField").text, "And?");
        click(inRow(2, "editorCancel"));
        verify(!desk.chat.edit.active);
    }
    function test_enterDoesNotSendAnEditWhileAnInputMethodComposes() {
        begun();
        click(inRow(2, "editTurn"));
        const editor = inRow(2, "editorField");
        Tools.compose(editor, "ni");
        keyClick(Qt.Key_Return);
        verify(desk.chat.edit.active);
        Tools.compose(editor, "", "你");
        keyClick(Qt.Key_Return);
        tryVerify(() => !desk.chat.edit.active);
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(shown(2), "And?你");
    }
    function test_answerIsEditedInItsPlace() {
        begun();
        choose(1, "moreOfAnswer", "menuEdit");
        const editor = inRow(1, "editorField");
        tryVerify(() => editor.activeFocus);
        keyClick(Qt.Key_Return); // a new line, in an answer
        type("**Uno**");
        verify(desk.chat.edit.active);
        verify(!inRow(1, "editorAddPictures").visible);
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        verify(!desk.chat.edit.active);
        compare(desk.chat.messages.count, 4);
        compare(Tools.itemsNamed(row(1), "messageText").map(item => item.text).join("|"), "One.\nUno");
        undo();
        compare(shown(1), "One.");
    }
    function test_dropsAndPastesGoToTheMessageThatIsEdited() {
        begun();
        click(inRow(2, "editTurn"));
        const urls = [Tools.data("images/exif6.jpg")];
        verify(Tools.drag(row(2), "enter", urls, Qt.point(300, 300)));
        verify(Tools.drag(row(2), "drop", urls, Qt.point(300, 300)));
        const pictures = desk.chat.edit.attachments;
        tryCompare(pictures, "ready", 1);
        verify(inRow(2, "editorField").activeFocus);
        Tools.copyPicture(8, 8);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        tryCompare(pictures, "ready", 2);
        compare(desk.chat.attachments.list.count, 0);
        click(Tools.itemsNamed(inRow(2, "messageEditor"), "removeAttachment")[1]);
        tryCompare(pictures, "ready", 1);
        click(inRow(2, "editorCommit"));
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(Tools.itemsNamed(row(2), "messagePicture").length, 1);
        compare(inRow(2, "versionText").text, "2/2");
        click(inRow(2, "versionBefore"));
        tryVerify(() => Tools.itemsNamed(row(2), "messagePicture").length === 0); // the list follows with the next frame
    }
}
