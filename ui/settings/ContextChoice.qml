import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// How much of a chat the model can hold, with its price in memory while the handle moves.
ColumnLayout {
    id: root

    required property LoadController load

    spacing: Theme.gap16

    Hairline {
    }
    SettingRow {
        stretches: true
        name: qsTr("Context")
        note: qsTr("How many tokens of words and pictures the model sees at once. A longer context takes more memory.")

        ValueSlider {
            objectName: "contextSlider"
            Layout.fillWidth: true
            name: qsTr("Context in tokens")
            from: root.load.smallestContext
            to: root.load.largestContext
            stepSize: root.load.contextStep
            snapMode: Slider.SnapAlways
            value: root.load.contextTokens
            onMoved: root.load.contextTokens = value
        }
        LineField {
            id: field

            objectName: "contextField"
            Layout.preferredWidth: 84
            name: qsTr("Context in tokens")
            horizontalAlignment: TextInput.AlignRight
            text: String(root.load.contextTokens)
            validator: IntValidator {
                bottom: root.load.smallestContext
                top: root.load.largestContext
            }
            onEditingFinished: {
                root.load.contextTokens = Number(text);
                text = Qt.binding(() => String(root.load.contextTokens));
            }
        }
    }
    TwoToneBar {
        objectName: "planBar"
        Layout.fillWidth: true
        weights: root.load.weightsShare
        cache: root.load.cacheShare
    }
    SettingRow {
        name: root.load.problem
        note: root.load.planText === "" ? qsTr("Working out what it takes…") : root.load.planText

        TextButton {
            objectName: "loadWithThis"
            enabled: root.load.differs && root.load.problem === ""
            text: qsTr("Load with this")
            onClicked: root.load.loadIt()
        }
    }
}
