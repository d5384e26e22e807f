import QtQuick
import Facet

// "Today", "Yesterday"... above the chats of that time.
Text {
    objectName: "groupHeading"
    leftPadding: 10
    rightPadding: 10
    horizontalAlignment: Text.AlignLeft
    topPadding: Theme.gap12
    bottomPadding: Theme.gap4 + 2
    color: Theme.muted
    font.pixelSize: Theme.noteSize
    elide: Text.ElideRight
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
