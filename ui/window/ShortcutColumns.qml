import QtQuick
import QtQuick.Controls.Basic
import Facet

// Groups of shortcuts in two columns, or one below the other. Placed by hand: layouts do not like to change under way.
Flickable {
    id: page

    required property var groups

    readonly property bool stacked: width < 520
    readonly property real columnWidth: stacked ? width : (width - 48) / 2

    implicitHeight: contentHeight
    contentHeight: stacked ? second.y + second.height : second.y + Math.max(first.height, second.height)
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    ScrollBar.vertical: SlimScrollBar {
    }
    Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + 40)
    Keys.onUpPressed: contentY = Math.max(0, contentY - 40)

    Text {
        id: title

        anchors.left: parent.left
        text: qsTr("Keyboard shortcuts")
        color: Theme.text
        font.pixelSize: Theme.headingSizes[1]
        font.weight: Font.DemiBold
    }
    Groups {
        id: first

        anchors.left: parent.left
        y: title.height + Theme.gap16
        width: page.columnWidth
        shown: page.groups.filter((group, place) => place % 2 === 0)
    }
    Groups {
        id: second

        anchors.right: parent.right
        y: page.stacked ? first.y + first.height + Theme.gap24 : first.y
        width: page.columnWidth
        shown: page.groups.filter((group, place) => place % 2 === 1)
    }

    component Groups: Column {
        id: column

        required property var shown

        spacing: Theme.gap24

        Repeater {
            model: column.shown

            ShortcutGroup {
                required property var modelData

                width: column.width // qmllint disable unqualified
                title: modelData.title
                shortcuts: modelData.shortcuts
            }
        }
    }
}
