import QtQuick
import QtQuick.Layouts
import Facet

// A part of the settings page: its title, and its settings below one another.
ColumnLayout {
    id: root

    required property string title
    default property alias content: body.data

    spacing: Theme.gap16
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Text {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gap8
        text: root.title
        color: Theme.text
        font.pixelSize: Theme.headingSizes[0]
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    ColumnLayout {
        id: body

        Layout.fillWidth: true
        spacing: Theme.gap16
    }
}
