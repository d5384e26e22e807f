import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Settings"

    function page(): var {
        return find("settingsPage");
    }
    function open(section = "") {
        window.show("settings/" + section);
        tryVerify(() => page().visible);
        waitForRendering(window.contentItem);
    }
    function named(name: string): var {
        const item = Tools.itemNamed(page(), name);
        verify(item !== null, "no item " + name);
        return item;
    }
    function numberRow(number: int): var {
        return Tools.itemsNamed(page(), "numberRow")[number];
    }
    function press(name: string) {
        const item = named(name);
        verify(item.visible, name + " is not visible");
        mouseClick(item);
    }

    function test_keysOpenAndCloseItAndTheFocusReturns() {
        begin(talks);
        field().forceActiveFocus();
        type("half a thought");
        keyClick(Qt.Key_Comma, Qt.ControlModifier);
        verify(page().visible);
        verify(!field().activeFocus);
        keyClick(Qt.Key_Escape);
        verify(!page().visible);
        verify(field().activeFocus);
        compare(field().text, "half a thought");
        keyClick(Qt.Key_Comma, Qt.ControlModifier);
        keyClick(Qt.Key_Comma, Qt.ControlModifier);
        verify(!page().visible);
        waitForRendering(find("settingsButton"));
        mouseClick(find("settingsButton"));
        verify(page().visible);
    }
    function test_whatLiesBelowIsOutOfReach() {
        begin(talks);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        open("general");
        for (let step = 0; step < 25; ++step) {
            keyClick(Qt.Key_Tab);
            let item = window.activeFocusItem;
            while (item !== null && item !== page())
                item = item.parent;
            compare(item, page());
        }
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(desk.chat.messages.count, 2);
        keyClick(Qt.Key_Plus, Qt.ControlModifier);
        verify(desk.settings.textScale > 1); // the window's own still work
    }
    function test_escapeDoesNotStopTheAnswerBelow() {
        begin(holds);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Generating);
        open("general");
        keyClick(Qt.Key_Escape);
        compare(desk.chat.state, ChatController.Generating);
    }
    function test_sectionsStandBesideEachOtherOrBelow() {
        begin(talks);
        open("answers");
        verify(named("answers").visible);
        verify(!named("general").visible);
        mouseClick(Tools.itemsNamed(page(), "settingsNavigation")[0]);
        verify(named("general").visible);
        verify(!named("answers").visible);
        window.width = 480;
        tryVerify(() => named("answers").visible && named("general").visible);
        verify(!Tools.itemsNamed(page(), "settingsNavigation")[0].visible);
    }
    function test_everyControlHasANameAndFits_data() {
        return [{
                "tag": "wide",
                "width": 1180
            }, {
                "tag": "narrow",
                "width": 360
            }];
    }
    function test_everyControlHasANameAndFits(data) {
        begin(talks);
        window.width = data.width;
        desk.preferences.presets.add();
        for (const section of ["general", "model", "answers", "data"]) {
            open(section);
            if (section === "answers" && !named("advanced").open)
                press("advanced");
            waitForRendering(page());
            compare(Tools.namelessControls(page()).join(", "), "", section);
            verify(Tools.controlCount(page()) >= 4, section);
            compare(Tools.controlsOutside(page()).join(", "), "", section);
        }
    }
    function test_coloursAndSwitches() {
        begin(talks);
        open("general");
        press("schemeDark");
        compare(window.color, "#16181d");
        verify(desk.settings.notifies);
        press("notifiesToggle");
        verify(!desk.settings.notifies);
    }
    function test_presetIsMadeWrittenAndChosen() {
        begin(talks);
        open("answers");
        press("addPreset");
        tryVerify(() => named("presetName").activeFocus);
        type("Pirate");
        keyClick(Qt.Key_Return);
        verify(named("presetText").activeFocus);
        type("Talk like a pirate.");
        compare(desk.systemPrompt(), "Talk like a pirate.");
        press("noPreset");
        compare(desk.systemPrompt(), "");
        press("deletePreset");
        compare(desk.preferences.presets.count, 0);
        waitForRendering(page());
        press("putPresetBack");
        compare(desk.preferences.presets.count, 1);
    }
    function test_numberIsTypedCheckedAndReset() {
        begin(talks);
        open("answers");
        press("advanced");
        waitForRendering(page());
        const temperature = numberRow(0);
        const box = Tools.itemNamed(temperature, "field");
        compare(box.text, "1");
        box.forceActiveFocus();
        box.selectAll();
        type("9");
        keyClick(Qt.Key_Return);
        verify(box.faulty);
        compare(desk.preferences.numbers.chosenCount, 0);
        box.selectAll();
        type("0.5");
        keyClick(Qt.Key_Return);
        verify(!box.faulty);
        compare(desk.preferences.numbers.chosenCount, 1);
        compare(Tools.itemNamed(temperature, "slider").value, 0.5);
        mouseClick(Tools.itemNamed(temperature, "reset"));
        compare(box.text, "1");
        compare(desk.preferences.numbers.chosenCount, 0);
    }
    function test_everythingIsDeletedInTwoSteps() {
        begin(talks);
        open("data");
        press("deleteEverything");
        verify(!named("deleteNow").enabled);
        tryVerify(() => named("deleteWord").activeFocus);
        keyClick(Qt.Key_Return);
        compare(desk.deletions, 0);
        keyClick(Qt.Key_Escape);
        verify(page().visible);
        verify(!named("deleteConfirmation").visible);
        press("deleteEverything");
        type(desk.preferences.data.deleteWord);
        press("deleteNow");
        compare(desk.deletions, 1);
    }
    function test_shortcutSheetListsEveryShortcut() {
        begin(talks);
        keyClick(Qt.Key_Slash, Qt.ControlModifier);
        const sheet = find("shortcutSheet");
        tryVerify(() => sheet.opened);
        const lines = Tools.itemsNamed(Tools.rootOf(window.contentItem), "shortcutLine").map(line => Tools.nameOf(line));
        for (const line of ["New chat: Ctrl+N", "Settings: Ctrl+,", "Full screen: F11", "Send the message: Enter"])
            verify(lines.includes(line), line + " is not among " + lines.join("; "));
        keyClick(Qt.Key_Escape);
        tryVerify(() => !sheet.visible);
    }
    function test_fullScreenAndBack() {
        begin(talks);
        keyClick(Qt.Key_F11);
        tryCompare(window, "visibility", Window.FullScreen);
        keyClick(Qt.Key_F11);
        tryCompare(window, "visibility", Window.Windowed);
    }
}
