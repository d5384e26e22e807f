import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// Selecting in the transcript with the mouse.
SelectionCase {
    name: "Selection"

    function test_dragGoesOverBlocks() {
        ask(markdown);
        drag(place("words"), place("wo"));
        compare(selectedTexts().length, 0);
        drag(place("words"), place("ne"));
        compare(copied(), "words here.\n\nHead\n\n• o");
        drag(place("two"), place("end."));
        compare(copied(), "• two\n  ◦ deep\n\nx = 1\n\ny = 2\n\na\tb\n1\t2\n\n[x] done\n\nThe ");
    }
    function test_dragGoesUpTheSame() {
        ask(markdown);
        drag(place("end."), place("= 2"));
        compare(copied(), "= 2\n\na\tb\n1\t2\n\n[x] done\n\nThe ");
        drag(place("words"), place("here"));
        compare(copied(), "words ");
    }
    function test_doubleClickTakesWordsAndTripleLines() {
        ask("Alpha beta gamma.\n\nDelta epsilon.\n\n```\nint a;\nint b;\n```");
        const beta = place("eta gamma");
        Tools.clickAndDrag(window.contentItem, beta, 2, beta);
        compare(copied(), "beta");
        Tools.clickAndDrag(window.contentItem, beta, 2, place("psilon"));
        compare(copied(), "beta gamma.\n\nDelta epsilon");
        Tools.clickAndDrag(window.contentItem, place("psilon"), 2, beta);
        compare(copied(), "beta gamma.\n\nDelta epsilon");
        Tools.clickAndDrag(window.contentItem, place("nt b"), 3, place("nt b"));
        compare(copied(), "int b;");
        Tools.clickAndDrag(window.contentItem, beta, 3, place("nt a"));
        compare(copied(), "Alpha beta gamma.\n\nDelta epsilon.\n\nint a;");
    }
    function test_shiftClickExtends() {
        ask(markdown);
        click(place("words"));
        compare(selectedTexts().length, 0);
        click(place("ead"), Qt.ShiftModifier);
        compare(copied(), "words here.\n\nH");
        click(place("end"), Qt.ShiftModifier);
        verify(copied().startsWith("words here.\n\nHead") && copied().endsWith("done\n\nThe "));
        click(place("irst"), Qt.ShiftModifier);
        compare(copied(), "irst ");
    }
    function test_onlyOneMessageHasASelection() {
        ask(markdown);
        drag(place("words"), place("ead"));
        verify(selectedTexts().length > 0);
        const at = place("question", 0);
        mouseDoubleClickSequence(window.contentItem, at.x + 3, at.y);
        compare(selectedTexts().length, 0);
        compare(copied(), "question");
        mouseClick(field());
        compare(selectedTexts(0).length, 0);
    }
    function test_aClickBesideTheWordsClears() {
        ask(markdown);
        drag(place("words"), place("ead"));
        const below = message(1).mapToItem(null, 8, message(1).height + 10);
        click(Qt.point(below.x, below.y));
        compare(selectedTexts().length, 0);
    }
    function test_buttonsOfTheMessageLeaveTheSelection() {
        ask(markdown);
        drag(place("words"), place("ead"));
        mouseClick(Tools.itemNamed(message(1), "copyCode"));
        compare(Tools.copiedText(), "x = 1\n\ny = 2");
        compare(copied(), "words here.\n\nH");
    }
    function test_wideCodeIsSelectedNotFlicked() {
        ask("words\n\n```\n" + "wide ".repeat(60) + "\n```\n\nend");
        const view = Tools.itemNamed(message(1), "codeView");
        verify(view.interactive);
        const from = view.mapToItem(null, 200, 20);
        drag(Qt.point(from.x, from.y), Qt.point(from.x - 120, from.y));
        compare(view.contentX, 0);
        verify(/^[wide ]{5,}$/.test(copied()), copied());
    }
    function test_dragBeyondTheEdgeScrolls() {
        ask("Words of a long answer.\n\n".repeat(60));
        const list = find("messages");
        find("transcript").scrollToStart();
        wait(50);
        const from = list.mapToItem(null, list.width / 2, 200);
        const root = window.contentItem;
        const start = list.contentY;
        mousePress(root, from.x, from.y);
        mouseMove(root, from.x, window.height - 200);
        const still = list.contentY;
        wait(60);
        compare(list.contentY, still);
        mouseMove(root, from.x, window.height - 2);
        tryVerify(() => list.contentY > start + 300);
        const many = selectedTexts().length;
        verify(many > 20, many + " texts");
        mouseRelease(root, from.x, window.height - 2);
        wait(60);
        const place = list.contentY;
        wait(60);
        compare(list.contentY, place);
    }
}
