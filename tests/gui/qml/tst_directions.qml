import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// From right to left: the window by its language, each block of an answer by its own words.
WindowCase {
    name: "Directions"

    readonly property string mixed: '{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "1. سلام\\n2. Peace\\n\\n| ا | ب |\\n|:--|--:|\\n| x | 1 |\\n\\n```\\ncode\\n```\\n"}, {"generated": {"tokens": 3}}]]}'

    function leftOf(item: var): real {
        return item.mapToItem(window.contentItem, 0, 0).x;
    }
    function rightOf(item: var): real {
        return item.mapToItem(window.contentItem, item.width, 0).x;
    }
    function shown(name: string): var {
        return Tools.itemNamed(find("messages"), name);
    }
    function answer(rightToLeft: bool) {
        Tools.setRightToLeft(rightToLeft);
        begin(mixed);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        waitForRendering(window.contentItem);
    }
    function cleanup() {
        Tools.setRightToLeft(false);
        end();
    }

    function test_windowStandsTheOtherWayRound() {
        begin(talks);
        const bar = find("sideBar");
        compare(leftOf(bar), 0);
        verify(leftOf(find("settingsButton")) > leftOf(find("sideBarButton")));
        end();
        Tools.setRightToLeft(true);
        begin(talks);
        const other = find("sideBar");
        compare(rightOf(other), window.width);
        verify(leftOf(find("settingsButton")) < leftOf(find("sideBarButton")));
        verify(rightOf(find("composer")) < leftOf(other));
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryCompare(other, "visible", false);
        tryVerify(() => leftOf(find("composer")) > 0 && rightOf(find("composer")) < window.width);
    }
    function test_blocksFollowTheirOwnWords_data() {
        return [{
                "tag": "English window",
                "rightToLeft": false
            }, {
                "tag": "Arabic window",
                "rightToLeft": true
            }];
    }
    function test_blocksFollowTheirOwnWords(data) {
        answer(data.rightToLeft);
        const blocks = shown("answerBlocks");
        const markers = Tools.itemsNamed(blocks, "listMarker");
        const texts = Tools.itemsNamed(blocks, "messageText");
        compare(markers.length, 2);
        verify(leftOf(markers[0]) >= rightOf(texts[0]) - 1, "an Arabic item begins at the right");
        verify(rightOf(markers[1]) <= leftOf(texts[1]) + 1, "an English one at the left");
        const code = shown("codeText");
        verify(code.positionToRectangle(0).x < code.width / 2, "code begins at the left");
        verify(leftOf(shown("codeLanguage")) < leftOf(shown("copyCode")));
    }
    function test_columnsOfATableHaveOneEdge() {
        answer(false);
        const cells = Tools.itemsNamed(shown("answerBlocks"), "cellText"); // ا ب / x 1
        verify(leftOf(cells[0]) > leftOf(cells[1]), "the first column is the right one");
        for (const start of [cells[0], cells[2]])
            verify(start.positionToRectangle(0).x > start.width / 2, start.text + " stands at the right");
        for (const end of [cells[1], cells[3]])
            verify(end.positionToRectangle(1).x < end.width / 2, end.text + " stands at the left");
    }
    function test_personsMessageStandsAtTheEnd() {
        answer(true);
        const words = Tools.itemsNamed(find("messages"), "messageText")[0];
        verify(rightOf(words) < leftOf(find("sideBar")) / 2);
    }
}
