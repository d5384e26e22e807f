import QtQuick
import Facet

// The sections of the settings at the left; up and down go through them.
Rectangle {
    id: root

    required property var sections
    required property int current

    signal chosen(int section)

    function rowOf(section: int): Item {
        return rows.itemAt(section);
    }

    width: Theme.sideBarWidth
    color: Theme.sideBar

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.hairline
    }
    Column {
        id: column

        x: 10
        y: Theme.headerHeight + 10
        width: parent.width - 20
        spacing: 2

        Repeater {
            id: rows

            model: root.sections

            MenuRow {
                id: row

                required property int index
                required property Section modelData

                function step(by: int) {
                    const next = Math.max(0, Math.min(root.sections.length - 1, index + by)); // qmllint disable unqualified
                    root.chosen(next); // qmllint disable unqualified
                    root.rowOf(next).forceActiveFocus(Qt.TabFocusReason); // qmllint disable unqualified
                }

                objectName: "settingsNavigation"
                width: column.width // qmllint disable unqualified
                highlighted: index === root.current // qmllint disable unqualified
                text: modelData.title
                Accessible.role: Accessible.PageTab
                Accessible.selected: highlighted
                Keys.onDownPressed: step(1)
                Keys.onUpPressed: step(-1)
                onClicked: root.chosen(row.index) // qmllint disable unqualified
            }
        }
    }
}
