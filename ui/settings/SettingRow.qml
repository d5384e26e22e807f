import QtQuick
import QtQuick.Layouts
import Facet

// One setting: what it is called and what it does at the left, its control at the right, below where it is narrow.
// Placed by hand: a GridLayout whose columns depend on its own width changes under its own feet.
Item {
    id: root

    property string name: ""
    property string note: ""
    property color noteColor: Theme.muted
    default property alias control: holder.data

    property bool stretches: false // the control takes the whole width where it stands below
    readonly property bool stacked: width < 440 && holder.implicitWidth > 100

    Layout.fillWidth: true
    implicitHeight: stacked ? words.height + (holder.implicitHeight > 0 ? Theme.gap8 : 0) + holder.implicitHeight : Math.max(words.height, holder.implicitHeight)

    Column {
        id: words

        anchors.left: parent.left
        y: root.stacked ? 0 : (root.height - height) / 2
        width: root.stacked || holder.implicitWidth === 0 ? root.width : root.width - holder.implicitWidth - Theme.gap24
        spacing: 2

        Text {
            width: parent.width
            visible: text !== ""
            text: root.name
            color: Theme.text
            font.pixelSize: Theme.listSize
            wrapMode: Text.Wrap
        }
        Text {
            width: parent.width
            visible: text !== ""
            text: root.note
            color: root.noteColor
            font.pixelSize: Theme.noteSize
            lineHeight: 1.25
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
    }
    RowLayout {
        id: holder

        x: root.stacked === root.LayoutMirroring.enabled ? root.width - width : 0
        y: root.stacked ? root.height - height : (root.height - height) / 2
        width: root.stacked && root.stretches ? root.width : implicitWidth
        height: implicitHeight
        spacing: Theme.gap8
    }
}
