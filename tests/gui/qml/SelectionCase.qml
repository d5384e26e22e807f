import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// What tests of the transcript's selection share: an answer of every kind, and pointing at its words.
WindowCase {
    readonly property string markdown: "First words here.\n\n## Head\n\n- one\n- two\n  - deep\n\n```py\nx = 1\n\ny = 2\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\nThe end."
    readonly property string plain: "First words here.\n\nHead\n\n• one\n• two\n  ◦ deep\n\nx = 1\n\ny = 2\n\na\tb\n1\t2\n\n[x] done\n\nThe end."

    function ask(answer: string, question = "A question") {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": ' + JSON.stringify(answer) + '}, {"generated": {}}]]}');
        desk.chat.send(question);
        tryVerify(() => desk.chat.state === ChatController.Ready && desk.chat.messages.count === 2);
        tryVerify(() => find("messages").itemAtIndex(1) !== null);
        wait(50);
    }
    function message(row: int): var {
        return find("messages").itemAtIndex(row);
    }
    function texts(row = 1): var {
        return ["headingText", "messageText", "codeText", "cellText", "imageText"].reduce((all, name) => all.concat(Tools.itemsNamed(message(row), name)), []);
    }
    function textOf(words: string, row = 1): var {
        return texts(row).find(text => text.text.includes(words));
    }
    // The middle of the line before a letter, in the window.
    function place(words: string, row = 1): point {
        const text = textOf(words, row);
        const at = text.positionToRectangle(text.text.indexOf(words));
        const point = text.mapToItem(null, at.x + 1, at.y + at.height / 2);
        return Qt.point(point.x, point.y);
    }
    function drag(from: point, to: point) {
        const root = window.contentItem;
        mousePress(root, from.x, from.y);
        mouseMove(root, (from.x + to.x) / 2, (from.y + to.y) / 2);
        mouseMove(root, to.x, to.y);
        mouseRelease(root, to.x, to.y);
    }
    function click(at: point, modifiers = Qt.NoModifier) {
        mouseClick(window.contentItem, at.x, at.y, Qt.LeftButton, modifiers);
    }
    function copied(): string {
        Tools.copyText("nothing");
        keyClick(Qt.Key_C, Qt.ControlModifier);
        return Tools.copiedText();
    }
    function selectedTexts(row = 1): var {
        return texts(row).filter(text => text.selectedText !== "").map(text => text.selectedText);
    }
}
