import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// Edit, versions, branch and undo in the real window.
WindowCase {
    name: "Turns"

    readonly property string seeing: '{"loaded": {"name": "Tiny", "device": "GPU", "context": 4096, "viewTokens": 256}}'
    readonly property string counts: '{"onLoad": [[' + seeing + ']], "onGenerate": [[{"text": "One."}, {"generated": {}}], [{"text": "Two."}, {"generated": {}}], [{"text": "Three."}, {"generated": {"reason": "maxTokens"}}], [{"text": "Four."}, {"generated": {}}]]}'

    function say(text: string) {
        verify(desk.chat.send(text));
        tryCompare(desk.chat, "state", ChatController.Ready);
    }
    function row(index: int): var {
        const list = find("messages");
        tryVerify(() => list.itemAtIndex(index) !== null);
        return list.itemAtIndex(index);
    }
    function inRow(index: int, name: string): var {
        const item = Tools.itemNamed(row(index), name);
        verify(item !== null, "no " + name + " in row " + index);
        return item;
    }
    function shown(index: int): string {
        return findChild(row(index), "messageText").text;
    }
    // Clicks when the layout is done.
    function click(item: var) {
        tryVerify(() => item.visible);
        wait(30);
        mouseClick(item);
    }
    function undo() {
        click(find("bannerAction"));
    }
    // Clicks an entry of the menu of a message.
    function choose(index: int, button: string, entry: string) {
        click(inRow(index, button));
        const menu = findChild(window, "turnMenu");
        tryVerify(() => menu.opened);
        click(Tools.itemNamed(menu.contentItem, entry));
        tryVerify(() => !menu.visible);
    }
    function begun() {
        begin(counts);
        say("Hi");
        say("And?");
    }

    function test_regenerateAndFlip() {
        begun();
        const first = row(0);
        click(inRow(1, "regenerateAnswer"));
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(desk.chat.messages.count, 2);
        compare(shown(1), "Three.");
        compare(inRow(1, "versionText").text, "2/2");
        verify(!inRow(1, "versionAfter").enabled);
        click(inRow(1, "versionBefore"));
        compare(desk.chat.messages.count, 4);
        compare(shown(3), "Two.");
        compare(inRow(1, "versionText").text, "1/2");
        compare(row(0), first); // what stands above is not made anew
        verify(!inRow(3, "versionText").visible);
    }
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
        compare(Tools.itemsNamed(row(2), "messagePicture").length, 0);
    }
    function test_deleteAndUndo() {
        begun();
        choose(1, "moreOfAnswer", "menuDelete");
        compare(desk.chat.messages.count, 1);
        verify(desk.notice.message !== "");
        undo();
        compare(desk.chat.messages.count, 4);
        compare(shown(3), "Two.");
        choose(0, "moreOfTurn", "menuDelete");
        verify(find("emptyState").visible);
        undo();
        compare(desk.chat.messages.count, 4);
    }
    function test_branchOpensTheCopy() {
        begun();
        choose(1, "moreOfAnswer", "menuBranch");
        compare(desk.chat.messages.count, 2);
        compare(shown(1), "One.");
        verify(desk.chat.title.indexOf("Hi") > 0);
    }
    function test_continueIsOfferedWhereTheAnswerWasCutOff() {
        begun();
        verify(!inRow(3, "continueAnswer").visible);
        click(inRow(3, "regenerateAnswer"));
        tryCompare(desk.chat, "state", ChatController.Ready);
        verify(inRow(3, "answerNote").visible);
        click(inRow(3, "continueAnswer"));
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(shown(3), "Three.Four.");
        verify(!inRow(3, "continueAnswer").visible);
    }
    function test_shortcutsAskAgainAndCopy() {
        begun();
        keyClick(Qt.Key_R, Qt.ControlModifier);
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(shown(3), "Three.");
        verify(field().activeFocus); // still
        keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier);
        compare(Tools.copiedText(), "Three.");
    }
    function test_keysReachEveryAction() {
        begun();
        const wanted = ["editTurn", "copyTurn", "moreOfTurn", "copyAnswer", "regenerateAnswer", "moreOfAnswer"];
        const seen = {};
        for (let step = 0; step < 60; ++step) {
            keyClick(Qt.Key_Tab);
            const item = window.activeFocusItem;
            seen[item.objectName] = true;
            if (item.objectName === "editTurn")
                tryCompare(item, "opacity", 1); // seen while it has the focus
        }
        for (const name of wanted)
            verify(seen[name], name + " is not reached");
        compare(Tools.namelessControls(Tools.rootOf(window.contentItem)).join(), "");
    }
    function test_wheelStaysWhereItIsWhenALateVersionIsFlipped() {
        const longText = "A line that fills some of the window. ".repeat(60);
        begin('{"onLoad": [[' + seeing + ']], "onGenerate": [[{"text": "' + longText + '"}, {"generated": {}}]]}');
        for (const text of ["A", "B", "C"])
            say(text);
        desk.chat.regenerate(5);
        tryCompare(desk.chat, "state", ChatController.Ready);
        const list = find("messages");
        wait(50);
        find("transcript").scrollBy(-1);
        const place = list.contentY;
        verify(place > 0);
        desk.chat.flip(5, -1);
        wait(50);
        compare(list.contentY, place);
    }
    function test_leftOutMessagesAreTold() {
        begin('{"onLoad": [[' + seeing + ']], "onGenerate": [[{"text": "One."}, {"generated": {}}], [{"prepared": {"tokens": 4000, "leftOut": 2}}, {"text": "Two."}, {"generated": {}}]]}');
        say("Hi");
        verify(!inRow(0, "leftOutWords").visible);
        say("And?");
        verify(inRow(2, "leftOutWords").visible);
        verify(inRow(2, "leftOutWords").text.indexOf("2") === 0);
        verify(!inRow(0, "leftOutWords").visible);
    }
}
