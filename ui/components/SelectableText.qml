import QtQuick
import Facet
import Facet.App

// Text of the transcript, with the theme's line height and its words in styles, changing at its end while it streams.
// The message that it stands in selects over all its texts.
TextEdit {
    id: root

    property var words: "" // a string, or the words of a block
    property int alignment: Qt.AlignLeft // where the script begins
    property real line: Theme.transcriptLine
    property int block: 0 // its place in the message, and what is copied with its words
    property string before: "\n\n"
    property string language: "" // of code
    property string marker: ""

    // The line height adds its space above the words; what they must rise to stand in the middle.
    readonly property real lift: Math.max(0, line - metrics.height) / 2
    readonly property point pointer: pointing.point.position

    signal linkOpened(string address, point scene)

    readOnly: true
    selectByMouse: false
    persistentSelection: true
    activeFocusOnPress: false
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.pixelSize: Theme.transcriptSize

    HoverHandler {
        id: pointing

        cursorShape: root.hoveredLink === "" ? Qt.IBeamCursor : Qt.PointingHandCursor
    }
    FontMetrics {
        id: metrics

        font: root.font
    }
    CodeColours {
        document: root.textDocument
        language: root.language
        colors: Theme.codeColors
        found: Found.words
        foundFill: Theme.foundFill
    }
    TranscriptText {
        id: content

        document: root.textDocument
        lineHeight: root.line
        alignment: root.alignment
        linkColor: Theme.accent
        codeFill: Theme.codeInline
        codeFamily: Theme.codeFamily
        codeSize: root.font.pixelSize * 0.88
        block: root.block
        before: root.before
        marker: root.marker
        words: root.words
    }
    Repeater {
        model: content.links

        LinkStop {
            text: content // qmllint disable unqualified
            onOpened: root.linkOpened(modelData.address, mapToItem(null, 0, height)) // qmllint disable unqualified
        }
    }
}
