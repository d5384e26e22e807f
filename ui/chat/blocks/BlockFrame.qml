import QtQuick
import Facet
import Facet.App

// Where a block of an answer stands: in lists and quotes, behind the marker of its item, apart from the block before.
Item {
    id: root

    required property int index
    required property var containers
    required property string marker
    required property int task
    required property bool joined
    required property int shared
    required property bool rightToLeft // as its words run, whatever the window's language

    default property Item content
    property real gap: Theme.gap12
    property real lift: 0 // how far the content stands below its own top

    readonly property bool quoted: containers.indexOf(BlockListModel.Quote) >= 0
    readonly property real indent: containers.length * Theme.blockIndent
    readonly property real above: index === 0 ? 0 : joined ? Theme.gap4 : gap
    readonly property real room: width - indent
    // What is copied before its words: an empty line or, in a list, none; and the marker of its item.
    readonly property string separator: joined ? "\n" : "\n\n"
    readonly property string copiedMarker: {
        if (marker === "" && task === BlockListModel.NoTask)
            return "";
        const sign = task === BlockListModel.OpenTask ? "[ ]" : task === BlockListModel.DoneTask ? "[x]" : marker;
        return "  ".repeat(containers.filter(container => container === BlockListModel.List).length - 1) + sign + " ";
    }

    implicitHeight: above + content.implicitHeight
    LayoutMirroring.enabled: rightToLeft
    LayoutMirroring.childrenInherit: true

    Repeater {
        model: root.quoted ? root.containers : 0

        // qmllint disable unqualified
        Rectangle {
            required property int index

            readonly property real start: index < root.shared ? 0 : root.above

            visible: root.containers[index] === BlockListModel.Quote
            anchors.left: parent.left
            anchors.leftMargin: index * Theme.blockIndent + Theme.gap4
            y: start
            width: Theme.quoteBar
            height: root.height - start
            radius: index < root.shared ? 0 : width / 2
            color: Theme.hairline
        }
        // qmllint enable unqualified
    }
    Repeater {
        model: root.marker !== "" || root.task !== BlockListModel.NoTask ? 1 : 0

        // qmllint disable unqualified
        ListMarker {
            objectName: "listMarker"
            anchors.right: body.left
            y: root.above
            // A number is followed by its full stop in the direction of the words.
            marker: root.rightToLeft ? "\u200F" + root.marker : root.marker
            task: root.task
        }
        // qmllint enable unqualified
    }
    Item {
        id: body

        anchors.left: parent.left
        anchors.leftMargin: root.indent
        y: root.above - Math.round(root.lift)
        width: root.room
        height: root.content.implicitHeight
        data: [root.content]
    }
}
