import QtQuick
import QtQuick.Dialogs
import Facet.App

// Asks where a chat should be written to as Markdown with its pictures.
FolderDialog {
    id: root

    required property ChatListController chats
    property int row: -1

    function exportChat(row: int) {
        root.row = row;
        open();
    }

    title: qsTr("Export the chat into a folder")
    onAccepted: chats.exportMarkdown(row, selectedFolder)
}
