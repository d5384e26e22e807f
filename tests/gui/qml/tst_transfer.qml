import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

WindowCase {
    name: "Transfer"

    function beginWithChats() {
        begin(talks);
        desk.keep("Cow on the beach", 0, ["What stands on the beach?", "A cow stands on the sand."]);
        desk.keep("Rust", 1, ["What is a borrow?", "A reference with a lifetime."]);
        desk.keep("Lisbon", 40, ["What did dinner cost?", "The receipt says 42 euros."]);
        tryCompare(find("chatList"), "count", 3);
    }

    function test_chatsGoIntoAFileAndComeBack() {
        beginWithChats();
        const file = desk.folder() + "/chats.json";
        desk.chats.exportAll(file);
        tryVerify(() => desk.chats.transferNote.includes("chats.json"));
        desk.chats.importFrom(file);
        tryVerify(() => desk.chats.transferNote.startsWith("3 "));
        tryCompare(find("chatList"), "count", 6);
        desk.chats.importFrom(Tools.data("red-circle.png"));
        tryVerify(() => desk.chats.transferNote !== "");
        verify(!/^\d/.test(desk.chats.transferNote), desk.chats.transferNote);
        compare(find("chatList").count, 6);
    }
    function test_aChatIsWrittenAsMarkdown() {
        beginWithChats();
        desk.chats.exportMarkdown(1, desk.folder());
        tryVerify(() => find("banner").visible);
        verify(Tools.nameOf(find("banner")).includes("Rust.md"));
    }
}
