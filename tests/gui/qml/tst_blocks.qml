import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// Answers in markdown, as they are shown.
WindowCase {
    name: "Blocks"

    function answer(markdown: string, ended = true): var {
        const text = JSON.stringify(markdown);
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": ' + text + '}' + (ended ? ', {"generated": {}}' : '') + ']]}');
        desk.chat.send("Hi");
        if (ended)
            tryCompare(desk.chat, "state", ChatController.Ready);
        else
            tryCompare(desk.chat, "state", ChatController.Generating);
        tryVerify(() => find("messages").itemAtIndex(1) !== null);
        wait(50);
        return find("messages").itemAtIndex(1);
    }
    function texts(item: var, name: string): var {
        return Tools.itemsNamed(item, name).map(text => text.text);
    }

    function test_everyKindHasItsDelegate() {
        const item = answer("# Head\n\nwords **bold**\n\n- one\n  1. two\n\n> quote\n\n```py\nx = 1\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\nend");
        compare(texts(item, "headingText").join("/"), "Head");
        compare(texts(item, "messageText").join("/"), "words bold/one/two/quote/end");
        compare(texts(item, "codeText").join("/"), "x = 1");
        compare(texts(item, "codeLanguage").join("/"), "py");
        compare(texts(item, "cellText").join("/"), "a/b/1/2");
        const lefts = Tools.itemsNamed(item, "messageText").map(text => text.mapToItem(item, 0, 0).x);
        verify(lefts[1] > lefts[0] && lefts[2] > lefts[1] && lefts[3] > lefts[0]);
        compare(lefts[4], lefts[0]);
        compare(Tools.namelessControls(item).join(", "), "");
    }
    function test_personsTurnStaysAsItIsWritten() {
        begin(talks);
        desk.chat.send("# not a **head**");
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(texts(find("messages").itemAtIndex(0), "messageText").join("/"), "# not a **head**");
    }
    function test_wideTablesAndCodeStayInTheirColumn() {
        const line = "x".repeat(400);
        const row = "| several words here ".repeat(12) + "|\n";
        const item = answer("```\n" + line + "\n```\n\n" + row + "|---".repeat(12) + "|\n" + row);
        for (const name of ["codeView", "tableView"]) {
            const view = Tools.itemNamed(item, name);
            verify(view.width <= Theme.measure, name + " is " + view.width + " wide");
            verify(view.contentWidth > view.width + 100, name + " holds " + view.contentWidth);
            verify(view.interactive);
        }
    }
    function test_narrowTableFillsTheWidthAndAlignsItsColumns() {
        const item = answer("| a | b |\n|---|--:|\n| 1 | 2 |\n");
        const view = Tools.itemNamed(item, "tableView");
        verify(!view.interactive);
        const cells = Tools.itemsNamed(item, "cellText");
        compare(cells.length, 4);
        verify(cells[2].positionToRectangle(0).x < 5);
        tryVerify(() => cells[3].positionToRectangle(0).x > cells[3].width - 20);
    }
    function test_codeIsCopiedAsWritten() {
        const item = answer("```go\nfunc f() {\n\treturn\n}\n```\n");
        const button = Tools.itemNamed(item, "copyCode");
        compare(Tools.nameOf(button), "Copy code");
        mouseClick(button);
        compare(Tools.copiedText(), "func f() {\n\treturn\n}");
        compare(Tools.nameOf(button), "Copied");
    }
    function test_answerIsCopiedAsMarkdown() {
        answer("**a** `b`\n\n- c");
        desk.chat.copyMessage(1);
        compare(Tools.copiedText(), "**a** `b`\n\n- c");
    }
    function test_linkShowsItsAddressBeforeItOpens() {
        const item = answer("[see](https://x.example/path?q=1)");
        const text = Tools.itemNamed(item, "messageText");
        const at = text.positionToRectangle(1);
        mouseMove(text, at.x, at.y + 8);
        tryVerify(() => find("linkTip").opened);
        compare(find("linkTip").text, "https://x.example/path?q=1");
        const guide = find("linkGuide");
        let opened = "";
        guide.openWanted.connect(address => opened = address);
        mouseClick(text, at.x, at.y + 8);
        const panel = find("linkPanel");
        tryVerify(() => panel.opened);
        compare(guide.host, "x.example");
        compare(opened, "");
        mouseClick(Tools.itemNamed(panel.contentItem, "copyLink"));
        compare(Tools.copiedText(), "https://x.example/path?q=1");
        tryVerify(() => !panel.visible);
        compare(opened, "");
    }
    function test_hostIsNotWhatStandsBeforeTheAt() {
        begin(talks);
        const guide = find("linkGuide");
        guide.address = "https://bank.example@evil.example/login";
        compare(guide.host, "evil.example");
    }
    function test_coloursOfCodeCanBeRead() {
        begin(talks);
        for (const scheme of [Settings.Light, Settings.Dark]) {
            desk.settings.scheme = scheme;
            compare(Theme.dark, scheme === Settings.Dark);
            for (const color of Theme.codeColors) {
                const contrast = Tools.contrast(color, Theme.codeFill);
                verify(contrast >= 4.5, color + " on " + Theme.codeFill + ": " + contrast.toFixed(2));
            }
        }
    }
    function test_halfFinishedMarksAreNotSeen() {
        const item = answer("words\n\nnow **bold", false);
        compare(texts(item, "messageText").join("/"), "words/now bold");
        desk.chat.stop();
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(texts(item, "messageText").join("/"), "words/now **bold");
    }
}
