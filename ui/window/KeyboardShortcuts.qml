import QtQuick
import Facet.App

// Every shortcut of the window, once: they work from this list, and ShortcutSheet shows it. Nothing destructive on a bare
// key.
Item {
    id: root

    required property ChatController chat
    required property Settings settings
    required property bool inChat // nothing lies over the chat
    required property bool stopAllowed // no popup and no input method wants Esc

    readonly property var groups: [
        {
            "title": qsTr("Chat"),
            "shortcuts": chatKeys
        },
        {
            "title": qsTr("Transcript"),
            "shortcuts": transcriptKeys
        },
        {
            "title": qsTr("Model"),
            "shortcuts": modelKeys
        },
        {
            "title": qsTr("Window"),
            "shortcuts": windowKeys
        }
    ]

    signal newChatWanted
    signal sideBarToggled
    signal findWanted
    signal searchWanted
    signal fileWanted
    signal folderWanted
    signal picturesWanted
    signal scrollWanted(real pages)
    signal startWanted
    signal endWanted
    signal settingsToggled
    signal sheetToggled
    signal fullScreenToggled
    signal quitWanted

    readonly property list<NamedShortcut> chatKeys: [
        NamedShortcut {
            name: qsTr("Send the message")
            shown: qsTr("Enter")
        },
        NamedShortcut {
            name: qsTr("New line")
            shown: qsTr("Shift+Enter")
        },
        NamedShortcut {
            name: qsTr("Stop the answer")
            sequence: "Esc"
            enabled: root.inChat && root.stopAllowed && root.chat.answering
            onActivated: root.chat.stop()
        },
        NamedShortcut {
            name: qsTr("What was sent before, in an empty box")
            shown: qsTr("Up")
        },
        NamedShortcut {
            name: qsTr("New chat")
            sequence: "Ctrl+N"
            enabled: root.inChat
            onActivated: root.newChatWanted()
        },
        NamedShortcut {
            name: qsTr("Search chats")
            sequence: "Ctrl+K"
            enabled: root.inChat
            onActivated: root.searchWanted()
        },
        NamedShortcut {
            name: qsTr("Add pictures")
            sequence: "Ctrl+U"
            enabled: root.inChat
            onActivated: root.picturesWanted()
        },
        NamedShortcut {
            name: qsTr("Paste words or pictures")
            shown: qsTr("Ctrl+V")
        }
    ]
    readonly property list<NamedShortcut> transcriptKeys: [
        NamedShortcut {
            name: qsTr("Regenerate the last answer")
            sequence: "Ctrl+R"
            enabled: root.inChat && !root.chat.edit.active && root.chat.messages.count > 0
            onActivated: root.chat.regenerateLast()
        },
        NamedShortcut {
            name: qsTr("Copy the last answer")
            sequence: "Ctrl+Shift+C"
            enabled: root.inChat
            onActivated: root.chat.copyLastAnswer()
        },
        NamedShortcut {
            name: qsTr("Find in this chat")
            sequence: "Ctrl+F"
            enabled: root.inChat
            onActivated: root.findWanted()
        },
        NamedShortcut {
            name: qsTr("Page up")
            sequence: "PgUp"
            enabled: root.inChat
            onActivated: root.scrollWanted(-0.85)
        },
        NamedShortcut {
            name: qsTr("Page down")
            sequence: "PgDown"
            enabled: root.inChat
            onActivated: root.scrollWanted(0.85)
        },
        NamedShortcut {
            name: qsTr("To the start")
            sequence: "Ctrl+Home"
            enabled: root.inChat
            onActivated: root.startWanted()
        },
        NamedShortcut {
            name: qsTr("To the end")
            sequence: "Ctrl+End"
            enabled: root.inChat
            onActivated: root.endWanted()
        }
    ]
    readonly property list<NamedShortcut> modelKeys: [
        NamedShortcut {
            name: qsTr("Open a model file")
            sequence: "Ctrl+O"
            onActivated: root.fileWanted()
        },
        NamedShortcut {
            name: qsTr("Open a model folder")
            sequence: "Ctrl+Shift+O"
            onActivated: root.folderWanted()
        }
    ]
    readonly property list<NamedShortcut> windowKeys: [
        NamedShortcut {
            name: qsTr("Side bar")
            sequence: "Ctrl+B"
            enabled: root.inChat
            onActivated: root.sideBarToggled()
        },
        NamedShortcut {
            name: qsTr("Settings")
            sequence: "Ctrl+,"
            onActivated: root.settingsToggled()
        },
        NamedShortcut {
            name: qsTr("Larger text")
            sequence: "Ctrl++"
            onActivated: root.settings.growText()
        },
        NamedShortcut {
            // The same key without Shift.
            sequence: "Ctrl+="
            onActivated: root.settings.growText()
        },
        NamedShortcut {
            name: qsTr("Smaller text")
            sequence: "Ctrl+-"
            onActivated: root.settings.shrinkText()
        },
        NamedShortcut {
            name: qsTr("Usual text size")
            sequence: "Ctrl+0"
            onActivated: root.settings.resetText()
        },
        NamedShortcut {
            name: qsTr("Full screen")
            sequence: "F11"
            onActivated: root.fullScreenToggled()
        },
        NamedShortcut {
            name: qsTr("This list")
            sequence: "Ctrl+/"
            onActivated: root.sheetToggled()
        },
        NamedShortcut {
            sequence: "F1"
            onActivated: root.sheetToggled()
        },
        NamedShortcut {
            name: qsTr("Quit")
            sequence: "Ctrl+Q"
            onActivated: root.quitWanted()
        }
    ]
}
