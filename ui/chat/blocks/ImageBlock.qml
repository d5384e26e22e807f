import QtQuick
import Facet

// A picture that an answer names: nothing is fetched; what it is said to show, and where it would be.
BlockFrame {
    id: root

    required property var words
    required property LinkGuide links

    Rectangle {
        objectName: "imageBlock"
        implicitHeight: shown.implicitHeight + 2 * Theme.gap12
        width: root.room
        height: implicitHeight
        radius: Theme.radiusCard
        color: Theme.codeFill
        border.color: Theme.hairline

        ThemedIcon {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap12
            y: Theme.gap12 + (shown.line - height) / 2
            source: "qrc:/icons/picture.svg"
            tint: Theme.muted
        }
        SelectableText {
            id: shown

            objectName: "imageText"
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap12 + Theme.iconSize + Theme.gap12
            y: Theme.gap12 - Math.round(lift)
            width: parent.width - anchors.leftMargin - Theme.gap12
            words: root.words
            block: root.index
            before: root.separator
            marker: root.copiedMarker
            color: Theme.muted
            wrapMode: TextEdit.WrapAtWordBoundaryOrAnywhere
            Accessible.name: qsTr("Picture that is not loaded")
            onLinkHovered: address => root.links.hover(shown, address)
            onLinkOpened: (address, scene) => root.links.ask(address, scene)
        }
    }
}
