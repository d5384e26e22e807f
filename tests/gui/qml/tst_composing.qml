import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// While an input method composes, its Enter and Esc are its own, in every field.
WindowCase {
    name: "Composing"

    function keep() {
        begin(talks);
        desk.chat.send("Is it vinegar?");
        tryCompare(desk.chat, "state", ChatController.Ready);
        tryVerify(() => Tools.itemNamed(find("chatList"), "chatRow") !== null);
    }
    // Presses both keys while the field composes, and ends the composition.
    function pressWhileComposing(field: var) {
        verify(field.activeFocus, "the field is written in");
        Tools.compose(field, "に");
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Escape);
    }

    function test_renameInTheList() {
        keep();
        const row = Tools.itemNamed(find("chatList"), "chatRow");
        row.beginRename();
        const field = Tools.itemNamed(row, "renameField");
        pressWhileComposing(field);
        verify(row.renaming);
        Tools.compose(field, "", "日");
        keyClick(Qt.Key_Return);
        verify(!row.renaming);
        tryCompare(desk.chat, "title", "日");
    }
    function test_renameInTheHeader() {
        keep();
        mouseClick(find("chatTitle"));
        const field = find("chatTitleField");
        pressWhileComposing(field);
        verify(field.visible);
        Tools.compose(field, "", "日");
        keyClick(Qt.Key_Return);
        verify(!field.visible);
        compare(desk.chat.title, "日");
    }
    function test_find() {
        keep();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        const field = find("findField");
        tryVerify(() => field.activeFocus);
        pressWhileComposing(field);
        verify(find("findBar").visible);
        Tools.compose(field, "");
        keyClick(Qt.Key_Escape);
        verify(!find("findBar").visible);
    }
    function test_search() {
        begin(talks);
        desk.keep("Kettle", 0, ["How do I clean it?", "With vinegar."]);
        const field = find("searchField");
        field.forceActiveFocus();
        type("vinegar");
        tryVerify(() => desk.chats.found.count === 1);
        pressWhileComposing(field);
        verify(field.activeFocus, "nothing was opened");
        compare(field.text, "vinegar");
        Tools.compose(field, "");
        keyClick(Qt.Key_Return);
        verify(!field.activeFocus);
    }
}
