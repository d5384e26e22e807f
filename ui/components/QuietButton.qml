import QtQuick
import Facet

// A small icon button of a line that steps back until the pointer or the focus is near.
IconButton {
    implicitWidth: 28
    implicitHeight: 28
    icon.width: 15
    icon.height: 15
}
