import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "History"

    function beginWithChats() {
        begin(talks);
        desk.keep("Cow on the beach", 0, ["What stands on the beach?", "A cow stands on the sand."]);
        desk.keep("Rust", 1, ["What is a borrow?", "A reference with a lifetime."]);
        desk.keep("Lisbon", 40, ["What did dinner cost?", "The receipt says 42 euros."]);
        tryCompare(find("chatList"), "count", 3);
        waitForRendering(find("chatList"));
    }
    function row(index: int): var {
        return find("chatList").itemAtIndex(index);
    }
    function titles(): string {
        return Array.from(find("chatList").contentItem.children).filter(item => item.objectName === "chatRow" && item.visible).sort((a, b) => a.index - b.index).map(item => item.title).join(", ");
    }
    function menu(index: int, entry: string) {
        mouseClick(row(index), 20, 10, Qt.RightButton);
        tryVerify(() => find("chatMenu").opened);
        const item = Tools.itemNamed(Tools.rootOf(window.contentItem), entry);
        waitForRendering(item);
        mouseClick(item);
        tryVerify(() => !find("chatMenu").visible);
    }
    function messages(): var {
        return desk.chat.messages;
    }

    function test_chatsStandUnderTheirDates() {
        beginWithChats();
        compare(titles(), "Cow on the beach, Rust, Lisbon");
        const headings = Array.from(find("chatList").contentItem.children).filter(item => item.objectName === "groupHeading" && item.visible).sort((a, b) => a.y - b.y).map(item => item.text);
        compare(headings[0], "Today");
        compare(headings[1], "Yesterday");
        compare(headings.length, 3);
    }
    function test_aClickOpensAChat() {
        beginWithChats();
        mouseClick(row(1));
        tryCompare(messages(), "count", 2);
        compare(desk.chat.title, "Rust");
        verify(row(1).open);
        verify(!row(0).open);
        verify(field().activeFocus);
        mouseClick(row(2));
        tryCompare(desk.chat, "title", "Lisbon");
        verify(!row(1).open);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        compare(messages().count, 0);
        compare(desk.chats.list.openRow, -1);
    }
    function test_keysWalkAndOpen() {
        beginWithChats();
        find("chatList").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Down);
        verify(row(1).activeFocus);
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat, "title", "Rust");
    }
    function test_aNewChatComesToTheTop() {
        beginWithChats();
        desk.chat.send("A brand new question");
        tryCompare(desk.chat, "state", ChatController.Ready);
        tryVerify(() => titles() === "A brand new question, Cow on the beach, Rust, Lisbon");
        compare(desk.chats.list.openRow, 0);
    }
    function test_renameInPlace() {
        beginWithChats();
        row(1).forceActiveFocus();
        keyClick(Qt.Key_F2);
        const editor = findChild(row(1), "renameField");
        verify(editor.visible && editor.activeFocus);
        compare(editor.selectedText, "Rust");
        type("Crab");
        keyClick(Qt.Key_Return);
        verify(!editor.visible);
        compare(row(1).title, "Crab");
        keyClick(Qt.Key_F2);
        type("no");
        keyClick(Qt.Key_Escape);
        compare(row(1).title, "Crab");
        menu(0, "renameChat");
        tryVerify(() => row(0).renaming);
        type("  ");
        keyClick(Qt.Key_Return);
        compare(row(0).title, "Cow on the beach"); // an empty title changes nothing
        mouseClick(row(1));
        tryCompare(desk.chat, "title", "Crab");
        desk.chats.rename(1, "Open one");
        compare(desk.chat.title, "Open one");
        compare(row(1).title, "Open one");
    }
    function test_theTitleIsRenamedInTheHeader() {
        beginWithChats();
        verify(!find("chatTitle").visible); // a new chat has none
        mouseClick(row(1));
        tryCompare(desk.chat, "title", "Rust");
        waitForRendering(window.contentItem);
        mouseClick(find("chatTitle"));
        verify(find("chatTitleField").activeFocus);
        type("Oxide");
        keyClick(Qt.Key_Escape);
        compare(desk.chat.title, "Rust");
        mouseClick(find("chatTitle"));
        type("Oxide");
        keyClick(Qt.Key_Return);
        compare(desk.chat.title, "Oxide");
        compare(row(1).title, "Oxide");
    }
    function test_pinnedComesFirst() {
        beginWithChats();
        menu(2, "pinChat");
        tryVerify(() => titles() === "Lisbon, Cow on the beach, Rust");
        tryVerify(() => row(0).pinned);
        menu(0, "pinChat");
        tryVerify(() => titles() === "Cow on the beach, Rust, Lisbon");
    }
    function test_deletedComesBack() {
        beginWithChats();
        mouseClick(row(1));
        tryCompare(desk.chat, "title", "Rust");
        menu(1, "trashChat");
        tryVerify(() => titles() === "Cow on the beach, Lisbon");
        compare(messages().count, 0); // it was the open one
        verify(find("trashButton").visible);
        waitForRendering(find("banner"));
        mouseClick(find("bannerAction"));
        tryVerify(() => titles() === "Cow on the beach, Rust, Lisbon");
        tryCompare(desk.chat, "title", "Rust");
        verify(!find("trashButton").visible);
    }
    function test_theTrashGivesBackAndForgets() {
        beginWithChats();
        menu(1, "trashChat");
        menu(0, "trashChat");
        tryVerify(() => titles() === "Lisbon");
        waitForRendering(window.contentItem);
        mouseClick(find("trashButton"));
        tryVerify(() => find("trashPanel").opened);
        const root = Tools.rootOf(window.contentItem);
        tryVerify(() => Tools.itemsNamed(root, "restoreChat").length === 2);
        waitForRendering(find("trashPanel").contentItem);
        mouseClick(Tools.itemsNamed(root, "restoreChat")[0]);
        tryCompare(find("chatList"), "count", 2);
        tryVerify(() => Tools.itemsNamed(root, "deleteChat").length === 1);
        mouseClick(Tools.itemsNamed(root, "deleteChat")[0]);
        tryVerify(() => !find("trashPanel").visible);
        compare(desk.chats.trash.count, 0);
        compare(find("chatList").count, 2);
    }
    function test_searchShowsThePlaceAndGoesThere() {
        beginWithChats();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        verify(find("searchField").activeFocus);
        type("receipt");
        const list = find("foundList");
        tryCompare(list, "count", 1);
        verify(list.visible && !find("chatList").visible);
        compare(list.itemAtIndex(0).title, "Lisbon");
        verify(list.itemAtIndex(0).snippet.includes("<b>receipt</b>"));
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat, "title", "Lisbon");
        verify(field().activeFocus);
        keyClick(Qt.Key_K, Qt.ControlModifier);
        type("zebra");
        tryVerify(() => desk.chats.nothingFound);
        compare(list.count, 0);
        keyClick(Qt.Key_Escape);
        compare(find("searchField").text, "");
        verify(find("chatList").visible);
    }
    function test_everyControlHasAName() {
        beginWithChats();
        menu(0, "trashChat");
        row(0).forceActiveFocus(Qt.TabFocusReason);
        const root = Tools.rootOf(window.contentItem);
        compare(Tools.namelessControls(root).join(", "), "");
        mouseClick(row(0), 20, 10, Qt.RightButton);
        tryVerify(() => find("chatMenu").opened);
        compare(Tools.namelessControls(root).join(", "), "");
        keyClick(Qt.Key_Escape);
        waitForRendering(window.contentItem);
        mouseClick(find("trashButton"));
        tryVerify(() => find("trashPanel").opened);
        compare(Tools.namelessControls(root).join(", "), "");
    }
}
