import QtQuick
import QtQuick.Dialogs
import Facet.App

// Picks pictures for the message, several at once.
FileDialog {
    id: root

    required property AttachmentController attachments

    title: qsTr("Add pictures")
    fileMode: FileDialog.OpenFiles
    nameFilters: attachments.nameFilters
    onAccepted: attachments.addUrls(selectedFiles)
}
