import QtQuick
import QtQuick.Layouts
import Facet

// Some shortcuts under a title: what each does, and its keys at the right.
ColumnLayout {
    id: root

    required property string title
    required property var shortcuts // NamedShortcuts; those without a name are not shown

    spacing: Theme.gap8

    Text {
        Layout.bottomMargin: Theme.gap4
        text: root.title
        color: Theme.muted
        font.pixelSize: Theme.noteSize
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: Array.from(root.shortcuts).filter(shortcut => shortcut.name !== "")

        RowLayout {
            id: line

            required property NamedShortcut modelData

            objectName: "shortcutLine"
            Layout.fillWidth: true
            spacing: Theme.gap16
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(modelData.name).arg(modelData.keys)

            Text {
                Layout.fillWidth: true
                text: line.modelData.name
                color: Theme.text
                font.pixelSize: Theme.listSize
                wrapMode: Text.Wrap
            }
            Text {
                Layout.alignment: Qt.AlignTop
                text: line.modelData.keys
                color: Theme.muted
                font.pixelSize: Theme.listSize
            }
        }
    }
}
