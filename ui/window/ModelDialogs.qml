import QtQuick
import QtQuick.Dialogs
import Facet.App

// The two ways to choose a model: a .gguf file, or a folder as Hugging Face hands it out. Made when first asked for.
Item {
    id: root

    required property ModelController models

    function chooseFile() {
        file.active = true;
        file.item.open();
    }
    function chooseFolder() {
        folder.active = true;
        folder.item.open();
    }

    Loader {
        id: file

        active: false
        sourceComponent: FileDialog {
            title: qsTr("Open a model file")
            nameFilters: [qsTr("Gemma 3 models (*.gguf)"), qsTr("All files (*)")]
            onAccepted: root.models.openUrl(selectedFile)
        }
    }
    Loader {
        id: folder

        active: false
        sourceComponent: FolderDialog {
            title: qsTr("Open a model folder")
            onAccepted: root.models.openUrl(selectedFolder)
        }
    }
}
