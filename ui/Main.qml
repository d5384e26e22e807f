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

    visible: true
    width: settings.windowSize.width
    height: settings.windowSize.height
    minimumWidth: 360
    minimumHeight: 420
    color: Theme.window
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
    onClosing: if (visibility === Window.Windowed)
        settings.windowSize = Qt.size(width, height)
    Component.onCompleted: page.focusComposer()

    Binding {
        target: Theme
        property: "dark"
        value: root.appearance.dark
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: root.appearance.highContrast
    }
    Binding {
        target: Theme
        property: "motion"
        value: root.appearance.motion
    }
    Binding {
        target: Theme
        property: "codeFamily"
        value: root.appearance.codeFamily
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.settings.textScale
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
        anchors.leftMargin: root.narrow ? 0 : sideBar.x + sideBar.width
        chat: root.chat
        models: root.models
        notice: root.notice
        settings: root.settings
        onSideBarToggled: root.toggleSideBar()
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

        objectName: "sideBar"
        width: Theme.sideBarWidth
        height: parent.height
        x: root.sideBarOpen ? 0 : -width
        visible: x > -width
        chat: root.chat
        models: root.models
        onNewChatWanted: root.startNewChat()

        Behavior on x {
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }
    DropOverlay {
        objectName: "drop"
        anchors.fill: parent
        attachments: root.chat.attachments
        onDropped: {
            root.requestActivate();
            page.focusComposer();
        }
    }
    PictureOverlay {
        id: largePicture

        objectName: "pictureOverlay"
    }
    PictureDialog {
        id: pictureDialog

        attachments: root.chat.attachments
    }
    ModelDialogs {
        id: dialogs

        models: root.models
    }
    KeyboardShortcuts {
        chat: root.chat
        settings: root.settings
        stopAllowed: !page.composing && !page.popupOpen && !largePicture.visible
        onNewChatWanted: root.startNewChat()
        onSideBarToggled: root.toggleSideBar()
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
