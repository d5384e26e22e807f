import QtQuick
import Facet
import Facet.App

// One chat: header, messages or the empty state, what went wrong, the composer.
Item {
    id: root

    required property ChatController chat
    required property ModelController models
    required property Notice notice

    readonly property bool composing: composer.composing
    readonly property bool popupOpen: header.popupOpen || composer.popupOpen || find.visible
    readonly property bool empty: chat.messages.count === 0

    signal sideBarToggled
    signal fileWanted
    signal folderWanted
    signal settingsWanted
    signal picturesWanted
    signal pictureOpened(var picture)

    function focusComposer() {
        composer.forceActiveFocus();
    }
    function beginFind() {
        if (!empty)
            find.begin();
    }
    function showMessage(row: int): bool {
        return transcript.showMessage(row);
    }
    function scrollBy(pages: real) {
        transcript.scrollBy(pages);
    }
    function scrollToStart() {
        transcript.scrollToStart();
    }
    function scrollToEnd() {
        transcript.followEnd();
    }

    onEmptyChanged: if (empty && find.visible)
        find.end()

    Connections {
        target: root.chat.edit

        function onChanged() {
            if (!root.chat.edit.active)
                composer.forceActiveFocus();
        }
    }
    Transcript {
        id: transcript

        objectName: "transcript"
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !root.empty
        chat: root.chat
        onPictureOpened: picture => root.pictureOpened(picture)
        onPicturesWanted: root.picturesWanted()
        bottomSpace: foot.height + Theme.composerGap + Theme.gap16
    }
    EmptyState {
        objectName: "emptyState"
        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        visible: root.empty
        models: root.models
        attachments: root.chat.attachments
        onFileWanted: root.fileWanted()
        onFolderWanted: root.folderWanted()
        onDraftWanted: text => composer.write(text)
        onPictureAdded: composer.askAboutPicture()
    }
    Rectangle {
        // Text that scrolls under the composer ends with it.
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.composerGap + Theme.radiusBlock
        color: Theme.window
    }
    FindBar {
        id: find

        objectName: "findBar"
        anchors.top: header.bottom
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap16
        width: Math.min(implicitWidth, parent.width - 2 * Theme.gap16)
        chat: root.chat
        onMessageWanted: row => root.showMessage(row)
        onEnded: root.focusComposer()
    }
    Announcement {
        objectName: "announcement"
        width: 1
        height: 1
        chat: root.chat
        notice: root.notice
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Column {
        id: foot

        width: Math.min(Theme.composerWidth, parent.width - 2 * Theme.gap12)
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.composerGap
        spacing: Theme.gap12

        LoadingStrip {
            width: parent.width
            models: root.models
        }
        Banner {
            objectName: "banner"
            width: parent.width
            notice: root.notice
        }
        Composer {
            id: composer

            objectName: "composer"
            width: parent.width
            height: implicitHeight
            maximumHeight: Math.max(120, root.height / 3)
            focus: true
            chat: root.chat
            demo: root.models.model.demo
            onPicturesWanted: root.picturesWanted()
            onPictureOpened: picture => root.pictureOpened(picture)
        }
    }
    Header {
        id: header

        width: parent.width
        chat: root.chat
        models: root.models
        onSideBarToggled: root.sideBarToggled()
        onSettingsWanted: root.settingsWanted()
        onFileWanted: root.fileWanted()
        onFolderWanted: root.folderWanted()
        onFindWanted: root.beginFind()
    }
}
