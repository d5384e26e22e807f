import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// Which model is open, how long its context is and what that takes, and what it runs on.
Section {
    id: root

    required property ModelController models
    required property LoadController load

    readonly property bool ready: models.state === ModelController.Ready

    signal fileWanted
    signal folderWanted

    title: qsTr("Model and device")

    SettingRow {
        name: qsTr("Model")
        note: {
            if (root.ready)
                return root.models.model.label;
            return root.models.state === ModelController.Loading ? qsTr("Loading %1…").arg(root.models.loadingName) : qsTr("No model is open.");
        }

        TextButton {
            objectName: "settingsOpenFile"
            text: qsTr("Open a file…")
            onClicked: root.fileWanted()
        }
        TextButton {
            objectName: "settingsOpenFolder"
            text: qsTr("Folder…")
            Accessible.name: qsTr("Open a model folder…")
            onClicked: root.folderWanted()
        }
        TextButton {
            objectName: "settingsOpenDemo"
            visible: root.models.hasDemo && !(root.ready && root.models.model.demo)
            text: qsTr("Demo")
            Accessible.name: root.models.demoLabel
            onClicked: root.models.openDemo()
        }
    }
    ContextChoice {
        Layout.fillWidth: true
        visible: root.ready
        load: root.load
    }
    Hairline {
        visible: root.load.devices.count > 0
    }
    DeviceChoice {
        Layout.fillWidth: true
        visible: root.load.devices.count > 0
        load: root.load
    }
}
