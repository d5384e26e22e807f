import QtQuick
import Facet
import Facet.App

// Text of the transcript: selectable, with the theme's line height, growing at its end while it streams.
TextEdit {
    id: root

    property alias stream: stream

    // The line height adds its space above the words; what they must rise to stand in the middle.
    readonly property real lift: Math.max(0, Theme.transcriptLine - metrics.height) / 2

    readOnly: true
    selectByMouse: true
    selectByKeyboard: true
    activeFocusOnTab: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.pixelSize: Theme.transcriptSize

    FontMetrics {
        id: metrics

        font: root.font
    }
    TranscriptText {
        id: stream

        document: root.textDocument
        lineHeight: Theme.transcriptLine
    }
}
