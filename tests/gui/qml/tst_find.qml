import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Find"

    function beginWithChat() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "The Cow stands."}, {"generated": {}}], [{"text": "No animal."}, {"generated": {}}]]}');
        for (const words of ["a cow?", "a sheep?", "the last COW"]) {
            desk.chat.send(words);
            tryCompare(desk.chat, "state", ChatController.Ready);
        }
        compare(desk.chat.messages.count, 6);
        waitForRendering(window.contentItem);
    }
    function count(): string {
        return find("findCount").text;
    }

    function test_nothingToFindInAnEmptyChat() {
        begin(talks);
        keyClick(Qt.Key_F, Qt.ControlModifier);
        verify(!find("findBar").visible);
        verify(!find("findButton").visible);
    }
    function test_stepsThroughTheMessagesAndAround() {
        beginWithChat();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        const bar = find("findBar");
        verify(bar.visible);
        verify(find("findField").activeFocus);
        type("cow");
        compare(count(), "1 of 3");
        compare(bar.row, 0);
        keyClick(Qt.Key_Return);
        compare(bar.row, 1);
        keyClick(Qt.Key_Return);
        compare(bar.row, 4);
        compare(count(), "3 of 3");
        keyClick(Qt.Key_Return);
        compare(bar.row, 0);
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        compare(bar.row, 4);
        mouseClick(find("findPrevious"));
        compare(bar.row, 1);
        mouseClick(find("findNext"));
        compare(bar.row, 4);
        type("s");
        compare(count(), "Not found");
        verify(!find("findNext").enabled);
        keyClick(Qt.Key_Escape);
        verify(!bar.visible);
        verify(field().activeFocus);
    }
    function test_whatIsFoundIsMarked() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "A **cow** stands.\\n\\n```cpp\\nint cow = 1; // Cow\\n```\\n"}, {"generated": {}}]]}');
        desk.chat.send("cow");
        tryCompare(desk.chat, "state", ChatController.Ready);
        const root = Tools.rootOf(window.contentItem);
        tryVerify(() => Tools.itemsNamed(root, "codeText").length === 1);
        const code = Tools.itemsNamed(root, "codeText")[0];
        const paragraph = Tools.itemsNamed(root, "messageText").find(item => item.text.includes("stands"));
        compare(Tools.markedIn(paragraph, Theme.foundFill), "");
        const coloured = Tools.coloursIn(code);
        verify(coloured > 1);
        keyClick(Qt.Key_F, Qt.ControlModifier);
        type("COW");
        compare(Tools.markedIn(paragraph, Theme.foundFill), "cow");
        compare(Tools.markedIn(code, Theme.foundFill), "cow|Cow");
        compare(Tools.coloursIn(code), coloured); // the language's colours stay
        keyClick(Qt.Key_Escape);
        compare(Tools.markedIn(paragraph, Theme.foundFill), "");
        compare(Tools.markedIn(code, Theme.foundFill), "");
        compare(Tools.coloursIn(code), coloured);
    }
    function test_followsTheChat() {
        beginWithChat();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        type("animal");
        compare(count(), "1 of 2");
        desk.chat.send("Which animal?");
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(count(), "1 of 4");
        desk.chat.newChat();
        verify(!find("findBar").visible);
        verify(field().activeFocus);
    }
    function test_showsTheMessage() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "' + "Word by word it grows long. ".repeat(200) + '"}, {"generated": {}}]]}');
        for (const words of ["needle", "hay", "straw", "grass"]) {
            desk.chat.send(words);
            tryCompare(desk.chat, "state", ChatController.Ready);
        }
        const list = find("messages");
        tryVerify(() => list.atYEnd);
        keyClick(Qt.Key_F, Qt.ControlModifier);
        type("needle");
        tryVerify(() => list.itemAtIndex(0) !== null && list.itemAtIndex(0).y + list.itemAtIndex(0).height > list.contentY && list.itemAtIndex(0).y < list.contentY + list.height);
    }
}
