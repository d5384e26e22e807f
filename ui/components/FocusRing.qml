import QtQuick
import Facet

// The ring in accent around a control that has the keyboard; place it inside the control's background.
Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.focusWidth
    color: "transparent"
    border.color: Theme.accent
    border.width: Theme.focusWidth
}
