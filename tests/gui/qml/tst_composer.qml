import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Composer"

    function test_enterSends() {
        begin(talks);
        type("hi");
        keyClick(Qt.Key_Return);
        compare(field().text, "");
        tryCompare(desk.chat.messages, "count", 2);
        tryCompare(desk.chat, "state", ChatController.Ready);
    }
    function test_keypadEnterSends() {
        begin(talks);
        type("hi");
        keyClick(Qt.Key_Enter, Qt.KeypadModifier);
        compare(desk.chat.messages.count, 2);
    }
    function test_shiftEnterBreaksTheLine() {
        begin(talks);
        type("one");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        type("two");
        compare(field().text, "one\ntwo");
        compare(desk.chat.messages.count, 0);
    }
    function test_enterDoesNotSendWhileAnInputMethodComposes() {
        begin(talks);
        type("a");
        Tools.compose(field(), "に");
        verify(find("composer").composing);
        keyClick(Qt.Key_Return);
        compare(desk.chat.messages.count, 0);
        Tools.compose(field(), "", "日");
        verify(!find("composer").composing);
        keyClick(Qt.Key_Return);
        compare(desk.chat.messages.count, 2);
        compare(desk.chat.title, "a日");
    }
    function test_escapeStops() {
        begin(holds);
        type("hi");
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat, "state", ChatController.Generating);
        keyClick(Qt.Key_Escape);
        tryCompare(desk.chat, "state", ChatController.Ready);
    }
    function test_escapeDoesNotStopWhileAnInputMethodComposes() {
        begin(holds);
        type("hi");
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat, "state", ChatController.Generating);
        Tools.compose(field(), "に");
        keyClick(Qt.Key_Escape);
        wait(50);
        compare(desk.chat.state, ChatController.Generating);
        Tools.compose(field(), "");
        keyClick(Qt.Key_Escape);
        tryCompare(desk.chat, "state", ChatController.Ready);
    }
    function test_textIsKeptWhileAnAnswerIsOnItsWay() {
        begin(holds);
        type("first");
        keyClick(Qt.Key_Return);
        type("second");
        keyClick(Qt.Key_Return);
        compare(field().text, "second");
        compare(desk.chat.messages.count, 2);
    }
    function test_buttonsSendAndStop() {
        begin(holds);
        const send = find("sendButton");
        const stop = find("stopButton");
        verify(!send.enabled);
        type("hi");
        verify(send.enabled);
        verify(!stop.visible);
        mouseClick(send);
        compare(desk.chat.messages.count, 2);
        verify(stop.visible && !send.visible);
        tryCompare(desk.chat, "state", ChatController.Generating);
        mouseClick(stop);
        tryCompare(desk.chat, "state", ChatController.Ready);
        verify(send.visible);
    }
    function test_growsToAThirdOfTheWindowThenScrolls() {
        begin(talks);
        const composer = find("composer");
        const oneLine = composer.height;
        composer.write("one\ntwo\nthree");
        verify(composer.height > oneLine);
        composer.write("line\n".repeat(80));
        verify(composer.height <= window.height / 3 + 1);
        verify(composer.height > window.height / 4);
        verify(find("sendButton").mapToItem(composer, 0, 0).y < composer.height);
        // The line being written stays in sight.
        tryVerify(() => find("composerScroll").contentY > 100);
    }
    function test_withoutAModelTheTextStaysAndAModelIsOffered() {
        begin(talks, false);
        type("hi");
        keyClick(Qt.Key_Return);
        compare(field().text, "hi");
        verify(desk.notice.shown);
        compare(desk.notice.actionText, "Open a model…");
    }
    function test_returnedDraftIsInTheComposer() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"failed": {"kind": "input", "message": "Too long."}}]]}');
        type("precious");
        keyClick(Qt.Key_Return);
        tryVerify(() => desk.notice.shown);
        compare(field().text, "");
        desk.notice.act();
        compare(field().text, "precious");
    }
}
