import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// The window: side bar, header, transcript or empty state, and the composer that floats over them.
ApplicationWindow {
    id: root

    required property ChatController chat
    required property ModelController models
    required property Notice notice
    required property Appearance appearance
    required property Settings settings
    required property Preferences preferences
    required property ChatListController chats

    readonly property bool narrow: width < Theme.overlayBelow
    property bool overlayOpen: false
    readonly property bool sideBarOpen: narrow ? overlayOpen : settings.sideBarShown

    function toggleSideBar() {
        if (narrow)
            overlayOpen = !overlayOpen;
        else
            settings.sideBarShown = !settings.sideBarShown;
    }
    function startNewChat() {
        overlayOpen = false;
        chat.newChat();
        page.focusComposer();
    }
    // "message" (the one being written), "settings", "settings/answers" (any section), "search/WORDS" (or none), "shortcuts".
    function show(what: string) {
        if (what === "message")
            settingsPage.close();
        else if (what === "shortcuts")
            sheet.open();
        else if (what.startsWith("settings"))
            settingsPage.open(what.slice("settings/".length));
        else if (what.startsWith("search/")) {
            if (!sideBarOpen)
                toggleSideBar();
            sideBar.beginSearch(what.slice("search/".length));
        }
    }

    visible: true
    width: settings.windowSize.width
    height: settings.windowSize.height
    minimumWidth: 360
    minimumHeight: 420
    color: Theme.window
    LayoutMirroring.enabled: appearance.rightToLeft
    LayoutMirroring.childrenInherit: true
    title: chat.title === "" ? qsTr("Facet") : qsTr("%1 — Facet").arg(chat.title)
    palette {
        window: Theme.window
        windowText: Theme.text
        base: Theme.surface
        text: Theme.text
        button: Theme.surface
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentText
        mid: Theme.hairline
    }
    onNarrowChanged: overlayOpen = false
    Component.onCompleted: page.focusComposer()

    ThemeBindings {
        appearance: root.appearance
        settings: root.settings
    }
    Connections {
        target: root.models

        function onOpenRequested() {
            dialogs.chooseFile();
        }
    }

    ChatPage {
        id: page

        anchors.fill: parent
        anchors.leftMargin: root.narrow ? 0 : sideBar.shift + sideBar.width
        chat: root.chat
        models: root.models
        notice: root.notice
        enabled: !settingsPage.visible
        onSideBarToggled: root.toggleSideBar()
        onSettingsWanted: settingsPage.open()
        onFileWanted: dialogs.chooseFile()
        onFolderWanted: dialogs.chooseFolder()
        onPicturesWanted: pictureDialog.open()
        onPictureOpened: picture => largePicture.show(picture)
    }
    MouseArea {
        // Beside the overlay: closes it.
        anchors.fill: parent
        enabled: root.narrow && root.overlayOpen

        Rectangle {
            anchors.fill: parent
            color: Theme.shadow
            opacity: parent.enabled ? 0.25 : 0
        }
        onClicked: root.overlayOpen = false
    }
    SideBar {
        id: sideBar

        enabled: !settingsPage.visible
        objectName: "sideBar"
        width: Theme.sideBarWidth
        height: parent.height
        x: root.appearance.rightToLeft ? parent.width - width - shift : shift
        shift: root.sideBarOpen ? 0 : -width
        chats: root.chats
        models: root.models
        onNewChatWanted: root.startNewChat()
        onChatChosen: {
            root.overlayOpen = false;
            page.focusComposer();
        }
    }
    SettingsPage {
        id: settingsPage

        objectName: "settingsPage"
        anchors.fill: parent
        settings: root.settings
        models: root.models
        preferences: root.preferences
        chats: root.chats
        onFileWanted: dialogs.chooseFile()
        onFolderWanted: dialogs.chooseFolder()
        onFocusLost: page.focusComposer()
    }
    DropOverlay {
        objectName: "drop"
        anchors.fill: parent
        attachments: root.chat.receiver
        onDropped: {
            root.requestActivate();
            if (!root.chat.edit.active)
                page.focusComposer();
        }
    }
    PictureOverlay {
        id: largePicture

        objectName: "pictureOverlay"
    }
    PictureDialog {
        id: pictureDialog

        attachments: root.chat.receiver
    }
    ModelDialogs {
        id: dialogs

        models: root.models
    }
    ShortcutSheet {
        id: sheet

        objectName: "shortcutSheet"
        groups: shortcuts.groups
    }
    KeyboardShortcuts {
        id: shortcuts

        chat: root.chat
        settings: root.settings
        inChat: !settingsPage.visible && !sheet.visible
        stopAllowed: !page.composing && !root.chat.edit.active && !page.popupOpen && !largePicture.visible
        onSettingsToggled: settingsPage.visible ? settingsPage.close() : settingsPage.open()
        onSheetToggled: sheet.visible ? sheet.close() : sheet.open()
        onFullScreenToggled: root.visibility === Window.FullScreen ? root.showNormal() : root.showFullScreen()
        onNewChatWanted: root.startNewChat()
        onSideBarToggled: root.toggleSideBar()
        onSearchWanted: root.show("search/")
        onFindWanted: page.beginFind()
        onFileWanted: dialogs.chooseFile()
        onFolderWanted: dialogs.chooseFolder()
        onPicturesWanted: pictureDialog.open()
        onScrollWanted: pages => page.scrollBy(pages)
        onStartWanted: page.scrollToStart()
        onEndWanted: page.scrollToEnd()
        onQuitWanted: root.close()
    }
}
