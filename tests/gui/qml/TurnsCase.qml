import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// A chat of two questions that are answered "One." and "Two.", and the ways to its messages.
WindowCase {
    readonly property string seeing: '{"loaded": {"name": "Tiny", "device": "GPU", "context": 4096, "viewTokens": 256}}'
    readonly property string counts: '{"onLoad": [[' + seeing + ']], "onGenerate": [[{"text": "One."}, {"generated": {}}], [{"text": "Two."}, {"generated": {}}], [{"text": "Three."}, {"generated": {"reason": "maxTokens"}}], [{"text": "Four."}, {"generated": {}}]]}'

    function say(text: string) {
        verify(desk.chat.send(text));
        tryCompare(desk.chat, "state", ChatController.Ready);
    }
    function row(index: int): var {
        const list = find("messages");
        tryVerify(() => list.itemAtIndex(index) !== null);
        return list.itemAtIndex(index);
    }
    function inRow(index: int, name: string): var {
        const item = Tools.itemNamed(row(index), name);
        verify(item !== null, "no " + name + " in row " + index);
        return item;
    }
    function shown(index: int): string {
        return findChild(row(index), "messageText").text;
    }
    // Clicks when the layout is done.
    function click(item: var) {
        tryVerify(() => item.visible);
        wait(30);
        mouseClick(item);
    }
    function undo() {
        click(find("bannerAction"));
    }
    // Clicks an entry of the menu of a message.
    function choose(index: int, button: string, entry: string) {
        click(inRow(index, button));
        const menu = findChild(window, "turnMenu");
        tryVerify(() => menu.opened);
        click(Tools.itemNamed(menu.contentItem, entry));
        tryVerify(() => !menu.visible);
    }
    function begun() {
        begin(counts);
        say("Hi");
        say("And?");
    }
}
