import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// A table with hairlines between its rows. Its columns share the width there is; one that is still too wide scrolls
// sideways in itself.
BlockFrame {
    id: root

    required property var table
    required property LinkGuide links

    Flickable {
        id: view

        objectName: "tableView"
        implicitHeight: grid.implicitHeight
        width: root.room
        height: implicitHeight
        contentWidth: grid.width
        contentX: root.rightToLeft ? contentWidth - width : 0 // until it is scrolled
        contentHeight: grid.implicitHeight
        clip: true
        interactive: contentWidth > width
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Table")

        ScrollBar.horizontal: SlimScrollBar {
        }

        GridLayout {
            id: grid

            width: Math.max(view.width, Math.min(implicitWidth, cells.columns * Theme.cellWidth))
            columns: Math.max(1, cells.columns)
            columnSpacing: 0
            rowSpacing: 0

            Repeater {
                model: TableModel {
                    id: cells

                    table: root.table
                }

                TableCell {
                    lastRow: cells.rows - 1 // qmllint disable unqualified
                    links: root.links // qmllint disable unqualified
                    block: root.index // qmllint disable unqualified
                    tableBefore: root.separator // qmllint disable unqualified
                }
            }
        }
    }
}
