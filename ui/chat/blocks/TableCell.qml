import QtQuick
import QtQuick.Layouts
import Facet

Item {
    id: root

    required property var words
    required property int index
    required property int row
    required property int column
    required property int alignment
    required property int lastRow
    required property LinkGuide links
    required property int block
    required property string tableBefore // between the table and what is before it, when copied

    readonly property bool header: row === 0
    // A column has one edge, whatever the script of its cells: the start is where the table begins.
    readonly property int side: {
        if (alignment === Qt.AlignHCenter)
            return alignment;
        return Qt.AlignAbsolute | ((alignment === Qt.AlignRight) === LayoutMirroring.enabled ? Qt.AlignLeft : Qt.AlignRight);
    }
    readonly property real wanted: shown.implicitWidth + 2 * Theme.gap8

    implicitHeight: shown.implicitHeight + 2 * Theme.gap4
    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.minimumWidth: Math.min(wanted, Theme.cellWidth)
    Layout.preferredWidth: wanted

    SelectableText {
        id: shown

        objectName: "cellText"
        x: Theme.gap8
        y: Theme.gap4 - Math.round(lift)
        width: parent.width - 2 * Theme.gap8
        height: parent.height - Theme.gap4
        words: root.words
        block: root.block
        before: root.index === 0 ? root.tableBefore : root.column === 0 ? "\n" : "\t"
        font.pixelSize: Theme.transcriptSize - 1
        font.weight: root.header ? Font.DemiBold : Font.Normal
        alignment: root.side
        Accessible.name: root.header ? qsTr("Column") : qsTr("Cell")
        onLinkHovered: address => root.links.hover(shown, address)
        onLinkOpened: (address, scene) => root.links.ask(address, scene)
    }
    Rectangle {
        visible: root.row < root.lastRow
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.hairline
    }
}
