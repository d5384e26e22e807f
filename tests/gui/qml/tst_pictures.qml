import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Pictures"

    readonly property string sees: '{"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 2000, "viewTokens": 256}}]], "onGenerate": [[{"text": "I see {pictures}."}, {"generated": {"promptTokens": 300, "tokens": 3}}]]}'
    readonly property string looks: '{"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "viewTokens": 256}}]], "onGenerate": [[{"looking": [0, 1, 0.25]}]]}'
    readonly property url cow: Tools.data("images/cow_in_beach.jpg")
    readonly property url lily: Tools.data("images/lilly.jpg")
    readonly property url words: Tools.data("tokenizer/README.md")

    function attachments(): var {
        return desk.chat.attachments;
    }
    function attach(urls: var) {
        attachments().addUrls(urls);
        tryVerify(() => !attachments().reading);
        waitForRendering(window.contentItem);
    }
    function chip(row: int): var {
        return find("attachments").children[row];
    }
    function shownPicture(): var {
        return Tools.itemNamed(Tools.rootOf(window.contentItem), "messagePicture");
    }
    function part(row: int, name: string): var {
        return findChild(chip(row), name);
    }
    function drag(step: string, urls: var, x = 500, y = 300): bool {
        return Tools.drag(window.contentItem, step, urls, Qt.point(x, y));
    }

    function test_overlayIsShownOnceForTheWholeWindow() {
        begin(sees);
        const overlay = find("dropOverlay");
        const changes = createTemporaryQmlObject('import QtTest; SignalSpy { signalName: "visibleChanged" }', this);
        changes.target = overlay;
        verify(!overlay.visible);
        verify(drag("enter", [cow, lily]));
        tryVerify(() => overlay.visible);
        verify(Tools.nameOf(overlay).includes("2"));
        // Across the side bar, the transcript, the composer and its field: no flicker.
        for (const at of [[30, 30], [120, 700], [400, 300], [700, 720], [1100, 30]]) {
            verify(drag("move", [cow, lily], at[0], at[1]));
            wait(0);
        }
        compare(changes.count, 1);
        drag("leave", []);
        tryVerify(() => !overlay.visible);
        compare(attachments().list.count, 0);
    }
    function test_droppedPicturesAreChipsAndWhatIsNoneSaysWhy() {
        begin(sees);
        type("about");
        verify(drag("enter", [cow, words, lily]));
        verify(drag("drop", [cow, words, lily]));
        compare(attachments().list.count, 3);
        tryCompare(attachments(), "ready", 2);
        tryVerify(() => part(1, "reason").visible);
        verify(part(1, "reason").text.length > 10);
        verify(Tools.nameOf(chip(1)).includes("README.md: "));
        compare(field().text, "about");
        verify(field().activeFocus);
        verify(find("sendButton").enabled);
        compare(part(0, "detailButton").text, "256 tokens");
        mouseClick(part(1, "removeAttachment"));
        compare(attachments().list.count, 2);
    }
    function test_picturesAreSentWithoutWords() {
        begin(sees);
        verify(!find("sendButton").enabled);
        attach([cow]);
        verify(find("sendButton").enabled);
        mouseClick(find("sendButton"));
        tryCompare(desk.chat.messages, "count", 2);
        tryCompare(desk.chat, "state", ChatController.Ready);
        compare(attachments().list.count, 0);
        tryVerify(() => shownPicture() !== null);
    }
    function test_removingWithTheKeyboardGoesOnToTheNextAndThenToTheField() {
        begin(sees);
        attach([cow, lily, words]);
        let steps = 0;
        while (!part(1, "removeAttachment").activeFocus && steps++ < 30)
            keyClick(Qt.Key_Tab);
        verify(part(1, "removeAttachment").visualFocus, "not reached by Tab");
        keyClick(Qt.Key_Space);
        compare(attachments().list.count, 2);
        verify(part(1, "removeAttachment").activeFocus);
        keyClick(Qt.Key_Delete);
        verify(part(0, "removeAttachment").activeFocus);
        keyClick(Qt.Key_Backspace);
        compare(attachments().list.count, 0);
        verify(field().activeFocus);
    }
    function test_everyControlOfTheChipsHasAName() {
        begin(sees);
        attach([cow, words]);
        const root = Tools.rootOf(window.contentItem);
        compare(Tools.namelessControls(root).join(", "), "");
        compare(Tools.nameOf(part(0, "removeAttachment")), "Remove cow_in_beach.jpg");
        compare(Tools.nameOf(part(0, "thumbnail")), "Show cow_in_beach.jpg");
    }
    function test_detailIsChosenForOnePictureAndPriced() {
        begin(sees);
        attach([cow, lily]);
        mouseClick(part(1, "detailButton"));
        let choices = [];
        tryVerify(() => Tools.itemNamed(Tools.rootOf(window.contentItem), "detailChoice") !== null);
        const panel = Tools.itemNamed(Tools.rootOf(window.contentItem), "detailChoice").parent;
        choices = Array.from(panel.children).filter(item => item.objectName === "detailChoice");
        compare(choices.length, 4);
        verify(choices[0].highlighted);
        compare(choices[3].keys, "1,280 tokens");
        waitForRendering(choices[3]);
        mouseClick(choices[3]);
        compare(part(1, "detailButton").text, "1,280 tokens");
        compare(part(0, "detailButton").text, "256 tokens");
    }
    function test_tooMuchForTheContextIsSaidAndKeepsTheMessage() {
        begin('{"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 300, "viewTokens": 256}}]]}');
        type("hi");
        attach([cow, lily]);
        verify(find("hindrance").visible);
        verify(find("hindrance").text.includes("512"));
        verify(!find("sendButton").enabled);
        keyClick(Qt.Key_Return);
        compare(field().text, "hi");
        compare(desk.chat.messages.count, 0);
        attachments().remove(1);
        verify(!find("hindrance").visible);
        verify(find("sendButton").enabled);
    }
    function test_modelWithoutEyesSaysSo() {
        begin(talks);
        attach([cow]);
        verify(find("hindrance").text.startsWith("This model cannot see pictures."));
        verify(!find("sendButton").enabled);
        attachments().remove(0);
        verify(!find("hindrance").visible);
    }
    function test_pasteTakesAPictureAndLeavesWordsToTheField() {
        begin(sees);
        Tools.copyText("words");
        keyClick(Qt.Key_V, Qt.ControlModifier);
        compare(field().text, "words");
        Tools.copyPicture(40, 30);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        tryCompare(attachments(), "ready", 1);
        compare(field().text, "words");
    }
    function test_clickShowsThePictureLargeAndEscapeClosesIt() {
        begin(sees);
        attach([cow]);
        desk.chat.send("Look");
        tryCompare(desk.chat, "state", ChatController.Ready);
        tryVerify(() => shownPicture() !== null);
        waitForRendering(window.contentItem);
        const overlay = find("pictureOverlay");
        mouseClick(shownPicture());
        tryVerify(() => overlay.opened);
        const root = Tools.rootOf(window.contentItem);
        const large = Tools.itemNamed(root, "largePicture");
        compare(large.paintedRect.width, 612); // never larger than it is
        compare(Tools.namelessControls(root).join(", "), "");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !overlay.visible);
    }
    function test_escapeClosesThePictureAndDoesNotStopTheAnswer() {
        begin(looks);
        attach([cow]);
        desk.chat.send("Look");
        tryCompare(desk.chat, "lookViews", 1);
        tryVerify(() => shownPicture() !== null);
        waitForRendering(window.contentItem);
        const messages = find("messages");
        compare(findChild(messages.itemAtIndex(1), "readingWords").text, "Looking at the picture…");
        mouseClick(shownPicture());
        tryVerify(() => find("pictureOverlay").opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !find("pictureOverlay").visible);
        compare(desk.chat.state, ChatController.Prefilling);
    }
    function test_manyPicturesScrollAndTheFieldKeepsItsPlace() {
        begin(sees);
        window.width = 400;
        window.height = 480;
        attach([cow, cow, cow, cow, cow, cow, cow, cow, cow, cow, cow, cow, cow, cow, cow, cow]);
        waitForRendering(window.contentItem);
        verify(find("composer").y >= 0);
        verify(find("composer").height < 0.7 * window.height, find("composer").height);
        verify(field().height > 20);
        verify(find("sendButton").mapToItem(find("composer"), 0, 0).y < find("composer").height);
    }
}
