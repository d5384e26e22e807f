import QtQuick
import QtQuick.Dialogs
import Facet.App

// Where all chats go to, and where others come from.
Item {
    id: root

    required property ChatListController chats

    function exportAll() {
        save.open();
    }
    function importChats() {
        load.open();
    }

    visible: false

    FileDialog {
        id: save

        title: qsTr("Export all chats")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Chats (*.json)")]
        onAccepted: root.chats.exportAll(selectedFile)
    }
    FileDialog {
        id: load

        title: qsTr("Import chats")
        nameFilters: [qsTr("Chats (*.json)"), qsTr("All files (*)")]
        onAccepted: root.chats.importFrom(selectedFile)
    }
}
