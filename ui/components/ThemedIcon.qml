import QtQuick
import QtQuick.Controls.impl
import Facet

// An icon in the theme's colours, for the eye only.
IconImage {
    property color tint: Theme.muted

    sourceSize.width: Theme.iconSize
    sourceSize.height: Theme.iconSize
    color: tint
    Accessible.ignored: true
}
