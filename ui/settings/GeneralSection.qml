import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// How the window looks, what it speaks and when it calls.
Section {
    id: root

    required property Settings settings

    title: qsTr("General")

    SettingRow {
        stretches: true
        name: qsTr("Colours")
        note: qsTr("“System” follows the desktop, also while Facet runs.")

        SchemeButton {
            objectName: "schemeSystem"
            text: qsTr("System")
            scheme: Settings.Auto
        }
        SchemeButton {
            objectName: "schemeLight"
            text: qsTr("Light")
            scheme: Settings.Light
        }
        SchemeButton {
            objectName: "schemeDark"
            text: qsTr("Dark")
            scheme: Settings.Dark
        }
    }
    Hairline {
    }
    SettingRow {
        stretches: true
        name: qsTr("Text size")
        note: qsTr("Of everything in the window; also Ctrl++, Ctrl+- and Ctrl+0.")

        ValueSlider {
            objectName: "textSizeSlider"
            Layout.fillWidth: true
            name: qsTr("Text size")
            from: root.settings.smallestText
            to: root.settings.largestText
            stepSize: root.settings.textStep
            snapMode: Slider.SnapAlways
            value: root.settings.textScale
            live: false // the handle would move away under the pointer
            onMoved: root.settings.textScale = value
        }
        Text {
            Layout.minimumWidth: 48
            text: qsTr("%1 %").arg(Math.round(root.settings.textScale * 100))
            color: Theme.text
            font.pixelSize: Theme.listSize
            horizontalAlignment: Text.AlignRight
        }
    }
    Hairline {
    }
    LanguageChoice {
        settings: root.settings
    }
    Hairline {
    }
    SettingRow {
        name: qsTr("Tell me when a long answer is ready")
        note: qsTr("By a notification of the desktop, when the window is not in front. It shows the chat’s title and the first words.")

        Toggle {
            objectName: "notifiesToggle"
            name: qsTr("Tell me when a long answer is ready")
            checked: root.settings.notifies
            onToggled: root.settings.notifies = checked
        }
    }

    component SchemeButton: TextButton {
        required property int scheme

        readonly property bool chosen: root.settings.scheme === scheme // qmllint disable unqualified

        Layout.fillWidth: true
        font.pixelSize: Theme.listSize
        highlighted: chosen
        Accessible.role: Accessible.RadioButton
        Accessible.checked: chosen
        onClicked: root.settings.scheme = scheme // qmllint disable unqualified
    }
}
