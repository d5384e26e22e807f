import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet

// A card of the empty state: a title, a line below, and something that happens when it is clicked.
Button {
    id: root

    property string note: ""
    property int noteLines: 2 // at most
    property bool centred: false // its words, where it stands beside a taller card

    padding: Theme.gap16
    topPadding: 14
    bottomPadding: 14
    Accessible.name: note === "" ? text : qsTr("%1: %2").arg(text).arg(note)

    contentItem: ColumnLayout {
        spacing: Theme.gap4

        Item {
            Layout.fillHeight: true
            visible: root.centred
        }
        Text {
            Layout.fillWidth: true
            text: root.text
            color: Theme.text
            font.pixelSize: Theme.listSize
            font.weight: Font.Medium
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.note
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            horizontalAlignment: Text.AlignLeft
            lineHeight: 1.25
            wrapMode: Text.Wrap
            maximumLineCount: root.noteLines
            elide: Text.ElideRight
        }
        Item {
            Layout.fillHeight: true
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
