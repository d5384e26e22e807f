import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// Selecting in the transcript with keys, what is copied, the menu, links.
SelectionCase {
    name: "SelectionKeys"

    function test_selectAllCopiesPlainText() {
        ask(markdown);
        click(place("words"));
        keyClick(Qt.Key_A, Qt.ControlModifier);
        compare(copied(), plain);
        compare(texts(0)[0].selectedText, "");
    }
    function test_keysExtendOverBlocks() {
        ask("One two.\n\nThree four.\n\n- five");
        click(place("two"));
        keyClick(Qt.Key_Right, Qt.ShiftModifier);
        compare(copied(), "t");
        keyClick(Qt.Key_End, Qt.ShiftModifier);
        compare(copied(), "two.");
        keyClick(Qt.Key_Right, Qt.ShiftModifier);
        keyClick(Qt.Key_Right, Qt.ShiftModifier | Qt.ControlModifier);
        compare(copied(), "two.\n\nThree ");
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        verify(copied().startsWith("two.\n\nThree four.\n\n• "), copied());
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        keyClick(Qt.Key_Home, Qt.ShiftModifier | Qt.ControlModifier);
        compare(copied(), "One ");
        keyClick(Qt.Key_End, Qt.ShiftModifier | Qt.ControlModifier);
        compare(copied(), "two.\n\nThree four.\n\n• five");
        keyClick(Qt.Key_Escape);
        compare(selectedTexts().length, 0);
    }
    function test_streamingLeavesTheSelection() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "First words.\\n\\nSecond words and **more** "}, {"text": "' + "word ".repeat(200) + '", "every": 10}]]}');
        desk.chat.send("Hi");
        tryVerify(() => find("messages").itemAtIndex(1) !== null && texts().length > 1 && textOf("Second").text.length > 40);
        drag(place("words."), place("more"));
        const before = textOf("Second").text.length;
        tryVerify(() => textOf("Second").text.length > before + 40);
        compare(copied(), "words.\n\nSecond words and ");
        desk.chat.stop();
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(copied(), "words.\n\nSecond words and ");
    }
    function test_menuCopiesMarkdown() {
        ask(markdown);
        const row = name => Tools.itemNamed(find("selectionMenu").contentItem, name);
        const open = at => {
            mouseClick(window.contentItem, at.x, at.y, Qt.RightButton);
            tryVerify(() => find("selectionMenu").opened);
        };
        open(place("words"));
        verify(!row("menuCopy").enabled);
        mouseClick(row("menuCopyMarkdown"));
        compare(Tools.copiedText(), markdown);
        tryVerify(() => !find("selectionMenu").visible);
        drag(place("ead"), place("= 2"));
        open(place("two"));
        mouseClick(row("menuCopyMarkdown"));
        compare(Tools.copiedText(), "## Head\n\n- one\n- two\n  - deep\n\n```py\nx = 1\n\ny = 2\n```");
        tryVerify(() => !find("selectionMenu").visible);
        verify(selectedTexts().length > 0);
        open(place("two"));
        mouseClick(row("menuCopy"));
        compare(Tools.copiedText(), "ead\n\n• one\n• two\n  ◦ deep\n\nx = 1\n\ny ");
        tryVerify(() => !find("selectionMenu").visible);
        keyClick(Qt.Key_Menu);
        tryVerify(() => find("selectionMenu").opened);
        mouseClick(row("menuSelectAll"));
        tryVerify(() => !find("selectionMenu").visible);
        compare(copied(), plain);
        open(place("question", 0));
        mouseClick(row("menuCopyMarkdown"));
        compare(Tools.copiedText(), "A question");
    }
    function test_clickOpensALinkAndADragSelectsIt() {
        ask("See [the long words](https://x.example/a) here.");
        const from = place("long");
        const to = place("words");
        drag(from, to);
        compare(copied(), "long ");
        verify(!find("linkPanel").visible);
        click(from);
        tryVerify(() => find("linkPanel").opened);
        compare(find("linkGuide").address, "https://x.example/a");
    }
    function test_tabReachesLinksOneByOneAndEnterAsks() {
        ask("See [the docs](https://x.example/a) and [**more** words](https://x.example/b).\n\n| a |\n|---|\n| [cell](https://x.example/c) |");
        message(1).forceActiveFocus(Qt.TabFocusReason);
        verify(message(1).visualFocus);
        const names = [];
        for (let tab = 0; tab < 3; ++tab) {
            keyClick(Qt.Key_Tab);
            names.push(Tools.nameOf(window.activeFocusItem) + " " + Tools.descriptionOf(window.activeFocusItem));
        }
        compare(names.join(", "), "the docs https://x.example/a, more words https://x.example/b, cell https://x.example/c");
        keyClick(Qt.Key_Backtab);
        const stop = window.activeFocusItem;
        const text = textOf("more words");
        const from = text.positionToRectangle(text.text.indexOf("more"));
        compare(stop.x, from.x);
        verify(stop.width > 60);
        keyClick(Qt.Key_Return);
        tryVerify(() => find("linkPanel").opened);
        compare(find("linkGuide").address, "https://x.example/b");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !find("linkPanel").visible);
        compare(window.activeFocusItem, stop);
    }
    function test_tabBringsALinkIntoSight() {
        ask("A [first](https://x.example/a) one.\n\n" + "Words of a long answer.\n\n".repeat(60) + "A [last](https://x.example/b) one.");
        find("transcript").scrollToStart();
        wait(50);
        message(1).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Tab);
        compare(Tools.nameOf(window.activeFocusItem), "first");
        const start = find("messages").contentY;
        keyClick(Qt.Key_Tab);
        compare(Tools.nameOf(window.activeFocusItem), "last");
        tryVerify(() => find("messages").contentY > start + 500);
        const at = window.activeFocusItem.mapToItem(find("messages"), 0, 0).y;
        verify(at > 0 && at < find("messages").height, "at " + at);
    }
    function test_pictureOfAnAnswerIsNamedNotLoaded() {
        ask("Look:\n\n![A hat](https://x.example/hat.png)\n\nend");
        const text = Tools.itemNamed(message(1), "imageText");
        compare(text.text, "A hat\nhttps://x.example/hat.png");
        const at = text.positionToRectangle(12);
        mouseClick(text, at.x, at.y + at.height / 2);
        tryVerify(() => find("linkPanel").opened);
        compare(find("linkGuide").address, "https://x.example/hat.png");
    }
}
