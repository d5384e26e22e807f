import QtQuick
import Facet

// A line across, where an answer changes its subject.
BlockFrame {
    gap: Theme.gap16

    Item {
        implicitHeight: Theme.gap8 + 1
        width: parent ? parent.width : 0

        Rectangle {
            y: Theme.gap4
            width: parent.width
            height: 1
            color: Theme.hairline
        }
    }
}
