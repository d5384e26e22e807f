import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// Colours and text size; everything takes effect at once.
PopupPanel {
    id: root

    required property Settings settings

    width: 248
    padding: Theme.gap16

    contentItem: ColumnLayout {
        spacing: Theme.gap8

        Text {
            text: qsTr("Colours")
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap4

            SchemeButton {
                text: qsTr("System")
                settings: root.settings
                scheme: Settings.Auto
            }
            SchemeButton {
                text: qsTr("Light")
                settings: root.settings
                scheme: Settings.Light
            }
            SchemeButton {
                text: qsTr("Dark")
                settings: root.settings
                scheme: Settings.Dark
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap8
            spacing: Theme.gap4

            Text {
                Layout.fillWidth: true
                text: qsTr("Text size")
                color: Theme.muted
                font.pixelSize: Theme.noteSize
            }
            IconButton {
                name: qsTr("Smaller text")
                keys: "Ctrl+-"
                icon.source: "qrc:/icons/minus.svg"
                onClicked: root.settings.shrinkText()
            }
            Text {
                Layout.minimumWidth: 42
                text: qsTr("%1 %").arg(Math.round(root.settings.textScale * 100))
                color: Theme.text
                font.pixelSize: Theme.noteSize
                horizontalAlignment: Text.AlignHCenter
            }
            IconButton {
                name: qsTr("Larger text")
                keys: "Ctrl++"
                icon.source: "qrc:/icons/plus.svg"
                onClicked: root.settings.growText()
            }
        }
    }

    component SchemeButton: TextButton {
        required property Settings settings
        required property int scheme

        readonly property bool chosen: settings.scheme === scheme

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        leftPadding: Theme.gap4
        rightPadding: Theme.gap4
        font.pixelSize: Theme.noteSize
        highlighted: chosen
        Accessible.role: Accessible.RadioButton
        Accessible.checked: chosen
        onClicked: settings.scheme = scheme
    }
}
