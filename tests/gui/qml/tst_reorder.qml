import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Reorder"

    readonly property string sees: '{"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 2000, "viewTokens": 256}}]]}'

    function chip(row: int): var {
        return find("attachments").children[row];
    }
    function chipNamed(name: string): var {
        return Tools.itemsNamed(find("attachments"), "attachment").find(item => item.name === name);
    }
    function order(): string {
        const chips = Tools.itemsNamed(find("attachments"), "attachment");
        return chips.sort((a, b) => a.index - b.index).map(item => item.name).join(" ");
    }
    function beginWithPictures() {
        begin(sees);
        desk.chat.attachments.addUrls([Tools.data("images/cow_in_beach.jpg"), Tools.data("red-circle.png"), Tools.data("images/lilly.jpg")]);
        tryCompare(desk.chat.attachments, "ready", 3);
        waitForRendering(window.contentItem);
        compare(order(), "cow_in_beach.jpg red-circle.png lilly.jpg");
    }

    function test_aChipIsDraggedToItsPlace() {
        beginWithPictures();
        const first = chipNamed("cow_in_beach.jpg");
        const target = chipNamed("lilly.jpg");
        const from = first.mapToItem(window.contentItem, 30, 40);
        const to = target.mapToItem(window.contentItem, 30, 40);
        mousePress(window.contentItem, from.x, from.y);
        for (let step = 1; step <= 12; ++step) {
            mouseMove(window.contentItem, from.x + (to.x - from.x) * step / 12, from.y);
            wait(10);
        }
        mouseRelease(window.contentItem, to.x, from.y);
        compare(order(), "red-circle.png lilly.jpg cow_in_beach.jpg");
        verify(!Tools.itemNamed(Tools.rootOf(window.contentItem), "messagePicture")); // a drag is no click
        compare(desk.chat.attachments.ready, 3);
    }
    function test_keysMoveAChip() {
        beginWithPictures();
        const last = chipNamed("lilly.jpg");
        last.takeFocus();
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        compare(order(), "cow_in_beach.jpg lilly.jpg red-circle.png");
        verify(last.activeFocus);
        keyClick(Qt.Key_Left, Qt.ControlModifier);
        keyClick(Qt.Key_Left, Qt.ControlModifier); // at the end of the way: nothing
        compare(order(), "lilly.jpg cow_in_beach.jpg red-circle.png");
        keyClick(Qt.Key_Right, Qt.ControlModifier);
        compare(order(), "cow_in_beach.jpg lilly.jpg red-circle.png");
        compare(desk.chat.attachments.ready, 3);
    }
}
