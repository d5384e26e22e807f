import QtQuick
import QtQuick.Dialogs
import Facet.App

// The two ways to choose a model: a .gguf file, or a folder as Hugging Face hands it out.
Item {
    id: root

    required property ModelController models

    function chooseFile() {
        file.open();
    }
    function chooseFolder() {
        folder.open();
    }

    FileDialog {
        id: file

        title: qsTr("Open a model file")
        nameFilters: [qsTr("Gemma 3 models (*.gguf)"), qsTr("All files (*)")]
        onAccepted: root.models.openUrl(selectedFile)
    }
    FolderDialog {
        id: folder

        title: qsTr("Open a model folder")
        onAccepted: root.models.openUrl(selectedFolder)
    }
}
