import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// Versions, branch, delete and undo in the real window.
TurnsCase {
    name: "Turns"

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
