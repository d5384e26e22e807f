import QtQuick
import Facet
import Facet.App

// The window's language, each by its own name; it changes at the next start.
SettingRow {
    id: root

    required property Settings settings

    readonly property var choices: [
        {
            "code": "",
            "name": qsTr("System")
        },
        ...settings.languages]
    readonly property string chosenName: choices.find(choice => choice.code === settings.language).name

    name: qsTr("Language")
    note: qsTr("Takes effect when Facet is started again. All but English are machine-translated and not yet reviewed.")

    TextButton {
        id: button

        objectName: "languageButton"
        text: root.chosenName
        Accessible.role: Accessible.ButtonMenu
        Accessible.name: qsTr("Language: %1").arg(root.chosenName)
        onClicked: menu.open()

        PopupPanel {
            id: menu

            objectName: "languageMenu"
            x: button.mirrored ? 0 : button.width - width
            y: button.height + Theme.gap4
            width: 200
            padding: Theme.gap4
            onOpened: rows.itemAt(root.choices.findIndex(choice => choice.code === root.settings.language)).forceActiveFocus(Qt.PopupFocusReason)

            Column {
                width: menu.availableWidth

                Repeater {
                    id: rows

                    model: root.choices

                    MenuRow {
                        required property var modelData

                        objectName: "languageRow"
                        width: parent.width
                        text: modelData.name
                        highlighted: modelData.code === root.settings.language // qmllint disable unqualified
                        Accessible.role: Accessible.RadioButton
                        Accessible.checked: highlighted
                        onClicked: {
                            menu.close(); // qmllint disable unqualified
                            root.settings.language = modelData.code; // qmllint disable unqualified
                        }
                    }
                }
            }
        }
    }
}
