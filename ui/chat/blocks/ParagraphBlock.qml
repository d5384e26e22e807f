import QtQuick
import Facet

// A paragraph, or the words of a list's item or a quote.
BlockFrame {
    id: root

    required property var words
    required property LinkGuide links

    lift: shown.lift

    SelectableText {
        id: shown

        objectName: "messageText"
        width: root.room
        words: root.words
        block: root.index
        before: root.separator
        marker: root.copiedMarker
        color: root.quoted ? Theme.muted : Theme.text
        Accessible.name: root.marker !== "" ? qsTr("List item %1").arg(root.marker) : root.quoted ? qsTr("Quote") : qsTr("Paragraph")
        onLinkHovered: address => root.links.hover(shown, address)
        onLinkOpened: (address, scene) => root.links.ask(address, scene)
    }
}
