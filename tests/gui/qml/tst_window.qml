import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Window"

    readonly property string breaks: '{"onLoad": [[{"failed": {"kind": "format", "message": "This is no model.", "nextStep": "Choose a .gguf file."}}]]}'

    function expectNames(state: string, least: int) {
        waitForRendering(window.contentItem);
        const root = Tools.rootOf(window.contentItem);
        compare(Tools.namelessControls(root).join(", "), "", state);
        verify(Tools.controlCount(root) >= least, state + ": only " + Tools.controlCount(root) + " controls seen");
    }

    function test_everyControlHasAName() {
        begin(breaks, false);
        expectNames("without a model", 8);
        desk.models.open("/bad.gguf");
        tryVerify(() => find("banner").visible);
        expectNames("with a banner", 10);
        cleanup();
        begin(talks);
        expectNames("empty, ready", 9);
        mouseClick(find("modelPill"));
        tryVerify(() => find("modelPicker").opened);
        expectNames("picker", 12);
        keyClick(Qt.Key_Escape);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        expectNames("after an answer", 9);
        cleanup();
        begin('{"onLoad": [[{"loading": 0.5}]]}', false);
        desk.models.open("/slow.gguf");
        tryCompare(desk.models, "progress", 0.5);
        expectNames("loading", 7);
    }
    function test_bannerSaysWhatHappenedAndGoes() {
        begin(breaks, false);
        const banner = find("banner");
        verify(!banner.visible);
        desk.models.open("/bad.gguf");
        tryVerify(() => banner.visible);
        compare(Tools.nameOf(banner), "This is no model.");
        verify(banner.height > 30);
        waitForRendering(banner);
        mouseClick(find("dismissButton"));
        verify(!banner.visible);
    }
    function test_bannerActionTriesAgain() {
        begin('{"onLoad": [[{"failed": {"kind": "device", "message": "The GPU went away."}}], [' + loaded + ']]}', false);
        desk.models.open("/tiny.gguf");
        tryVerify(() => find("banner").visible);
        waitForRendering(find("banner"));
        mouseClick(find("bannerAction"));
        tryCompare(desk.models, "state", ModelController.Ready);
        verify(!find("banner").visible);
    }
    function test_loadingShowsProgressAndCanBeCancelled() {
        begin('{"onLoad": [[{"loading": 0.5}]]}', false);
        desk.models.open("/slow.gguf");
        tryCompare(desk.models, "progress", 0.5);
        compare(find("modelPill").text, "Loading… 50 %");
        waitForRendering(find("cancelLoading"));
        mouseClick(find("cancelLoading"));
        tryCompare(desk.models, "state", ModelController.NoModel);
        verify(!find("banner").visible);
    }
    function test_processorIsCalledByItsName() {
        begin('{"onLoad": [[{"loaded": {"name": "Tiny", "device": "llvmpipe", "cpu": true}}]]}');
        verify(find("deviceKind").visible);
        compare(find("deviceKind").text, "Runs on the processor: no GPU is used.");
        verify(find("emptySentence").text.includes("runs on the processor"));
    }
    function test_cardWritesIntoTheComposer() {
        begin(talks);
        waitForRendering(find("explainCard"));
        mouseClick(find("explainCard"));
        verify(field().text.length > 10);
        verify(field().activeFocus);
        compare(field().cursorPosition, field().length);
    }
    function test_modelThatIsGoneIsListedButCannotBeOpened() {
        begin(talks);
        desk.models.close();
        compare(desk.models.recent.count, 1);
        mouseClick(find("modelPill"));
        tryVerify(() => find("modelPicker").opened);
        verify(!Tools.itemNamed(Tools.rootOf(window.contentItem), "recentRow").enabled);
    }
    function test_sideBarFoldsAndIsAnOverlayInANarrowWindow() {
        begin(talks);
        const bar = find("sideBar");
        compare(bar.x, 0);
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryCompare(bar, "visible", false);
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryCompare(bar, "x", 0);
        window.width = 480;
        tryCompare(bar, "visible", false);
        tryCompare(find("composer"), "width", 480 - 2 * Theme.gap12);
        mouseClick(find("sideBarButton"));
        tryCompare(bar, "x", 0);
        mouseClick(window.contentItem, 440, 300); // beside the overlay
        tryCompare(bar, "visible", false);
    }
    function test_escapeClosesThePickerAndDoesNotStop() {
        begin(holds);
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Generating);
        mouseClick(find("modelPill"));
        const picker = find("modelPicker");
        tryVerify(() => picker.opened);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !picker.visible);
        compare(desk.chat.state, ChatController.Generating);
    }
    function test_tabReachesTheControlsAndSpacePressesThem() {
        begin(talks);
        const reached = new Set();
        for (let step = 0; step < 30; ++step) {
            keyClick(Qt.Key_Tab);
            reached.add(window.activeFocusItem.objectName);
        }
        for (const name of ["newChatButton", "modelPill", "sideBarButton", "settingsButton", "composerField", "explainCard"])
            verify(reached.has(name), name + " is not reached by Tab: " + [...reached].join(" "));
        find("modelPill").forceActiveFocus(Qt.TabFocusReason);
        verify(find("modelPill").visualFocus);
        keyClick(Qt.Key_Space);
        tryVerify(() => find("modelPicker").opened);
    }
    function test_textGrowsWithTheSetting() {
        begin(talks);
        const before = field().font.pixelSize;
        keyClick(Qt.Key_Plus, Qt.ControlModifier);
        verify(field().font.pixelSize > before);
        keyClick(Qt.Key_0, Qt.ControlModifier);
        compare(field().font.pixelSize, before);
    }
    function test_chosenColoursTakeEffectAtOnce() {
        begin(talks);
        desk.settings.scheme = Settings.Dark;
        compare(window.color, "#16181d");
        desk.settings.scheme = Settings.Light;
        compare(window.color, "#fafafb");
    }
    function test_textContrast_data() {
        return [{
                "tag": "light",
                "scheme": Settings.Light
            }, {
                "tag": "dark",
                "scheme": Settings.Dark
            }];
    }
    function test_textContrast(data) {
        begin(talks);
        desk.settings.scheme = data.scheme;
        const pairs = {
            "text": [Theme.window, Theme.sideBar, Theme.surface, Theme.accentSoft],
            "muted": [Theme.window, Theme.sideBar, Theme.surface],
            "accent": [Theme.window, Theme.surface],
            "warning": [Theme.window, Theme.surface],
            "danger": [Theme.window, Theme.surface],
            "good": [Theme.window],
            "accentText": [Theme.accent, Theme.accentHover, Theme.accentPressed]
        };
        for (const name in pairs) {
            for (const ground of pairs[name]) {
                const contrast = Tools.contrast(Theme[name], ground);
                verify(contrast >= 4.5, name + " on " + ground + ": " + contrast.toFixed(2));
            }
        }
    }
}
