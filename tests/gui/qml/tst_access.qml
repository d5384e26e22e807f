import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// The window without eyes and without a mouse, in each of its states.
WindowCase {
    name: "Access"

    readonly property string rich: '{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "Look at [this](https://example.org).\\n\\n```python\\nx = 1\\n```\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |\\n"}, {"generated": {"tokens": 3}}]]}'

    SignalSpy {
        id: said

        signalName: "textChanged"
    }

    function expectAccess(state: string, least: int) {
        waitForRendering(window.contentItem);
        compare(Audit.faults(window).join("\n"), "", state);
        verify(Audit.seen() >= least, state + ": only " + Audit.seen() + " seen");
        compare(Audit.tabFaults(window).join("\n"), "", state);
    }
    function answer() {
        desk.chat.send("Hi");
        tryCompare(desk.chat, "state", ChatController.Ready);
        field().forceActiveFocus();
    }

    function test_empty() {
        begin(talks);
        field().forceActiveFocus();
        expectAccess("empty", 8);
        desk.models.close();
        expectAccess("without a model", 7);
    }
    function test_chat() {
        begin(rich);
        answer();
        expectAccess("with an answer", 10);
        window.width = 420;
        expectAccess("narrow", 6);
        keyClick(Qt.Key_B, Qt.ControlModifier);
        tryCompare(find("sideBar"), "x", 0);
        field().forceActiveFocus();
        expectAccess("side bar over it", 8);
    }
    function test_find() {
        begin(rich);
        answer();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        tryVerify(() => find("findField").activeFocus);
        type("look");
        expectAccess("find", 12);
    }
    function test_sideBarWithChatsAndSearch() {
        begin(talks);
        desk.keep("Kettle", 0, ["How do I clean it?", "With vinegar."]);
        desk.keep("Trip", 1, ["Where to?", "To Fez."]);
        field().forceActiveFocus();
        expectAccess("chats", 10);
        desk.chats.moveToTrash(0);
        expectAccess("trash", 10);
        find("searchField").forceActiveFocus();
        type("fez");
        tryVerify(() => desk.chats.found.count === 1);
        expectAccess("search", 9);
    }
    function test_settings_data() {
        return ["general", "model", "answers", "data"].map(section => ({
                    "tag": section,
                    "section": section
                }));
    }
    function test_settings(data) {
        begin(talks);
        window.show("settings/" + data.section);
        tryVerify(() => find("settingsPage").visible);
        if (data.section === "answers") {
            mouseClick(Tools.itemNamed(find("settingsPage"), "addPreset"));
            mouseClick(Tools.itemNamed(find("settingsPage"), "advanced"));
        }
        expectAccess(data.section, 6);
    }
    function test_popups() {
        begin(talks);
        mouseClick(find("modelPill"));
        tryVerify(() => find("modelPicker").opened);
        compare(Audit.faults(window).join("\n"), "", "picker");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !find("modelPicker").visible);
        window.show("shortcuts");
        tryVerify(() => find("shortcutSheet").opened);
        compare(Audit.faults(window).join("\n"), "", "sheet");
    }
    function test_finishedAnswersAndTroubleAreAnnounced() {
        begin('{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "It is **done**. "}, {"text": "More follows."}, {"generated": {"tokens": 3}}], [{"text": "Half"}, {"failed": {"kind": "device", "message": "The GPU went away.", "nextStep": "Try again."}}]]}');
        const announcement = find("announcement");
        said.target = announcement;
        said.clear();
        answer();
        tryCompare(announcement, "text", "Answer complete: It is done.");
        compare(said.count, 1); // not for each word
        verify(announcement.visible);
        compare(Tools.nameOf(announcement), announcement.text);
        answer();
        tryCompare(announcement, "text", "The GPU went away. Try again.");
    }
}
