import QtQuick
import Facet.App

// Every shortcut of the window in one place. Nothing destructive on a bare key.
Item {
    id: root

    required property ChatController chat
    required property Settings settings
    required property bool stopAllowed // no popup and no input method wants Esc

    signal newChatWanted
    signal sideBarToggled
    signal findWanted
    signal fileWanted
    signal folderWanted
    signal picturesWanted
    signal scrollWanted(real pages)
    signal startWanted
    signal endWanted
    signal quitWanted

    Shortcut {
        sequence: "Esc"
        enabled: root.stopAllowed && root.chat.answering
        onActivated: root.chat.stop()
    }
    Shortcut {
        sequence: "Ctrl+N"
        onActivated: root.newChatWanted()
    }
    Shortcut {
        sequence: "Ctrl+O"
        onActivated: root.fileWanted()
    }
    Shortcut {
        sequence: "Ctrl+Shift+O"
        onActivated: root.folderWanted()
    }
    Shortcut {
        sequence: "Ctrl+U"
        onActivated: root.picturesWanted()
    }
    Shortcut {
        sequence: "Ctrl+F"
        onActivated: root.findWanted()
    }
    Shortcut {
        sequence: "Ctrl+B"
        onActivated: root.sideBarToggled()
    }
    Shortcut {
        sequence: "PgUp"
        onActivated: root.scrollWanted(-0.85)
    }
    Shortcut {
        sequence: "PgDown"
        onActivated: root.scrollWanted(0.85)
    }
    Shortcut {
        sequence: "Ctrl+Home"
        onActivated: root.startWanted()
    }
    Shortcut {
        sequence: "Ctrl+End"
        onActivated: root.endWanted()
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: root.settings.growText()
    }
    Shortcut {
        sequence: "Ctrl+-"
        onActivated: root.settings.shrinkText()
    }
    Shortcut {
        sequence: "Ctrl+0"
        onActivated: root.settings.resetText()
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.quitWanted()
    }
}
