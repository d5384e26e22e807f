import QtQuick
import Facet

BlockFrame {
    id: root

    required property var words
    required property int level
    required property LinkGuide links

    gap: level < 3 ? Theme.gap24 : Theme.gap16
    lift: shown.lift

    SelectableText {
        id: shown

        objectName: "headingText"
        width: root.room
        words: root.words
        block: root.index
        before: root.separator
        marker: root.copiedMarker
        font.pixelSize: Theme.headingSizes[root.level - 1]
        font.weight: Font.DemiBold
        line: Math.max(Theme.transcriptLine, Math.round(font.pixelSize * 1.35))
        Accessible.role: Accessible.Heading
        Accessible.name: qsTr("Heading")
        onLinkHovered: address => root.links.hover(shown, address)
        onLinkOpened: (address, scene) => root.links.ask(address, scene)
    }
}
