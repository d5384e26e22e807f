import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "PromptHistory"

    function say(text: string) {
        const before = desk.chat.messages.count;
        type(text);
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat.messages, "count", before + 2);
        tryCompare(desk.chat, "state", ChatController.Ready);
    }

    function test_arrowsWalkThroughWhatWasSent() {
        begin(talks);
        keyClick(Qt.Key_Up);
        compare(field().text, "");
        say("one");
        say("two");
        say("two");
        keyClick(Qt.Key_Up);
        compare(field().text, "two");
        compare(field().cursorPosition, 3);
        keyClick(Qt.Key_Up);
        compare(field().text, "one");
        keyClick(Qt.Key_Up);
        compare(field().text, "one");
        keyClick(Qt.Key_Down);
        compare(field().text, "two");
        keyClick(Qt.Key_Down);
        compare(field().text, "");
    }
    function test_whatIsTypedIsNotReplaced() {
        begin(talks);
        say("one");
        type("x");
        keyClick(Qt.Key_Up);
        compare(field().text, "x");
        keyClick(Qt.Key_Backspace);
        keyClick(Qt.Key_Up);
        compare(field().text, "one");
        type("s");
        keyClick(Qt.Key_Up);
        compare(field().text, "ones");
        keyClick(Qt.Key_Down);
        compare(field().text, "ones");
    }
    function test_aRecalledMessageIsSentLikeAnother() {
        begin(talks);
        say("one");
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        compare(field().text, "");
        tryCompare(desk.chat.messages, "count", 4);
    }
}
