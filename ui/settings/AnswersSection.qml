import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// The system prompt with its presets, and the numbers of sampling for those who want them.
Section {
    id: root

    required property Preferences preferences
    readonly property PresetListModel presets: preferences.presets

    title: qsTr("Answers")

    SettingRow {
        name: qsTr("System prompt")
        note: qsTr("Words that stand before every chat and say how the model should answer.")

        TextButton {
            objectName: "addPreset"
            text: qsTr("New prompt")
            onClicked: {
                const row = root.presets.add();
                list.itemAt(row).edit();
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.gap4

        ChoiceRow {
            objectName: "noPreset"
            Layout.fillWidth: true
            text: qsTr("None")
            note: qsTr("The model answers in its own way.")
            chosen: root.presets.chosen < 0
            onClicked: root.presets.choose(-1)
        }
        Repeater {
            id: list

            model: root.presets

            PresetRow {
                Layout.fillWidth: true
                presets: root.presets // qmllint disable unqualified
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.presets.removedName !== ""
            spacing: Theme.gap8

            SectionNote {
                text: qsTr("“%1” was deleted.").arg(root.presets.removedName)
            }
            TextButton {
                objectName: "putPresetBack"
                quiet: true
                text: qsTr("Undo")
                onClicked: root.presets.putBack()
            }
        }
    }
    Hairline {
    }
    Disclosure {
        id: advanced

        objectName: "advanced"
        Layout.fillWidth: true
        text: qsTr("Advanced")
        note: root.preferences.numbers.chosenCount === 0 ? qsTr("How the next word is chosen. The model brings values that suit it.") : qsTr("How the next word is chosen. Changed by you: %1.").arg(root.preferences.numbers.chosenCount)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: advanced.open
        spacing: Theme.gap16

        Repeater {
            model: root.preferences.numbers

            AnswerNumberRow {
                Layout.fillWidth: true
                numbers: root.preferences.numbers // qmllint disable unqualified
            }
        }
        TextButton {
            objectName: "resetNumbers"
            Layout.alignment: Qt.AlignRight
            enabled: root.preferences.numbers.chosenCount > 0
            text: qsTr("Reset all to the model’s own")
            onClicked: root.preferences.numbers.resetAll()
        }
    }
}
