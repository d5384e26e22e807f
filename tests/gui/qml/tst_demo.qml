import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// The window with the demo model that comes with Facet.
WindowCase {
    name: "Demo"

    readonly property string demoPath: "/share/facet-demo.gguf"
    readonly property string sees: '{"onLoad": [[{"loaded": {"name": "Facet Demo", "format": "Q8_0", "device": "Test GPU", "context": 2048, "viewTokens": 16}}]], "onGenerate": [[{"text": "Hello."}, {"generated": {}}]]}'
    readonly property string isBlind: '{"onLoad": [[{"loaded": {"name": "Facet Demo", "device": "Test GPU"}}]]}'

    function beginDemo(script = sees) {
        begin(script, false, demoPath);
        desk.models.openAtStart();
        tryCompare(desk.models, "state", ModelController.Ready);
        waitForRendering(window.contentItem);
    }
    function below(name: string): var {
        return Tools.itemNamed(Tools.rootOf(window.contentItem), name);
    }
    function questions(): var {
        return Array.from(below("questionCard").parent.children).filter(item => item.objectName === "questionCard");
    }
    function openPicker(): var {
        mouseClick(find("modelPill"));
        tryVerify(() => find("modelPicker").opened);
        waitForRendering(window.contentItem);
        return below("demoRow");
    }
    function attachments(): var {
        return desk.chat.attachments;
    }

    function test_emptyStateSaysWhatTheDemoIs() {
        beginDemo();
        const sentence = find("emptySentence").text;
        for (const part of ["demonstration", "not Google's Gemma", "Test GPU", "stays on this computer"])
            verify(sentence.includes(part), part + " is missing: " + sentence);
        compare(find("modelPill").text, "Demo (built in)");
        compare(field().placeholderText, "Message the demo, or drop pictures anywhere");
        compare(below("explainCard").visible, false);
    }
    function test_processorIsCalledByItsNameHereToo() {
        beginDemo('{"onLoad": [[{"loaded": {"name": "Facet Demo", "device": "llvmpipe", "cpu": true}}]]}');
        verify(find("emptySentence").text.includes("runs on the processor"));
    }
    function test_threeQuestionsAreWrittenIntoTheComposer() {
        beginDemo();
        const cards = questions();
        compare(cards.length, 3);
        compare(cards.map(card => Tools.nameOf(card)).join("|"), "What can you do?|How do I open a Gemma 3 model?|Is my chat private?");
        for (const card of cards) {
            mouseClick(card);
            compare(field().text, card.text);
            verify(field().activeFocus);
        }
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat.messages, "count", 2);
        tryCompare(desk.chat, "state", ChatController.Ready);
        tryVerify(() => below("messageText") !== null);
        const nameRole = Qt.UserRole + 3; // MessageListModel::NameRole
        compare(desk.chat.messages.data(desk.chat.messages.index(1, 0), nameRole), "Demo");
    }
    function test_samplePictureIsAddedByAClick() {
        beginDemo();
        mouseClick(find("sampleCard"));
        tryCompare(attachments(), "ready", 1);
        compare(field().text, "What is in the picture?");
        verify(field().activeFocus);
        verify(find("sendButton").enabled);
        tryVerify(() => find("composerScroll").height >= field().implicitHeight); // the words are not cut off
    }
    function test_samplePictureIsAddedByTheKeyboardAndKeepsTheDraft() {
        beginDemo();
        type("look");
        let steps = 0;
        while (!find("sampleCard").activeFocus && steps++ < 40)
            keyClick(Qt.Key_Tab);
        verify(find("sampleCard").visualFocus, "not reached by Tab");
        keyClick(Qt.Key_Space);
        tryCompare(attachments(), "ready", 1);
        compare(field().text, "look");
    }
    function test_samplePictureIsDescribed() {
        beginDemo();
        verify(Tools.nameOf(find("sampleCard")).startsWith("Try a picture"));
        verify(Tools.descriptionOf(find("sampleCard")).includes("red circle"));
    }
    function test_blindDemoOffersNoPicture() {
        beginDemo(isBlind);
        compare(find("sampleCard").visible, false);
        compare(questions().length, 3);
    }
    function test_everyControlHasAName() {
        beginDemo();
        const root = Tools.rootOf(window.contentItem);
        compare(Tools.namelessControls(root).join(", "), "");
        verify(Tools.controlCount(root) >= 10);
        verify(openPicker().visible);
        compare(Tools.namelessControls(root).join(", "), "");
    }
    function test_pickerShowsTheDemoAsTheOneInUse() {
        beginDemo();
        const row = openPicker();
        compare(row.text, "Demo (built in)");
        verify(row.highlighted);
        verify(Tools.nameOf(row).endsWith("Made for Facet, not Google's Gemma"));
        mouseClick(row);
        tryVerify(() => !find("modelPicker").visible);
        compare(desk.models.state, ModelController.Ready); // it was not loaded again
    }
    function test_pickerGoesBackToTheDemoFromAnotherModel() {
        begin(talks, true, demoPath);
        compare(find("modelPill").text, "Tiny · F32");
        verify(below("explainCard").visible);
        compare(below("sampleCard"), null);
        compare(field().placeholderText, "Message Gemma");
        const row = openPicker();
        verify(row.visible && !row.highlighted);
        mouseClick(row);
        tryCompare(find("modelPill"), "text", "Demo (built in)");
    }
    function test_withoutADemoThereIsNoRow() {
        begin(talks);
        verify(!openPicker().visible);
    }
    function test_wayToRealModelsIsOneClick() {
        beginDemo();
        const spy = createTemporaryQmlObject('import QtTest; SignalSpy { signalName: "fileWanted" }', this);
        spy.target = find("emptyState");
        verify(find("openFileCard").visible);
        mouseClick(find("openFileCard"));
        compare(spy.count, 1);
        verify(!find("openRecentCard").visible);
    }
    function test_modelOpenedBeforeIsOffered() {
        begin(sees, false, demoPath);
        const path = String(Tools.data("tokenizer/README.md")).replace("file://", ""); // is there; nothing is read from it
        desk.models.open(path);
        tryCompare(desk.models, "state", ModelController.Ready);
        desk.models.openDemo();
        tryCompare(desk.models, "state", ModelController.Ready);
        waitForRendering(window.contentItem);
        mouseClick(find("openRecentCard"));
        tryCompare(desk.models.model, "path", path);
    }
    function test_closedModelLeavesAWayToTheDemo() {
        beginDemo();
        desk.models.close();
        tryCompare(desk.models, "state", ModelController.NoModel);
        waitForRendering(window.contentItem);
        const card = Tools.itemNamed(find("emptyState"), "openDemoCard");
        verify(card.visible);
        mouseClick(card);
        tryCompare(find("modelPill"), "text", "Demo (built in)");
    }
    function test_questionsAreShownWhole_data() {
        const row = (tag, width, scale) => ({
                    "tag": tag,
                    "width": width,
                    "scale": scale
                });
        return [row("usual", 1180, 1), row("narrow", 400, 1), row("just in a row", 864, 1), row("small text", 774, 0.8), row("large text", 1180, 1.6)];
    }
    function test_questionsAreShownWhole(data) {
        beginDemo();
        window.width = data.width;
        desk.settings.textScale = data.scale;
        waitForRendering(window.contentItem);
        for (const card of questions())
            tryCompare(card.contentItem, "truncated", false);
    }
    function test_everythingIsReachedInASmallWindow() {
        beginDemo();
        window.width = 400;
        window.height = 480;
        waitForRendering(window.contentItem);
        const page = find("emptyState");
        verify(page.contentHeight > page.height);
        page.contentY = page.contentHeight - page.height;
        const card = find("openFileCard");
        const bottom = card.mapToItem(page, 0, card.height).y;
        verify(bottom > 0 && bottom <= page.height, "ends at " + bottom + " of " + page.height);
        compare(page.contentItem.children[0].mapToItem(page.contentItem, 0, 0).y >= 0, true);
    }
}
