import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// The scripted engine counts five tokens a turn, one a word and 256 a picture.
WindowCase {
    name: "Context"

    readonly property string sees: '{"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 2000, "viewTokens": 256}}]], "onGenerate": [[{"text": "I see."}, {"generated": {"promptTokens": 300, "tokens": 5}}]]}'

    function figures(): var {
        return find("contextFigures");
    }

    function test_countsWhatIsWritten() {
        begin(sees);
        verify(!figures().visible);
        type("one two three");
        tryCompare(figures(), "text", "8 of 2,000");
        verify(figures().visible);
        desk.chat.attachments.addUrls([Tools.data("red-circle.png")]);
        tryCompare(figures(), "text", "264 of 2,000");
        keyClick(Qt.Key_Return);
        tryCompare(desk.chat, "state", ChatController.Ready);
        type("more words");
        // The chat is counted anew: the turn with the picture, the answer, and what is written.
        tryCompare(figures(), "text", "271 + 7 of 2,000");
        compare(desk.chat.counter.written, 7);
        field().text = "";
        tryCompare(desk.chat.counter, "written", 0);
    }
    function test_saysThatOldMessagesWillBeLeftOut() {
        begin('{"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 20}}]], "onGenerate": [[{"text": "Well."}, {"generated": {"promptTokens": 12, "tokens": 3}}]]}');
        desk.chat.send("Some words to begin with");
        tryCompare(desk.chat, "state", ChatController.Ready);
        type("and some more of them");
        tryCompare(desk.chat.counter, "written", 10);
        verify(Tools.nameOf(figures().parent).includes("oldest messages"));
        compare(figures().color, Theme.warning);
    }
    function test_aChatThatIsOpenedIsCounted() {
        begin(talks);
        desk.keep("Old", 3, ["What is a borrow?", "A reference with a lifetime."]);
        tryCompare(find("chatList"), "count", 1);
        desk.chats.open(0);
        tryCompare(figures(), "text", "19 of 4,096");
        desk.chat.newChat();
        tryVerify(() => !figures().visible);
    }
    function test_nothingIsCountedWithoutAModel() {
        begin(talks);
        type("some words");
        tryCompare(figures(), "text", "7 of 4,096");
        desk.models.close();
        tryVerify(() => !figures().visible);
        compare(desk.chat.counter.written, 0);
    }
}
