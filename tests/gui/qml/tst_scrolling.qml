import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// Going to places in a long chat.
WindowCase {
    name: "Scrolling"

    readonly property string answer: "# Head\\n\\n" + "Some words that fill a line or two of the window, and then a few more. ".repeat(8) + "\\n\\n- one\\n- two\\n\\n```py\\nx = 1\\n```\\n\\n"

    // A chat of so many messages of different heights.
    function talk(exchanges: int) {
        const answers = [1, 4, 2].map(times => '[{"text": "' + answer.repeat(times) + '"}, {"generated": {}}]');
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [' + Array(Math.ceil(exchanges / 3)).fill(answers.join(",")).join(",") + ']}');
        for (let turn = 0; turn < exchanges; ++turn) {
            desk.chat.send("Question " + turn);
            tryVerify(() => desk.chat.state === ChatController.Ready && desk.chat.messages.count === 2 * turn + 2);
        }
        tryVerify(() => find("transcript").atEnd);
    }
    function topOf(row: int): real {
        const item = find("messages").itemAtIndex(row);
        return item === null ? NaN : item.mapToItem(find("messages"), 0, 0).y;
    }

    function test_aMessageIsShownAtTheTop() {
        talk(18);
        const transcript = find("transcript");
        for (const row of [8, 1, 21, 30]) {
            verify(transcript.showMessage(row));
            tryVerify(() => find("messageFlash").opacity === 1);
            compare(find("messageFlash").message, find("messages").itemAtIndex(row));
            wait(150); // heights around it settle
            fuzzyCompare(topOf(row), 0, 1.5, "row " + row);
            verify(!transcript.following);
        }
        tryVerify(() => !find("messageFlash").visible);
    }
    function test_theLastMessageIsShownAsFarUpAsItGoes() {
        talk(6);
        find("transcript").scrollToStart();
        verify(find("transcript").showMessage(11));
        tryVerify(() => find("transcript").atEnd);
        verify(topOf(11) >= 0 || topOf(10) < 0);
    }
    function test_noSuchMessage() {
        talk(2);
        const place = find("messages").contentY;
        verify(!find("transcript").showMessage(4));
        verify(!find("transcript").showMessage(-1));
        compare(find("messages").contentY, place);
        verify(find("transcript").following);
    }
    function test_theReaderMovesOnFromAShownMessage() {
        talk(12);
        find("transcript").showMessage(10);
        const list = find("messages");
        tryVerify(() => Math.abs(topOf(10)) < 1.5);
        mouseWheel(list, list.width / 2, list.height / 2, 0, -240);
        tryVerify(() => topOf(10) < -50);
        desk.settings.growText(); // every height changes
        wait(100);
        verify(Math.abs(topOf(10)) > 20);
    }
    function test_theScrollBarGoesOneWayWithTheReader() {
        talk(24);
        const list = find("messages");
        const bar = Tools.itemsNamed(list, "messagesBar")[0];
        find("transcript").scrollToStart();
        let steps = 0;
        for (let before = -1; !find("transcript").atEnd && steps < 80; ++steps) {
            verify(bar.position > before, "page " + steps + ": " + before + " -> " + bar.position);
            verify(bar.position - before < 0.25 || before < 0, "page " + steps + ": " + before + " -> " + bar.position);
            before = bar.position;
            keyClick(Qt.Key_PageDown);
            wait(20);
        }
        verify(steps > 8 && steps < 80, steps + " pages");
        fuzzyCompare(bar.position + bar.size, 1, 0.02);
    }
    function test_keysGoToBothEnds() {
        talk(12);
        find("transcript").forceActiveFocus();
        keyClick(Qt.Key_Home, Qt.ControlModifier);
        tryVerify(() => topOf(0) >= 0);
        verify(!find("transcript").following);
        verify(find("downButton").visible);
        keyClick(Qt.Key_End, Qt.ControlModifier);
        verify(find("transcript").following);
        tryVerify(() => find("transcript").atEnd);
        verify(!find("downButton").visible);
    }
}
