import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Transcript"

    readonly property string longText: "A line that fills some of the window. ".repeat(6) + "\\n\\n"
    // A long answer at once, then a word every 25 ms for as long as anyone listens.
    readonly property string keepsTalking: '{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "' + longText.repeat(12) + '"}, {"text": "' + "word ".repeat(400) + '", "every": 15}]]}'

    function words(row: int): var {
        const list = find("messages");
        tryVerify(() => list.itemAtIndex(row) !== null);
        return findChild(list.itemAtIndex(row), "messageText");
    }
    function everyText(row: int): var {
        return Tools.itemsNamed(find("messages").itemAtIndex(row), "messageText");
    }
    function distanceToEnd(): real {
        const list = find("messages");
        return list.originY + list.contentHeight - list.contentY - list.height;
    }
    function startTalking() {
        begin(keepsTalking);
        desk.chat.send("Talk");
        tryCompare(desk.chat, "state", ChatController.Generating);
        tryVerify(() => find("messages").contentHeight > 1.5 * find("messages").height);
    }

    function test_answerStreamsIntoTheSameText() {
        begin(talks);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(words(0).text, "Hi");
        compare(words(1).text, "Hello world.");
    }
    function test_selectionSurvivesStreaming() {
        startTalking();
        tryVerify(() => everyText(1).slice(-1)[0].text.startsWith("word word word")); // the paragraph that goes on growing
        const texts = everyText(1);
        verify(texts.length > 10);
        const text = texts[texts.length - 1];
        text.select(0, 4);
        const first = texts[0];
        first.select(2, 6);
        const before = text.length;
        tryVerify(() => text.length > before + 10);
        compare(text.selectedText, "word");
        compare(first.selectedText, "line");
        compare(everyText(1)[0], first);
    }
    function test_markupIsShownAsItIs() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "<b>x</b> & <img src=1>"}, {"generated": {}}]]}');
        desk.chat.send("<i>Hi</i>");
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(words(0).text, "<i>Hi</i>");
        compare(words(1).text, "<b>x</b> & <img src=1>");
    }
    function test_followsTheEndWhileTheReaderIsThere() {
        startTalking();
        const height = find("messages").contentHeight;
        tryVerify(() => find("messages").contentHeight > height + 40, 10000);
        verify(find("transcript").following);
        tryVerify(() => distanceToEnd() < 2);
        verify(!find("downButton").visible);
    }
    function test_wheelReleasesAndTheButtonTakesHoldAgain() {
        startTalking();
        const list = find("messages");
        tryVerify(() => distanceToEnd() < 2);
        mouseWheel(list, list.width / 2, list.height / 2, 0, 600);
        tryVerify(() => !find("transcript").following);
        tryVerify(() => !list.moving);
        const place = list.contentY;
        const height = list.contentHeight;
        tryVerify(() => list.contentHeight > height + 20, 10000);
        compare(list.contentY, place);
        verify(find("downButton").visible);
        mouseClick(find("downButton"));
        verify(find("transcript").following);
        tryVerify(() => distanceToEnd() < 2);
    }
    function test_wheelBackToTheEndTakesHoldAgain() {
        startTalking();
        const list = find("messages");
        tryVerify(() => distanceToEnd() < 2);
        mouseWheel(list, list.width / 2, list.height / 2, 0, 600);
        tryVerify(() => !find("transcript").following);
        for (let turn = 0; turn < 40 && !find("transcript").following; ++turn) {
            mouseWheel(list, list.width / 2, list.height / 2, 0, -600);
            wait(30);
        }
        verify(find("transcript").following);
    }
    function test_pageKeysScrollFromTheComposer() {
        startTalking();
        tryVerify(() => distanceToEnd() < 2);
        keyClick(Qt.Key_PageUp);
        verify(!find("transcript").following);
        verify(distanceToEnd() > 100);
        for (let turn = 0; turn < 8; ++turn)
            keyClick(Qt.Key_PageDown);
        verify(find("transcript").following);
    }
    function test_sendingGoesToTheEnd() {
        startTalking();
        keyClick(Qt.Key_PageUp);
        verify(!find("transcript").following);
        desk.chat.stop();
        tryCompare(desk.chat, "state", ChatController.Ready);
        desk.chat.send("More");
        verify(find("transcript").following);
        tryVerify(() => distanceToEnd() < 2);
    }
    function test_eachParagraphRunsInTheDirectionOfItsScript() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "Good morning\\nصباح ال"}, {"text": "خير\\nGood night"}, {"generated": {}}]]}');
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        const text = words(1);
        compare(text.text, "Good morning\nصباح الخير\nGood night");
        const startOf = position => text.positionToRectangle(position).x;
        verify(startOf(0) < 5);
        verify(startOf(13) > text.width - 5, "Arabic begins at " + startOf(13));
        verify(startOf(text.length - 10) < 5);
    }
    function test_newChatClears() {
        begin(talks);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        verify(!find("emptyState").visible);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(desk.chat.messages.count, 0);
        verify(find("emptyState").visible);
        verify(field().activeFocus);
    }
    function test_userTurnStandsAtTheRightAndTheAnswerAtTheLeft() {
        begin(talks);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        verify(words(0).mapToItem(null, 0, 0).x > words(1).mapToItem(null, 0, 0).x + 300);
        verify(words(1).width <= Theme.measure);
    }
    function test_pictureAloneKeepsItsProportions_data() {
        return [{
                "tag": "wide",
                "files": ["images/wide_920x320.jpg"],
                "width": 240
            }, {
                "tag": "square",
                "files": ["red-circle.png"],
                "width": 160
            }, {
                "tag": "tall",
                "files": ["images/tall_300x853.png"],
                "width": 120
            }, {
                "tag": "one of two",
                "files": ["red-circle.png", "images/tall_300x853.png"],
                "width": 240
            }];
    }
    function test_pictureAloneKeepsItsProportions(data) {
        begin('{"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "viewTokens": 256}}]], "onGenerate": [[{"text": "I see."}]]}');
        desk.chat.attachments.addUrls(data.files.map(file => Tools.data(file)));
        tryVerify(() => !desk.chat.attachments.reading);
        verify(desk.chat.send(""));
        const shown = () => Tools.itemNamed(Tools.rootOf(window.contentItem), "messagePicture");
        tryVerify(() => shown() !== null);
        compare(shown().width, data.width);
        compare(shown().height, 160);
    }
}
