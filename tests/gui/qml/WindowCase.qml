import QtQuick
import QtTest
import Facet
import Facet.App
import Facet.Test

// A test case with a window of its own for each test: begin() with a script, then `window` and `desk`.
TestCase {
    id: root

    property var desk: null
    property var window: null
    property Component main: Component {
        Main {
        }
    }

    readonly property string loaded: '{"loaded": {"name": "Tiny", "format": "F32", "device": "Test GPU", "context": 4096, "weightBytes": 100, "memoryBytes": 1000}}'
    readonly property string talks: '{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "Hello "}, {"text": "world."}, {"generated": {"promptTokens": 12, "tokens": 3, "firstTokenSeconds": 0.25, "decodeSeconds": 0.1}}]]}'
    readonly property string holds: '{"onLoad": [[' + loaded + ']], "onGenerate": [[{"text": "Half an"}]]}'

    when: windowShown

    function begin(script: string, ready = true, demo = "") {
        desk = Tools.desk(script, demo);
        window = main.createObject(null, {
                "chat": desk.chat,
                "models": desk.models,
                "notice": desk.notice,
                "appearance": desk.appearance,
                "settings": desk.settings,
                "preferences": desk.preferences,
                "chats": desk.chats
            });
        window.requestActivate();
        tryVerify(() => window.active);
        if (ready) {
            desk.models.open("/tiny.gguf");
            tryCompare(desk.models, "state", ModelController.Ready);
        }
    }
    function find(name: string): var {
        const item = findChild(window, name);
        verify(item !== null, "no item " + name);
        return item;
    }
    function field(): var {
        return find("composerField");
    }
    function type(text: string) {
        for (const letter of text)
            keyClick(letter);
    }

    function end() {
        if (window !== null)
            window.destroy();
        window = null;
        wait(0);
        if (desk !== null)
            desk.destroy();
        desk = null;
    }

    function cleanup() {
        end();
    }
}
