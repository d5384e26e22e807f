import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// Every device of this computer; those that cannot be used say why.
ColumnLayout {
    id: root

    required property LoadController load

    spacing: Theme.gap4

    SettingRow {
        Layout.bottomMargin: Theme.gap8
        name: qsTr("Device")
        note: qsTr("Takes effect when a model is loaded.")
    }
    ChoiceRow {
        objectName: "bestDevice"
        Layout.fillWidth: true
        text: qsTr("The best one")
        note: root.load.preferredName
        chosen: root.load.device === ""
        onClicked: root.load.chooseDevice("")
    }
    Repeater {
        model: root.load.devices

        ChoiceRow {
            required property string name
            required property string uuid
            required note
            required figure
            required property bool usable

            objectName: "deviceRow"
            Layout.fillWidth: true
            enabled: usable
            text: name
            chosen: uuid === root.load.device // qmllint disable unqualified
            onClicked: root.load.chooseDevice(uuid) // qmllint disable unqualified
        }
    }
}
