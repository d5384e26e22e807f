import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// The model in use with its memory plan, the models opened before, and the way to others.
PopupPanel {
    id: root

    required property ModelController models

    readonly property bool ready: models.state === ModelController.Ready
    readonly property int otherModels: models.recent.count - (ready && !models.model.demo ? 1 : 0)

    signal fileWanted
    signal folderWanted

    width: 340
    onAboutToShow: models.recent.refresh()

    contentItem: ColumnLayout {
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.gap12
            visible: root.ready
            columns: 2
            rowSpacing: 6

            Text {
                Layout.columnSpan: 2
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.gap4
                text: root.models.model.demo ? root.models.model.label : root.models.model.name
                color: Theme.text
                font.pixelSize: Theme.transcriptSize
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
            }
            Figure {
                name: qsTr("Weights")
                value: root.models.model.format === "" ? root.models.model.weightsText : qsTr("%1 · %2").arg(root.models.model.weightsText).arg(root.models.model.format)
            }
            Figure {
                name: qsTr("Context")
                value: root.models.model.contextText
            }
            Figure {
                name: qsTr("Cache for it")
                value: root.models.model.cacheText
            }
            Figure {
                name: qsTr("Working memory")
                value: root.models.model.scratchText
            }
            Figure {
                name: root.models.device.isCpu ? qsTr("Processor") : qsTr("Device")
                value: root.models.device.name
            }
        }
        Line {
            visible: root.ready
        }
        Text {
            Layout.margins: Theme.gap12
            Layout.bottomMargin: Theme.gap4
            visible: root.otherModels > 0
            text: qsTr("Opened before")
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        Repeater {
            model: root.models.recent

            MenuRow {
                required property var model

                objectName: "recentRow"
                Layout.fillWidth: true
                visible: !root.ready || model.path !== root.models.model.path // qmllint disable unqualified
                enabled: model.available
                text: model.format === "" ? model.name : qsTr("%1 · %2").arg(model.name).arg(model.format)
                note: model.available ? model.folder : qsTr("No longer there: %1").arg(model.folder)
                onClicked: {
                    root.close(); // qmllint disable unqualified
                    root.models.open(model.path); // qmllint disable unqualified
                }
            }
        }
        Line {
            visible: root.otherModels > 0
        }
        MenuRow {
            objectName: "demoRow"
            Layout.fillWidth: true
            visible: root.models.hasDemo
            highlighted: root.ready && root.models.model.demo
            icon.source: "qrc:/icons/gem.svg"
            text: root.models.demoLabel
            note: qsTr("Made for Facet, not Google's Gemma")
            onClicked: {
                root.close();
                if (!highlighted)
                    root.models.openDemo();
            }
        }
        MenuRow {
            Layout.fillWidth: true
            icon.source: "qrc:/icons/file.svg"
            text: qsTr("Open a model file…")
            keys: "Ctrl+O"
            onClicked: {
                root.close();
                root.fileWanted();
            }
        }
        MenuRow {
            Layout.fillWidth: true
            icon.source: "qrc:/icons/folder.svg"
            text: qsTr("Open a model folder…")
            keys: "Ctrl+Shift+O"
            onClicked: {
                root.close();
                root.folderWanted();
            }
        }
        MenuRow {
            Layout.fillWidth: true
            visible: root.ready
            icon.source: "qrc:/icons/eject.svg"
            text: qsTr("Close the model and free its memory")
            onClicked: {
                root.close();
                root.models.close();
            }
        }
    }

    component Line: Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.gap4
        Layout.bottomMargin: Theme.gap4
        implicitHeight: 1
        color: Theme.hairline
    }
    component Figure: RowLayout {
        id: figure

        required property string name
        required property string value

        Layout.columnSpan: 2
        Layout.fillWidth: true

        Text {
            text: figure.name
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        Text {
            Layout.fillWidth: true
            text: figure.value
            color: Theme.text
            font.pixelSize: Theme.noteSize
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
        }
    }
}
