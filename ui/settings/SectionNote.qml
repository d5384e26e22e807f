import QtQuick
import QtQuick.Layouts
import Facet

// Muted words between settings.
Text {
    Layout.fillWidth: true
    color: Theme.muted
    font.pixelSize: Theme.noteSize
    lineHeight: 1.25
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
}
