import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// Before the first message: one sentence, what runs and where it stays, and cards that do something.
Flickable {
    id: root

    required property ModelController models
    required property AttachmentController attachments

    readonly property bool ready: models.state === ModelController.Ready
    readonly property bool loading: models.state === ModelController.Loading
    readonly property bool demo: ready && models.model.demo
    // Three questions beside each other need so much: their words, and the cards around them.
    readonly property int columns: width > 450 * Theme.textScale + 160 ? 3 : 1

    signal fileWanted
    signal folderWanted
    signal draftWanted(string text)
    signal pictureAdded

    function sentence(): string {
        if (loading)
            return qsTr("Everything stays on this computer.");
        if (!ready)
            return qsTr("Everything stays on this computer. Open a Gemma 3 model to begin.");
        if (demo && models.device.isCpu)
            return qsTr("This is a small demonstration model made for Facet, not Google's Gemma.\nIt runs on the processor, not on a GPU. Everything stays on this computer.");
        if (demo)
            return qsTr("This is a small demonstration model made for Facet, not Google's Gemma.\nIt runs on %1. Everything stays on this computer.").arg(models.device.name);
        if (models.device.isCpu)
            return qsTr("%1 runs on the processor, not on a GPU. Everything stays on this computer.").arg(models.model.name);
        return qsTr("%1 runs on %2. Everything stays on this computer.").arg(models.model.name).arg(models.device.name);
    }

    clip: true
    contentHeight: Math.max(height, page.implicitHeight + 2 * Theme.gap16)
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: SlimScrollBar {
    }

    ColumnLayout {
        id: page

        width: Math.min(660 * Math.max(1, Theme.textScale), root.width - 2 * Theme.gap16)
        anchors.centerIn: parent
        spacing: Theme.gap12

        Text {
            Layout.fillWidth: true
            text: root.demo ? qsTr("What are we looking at?") : qsTr("What would you like to know?")
            color: Theme.text
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Text {
            objectName: "emptySentence"
            Layout.fillWidth: true
            text: root.sentence()
            color: Theme.muted
            font.pixelSize: Theme.transcriptSize
            lineHeight: 1.25
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        Loader {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap24
            active: root.demo
            visible: active
            sourceComponent: DemoCards {
                columns: root.columns // qmllint disable unqualified
                models: root.models // qmllint disable unqualified
                attachments: root.attachments // qmllint disable unqualified
                onFileWanted: root.fileWanted() // qmllint disable unqualified
                onDraftWanted: text => root.draftWanted(text) // qmllint disable unqualified
                onPictureAdded: root.pictureAdded() // qmllint disable unqualified
            }
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap24
            visible: !root.loading && !root.demo
            columns: root.columns
            rowSpacing: Theme.gap12
            columnSpacing: Theme.gap12

            StateCard {
                objectName: "openFileCard"
                visible: !root.ready
                text: qsTr("Open a model file…")
                note: qsTr("A .gguf file that is on this computer")
                onClicked: root.fileWanted()
            }
            StateCard {
                objectName: "openFolderCard"
                visible: !root.ready
                text: qsTr("Open a model folder…")
                note: qsTr("With config.json, as Hugging Face hands it out")
                onClicked: root.folderWanted()
            }
            StateCard {
                objectName: "openRecentCard"
                visible: !root.ready && root.models.newestPath !== ""
                text: qsTr("Continue with %1").arg(root.models.newestName)
                note: root.models.newestPath
                onClicked: root.models.open(root.models.newestPath)
            }
            StateCard {
                objectName: "openDemoCard"
                visible: !root.ready && root.models.newestPath === "" && root.models.hasDemo
                text: qsTr("Talk to the demo")
                note: qsTr("A small model that comes with Facet")
                onClicked: root.models.openDemo()
            }
            StateCard {
                objectName: "explainCard"
                visible: root.ready
                text: qsTr("Explain something")
                note: qsTr("In plain words, with an example")
                onClicked: root.draftWanted(qsTr("Explain in plain words, with one example: "))
            }
            StateCard {
                visible: root.ready
                text: qsTr("Summarise a text")
                note: qsTr("Paste it, get three sentences")
                onClicked: root.draftWanted(qsTr("Summarise this text in three sentences:\n\n"))
            }
            StateCard {
                visible: root.ready
                text: qsTr("Draft a message")
                note: qsTr("Short, friendly and clear")
                onClicked: root.draftWanted(qsTr("Write a short, friendly message that says: "))
            }
        }
    }

    component StateCard: Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
    }
}
