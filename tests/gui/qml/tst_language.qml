import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Language"

    function test_languageIsChosenByItsOwnName() {
        begin(talks);
        window.show("settings/general");
        const button = Tools.itemNamed(find("settingsPage"), "languageButton");
        tryVerify(() => button.visible);
        waitForRendering(window.contentItem);
        mouseClick(button);
        tryVerify(() => find("languageMenu").opened);
        const rows = Tools.itemsNamed(Tools.rootOf(window.contentItem), "languageRow");
        const german = rows.find(row => row.text === "Deutsch");
        if (!german)
            skip("this build has no translations");
        verify(rows[0].activeFocus);
        mouseClick(german);
        compare(desk.settings.language, "de");
        compare(button.text, "Deutsch");
        desk.settings.language = "klingon";
        compare(desk.settings.language, "");
        compare(button.text, rows[0].text);
    }
}
