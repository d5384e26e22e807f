import QtQuick
import QtQuick.Controls.Basic
import Facet

// A card of the empty state: a title, a line below, and something that happens when it is clicked.
Button {
    id: root

    property string note: ""

    padding: Theme.gap16
    topPadding: 14
    bottomPadding: 14
    Accessible.name: qsTr("%1: %2").arg(text).arg(note)

    contentItem: Column {
        spacing: Theme.gap4

        Text {
            width: parent.width
            text: root.text
            color: Theme.text
            font.pixelSize: Theme.listSize
            font.weight: Font.Medium
            elide: Text.ElideRight
        }
        Text {
            width: parent.width
            text: root.note
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            lineHeight: 1.25
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: root.hovered || root.down ? Theme.accent : Theme.hairline

        FocusRing {
            visible: root.visualFocus
            radius: Theme.radiusCard + Theme.focusWidth
        }
    }
}
