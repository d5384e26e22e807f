import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// What to try with the demo: three questions, a picture, and the way to real models.
ColumnLayout {
    id: root

    required property ModelController models
    required property AttachmentController attachments
    required property int columns

    signal fileWanted
    signal draftWanted(string text)
    signal pictureAdded

    spacing: Theme.gap12

    Grid {
        id: grid

        // Pixels that the words leave to share; a layout would not follow when all words grow with the text size.
        readonly property int spare: {
            let words = 0;
            for (let row = 0; row < questions.count; ++row)
                words += Math.ceil(questions.itemAt(row)?.implicitWidth ?? 0);
            return width - 2 * spacing - words;
        }

        Layout.fillWidth: true
        columns: root.columns
        spacing: Theme.gap12

        Repeater {
            id: questions

            model: [qsTr("What can you do?"), qsTr("How do I open a Gemma 3 model?"), qsTr("Is my chat private?")]

            Card {
                id: question

                required property string modelData
                required property int index

                objectName: "questionCard"
                width: grid.columns === 1 ? grid.width : Math.ceil(implicitWidth) + Math.floor((grid.spare + index) / 3) // qmllint disable unqualified
                text: modelData
                onClicked: root.draftWanted(modelData) // qmllint disable unqualified

                contentItem: Text {
                    text: question.text
                    color: Theme.text
                    font.pixelSize: Theme.listSize
                    font.weight: Font.Medium
                    horizontalAlignment: Text.AlignHCenter
                    elide: Text.ElideRight
                }
            }
        }
    }
    GridLayout {
        columns: root.columns
        rowSpacing: Theme.gap12
        columnSpacing: Theme.gap12

        SampleCard {
            objectName: "sampleCard"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            Layout.columnSpan: Math.min(2, root.columns)
            visible: sample.available && root.attachments.seeing
            sample: SamplePicture {
            }
            onClicked: {
                root.attachments.addUrls([sample.url]);
                root.pictureAdded();
            }
        }
        Card {
            objectName: "openFileCard"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            centred: true
            noteLines: 3
            text: qsTr("Open a model file…")
            note: qsTr("Gemma 3 as a .gguf file, for real answers")
            onClicked: root.fileWanted()
        }
        Card {
            objectName: "openRecentCard"
            Layout.fillWidth: true
            Layout.columnSpan: root.columns
            visible: root.models.newestPath !== ""
            text: qsTr("Continue with %1").arg(root.models.newestName)
            note: root.models.newestPath
            onClicked: root.models.open(root.models.newestPath)
        }
    }
}
