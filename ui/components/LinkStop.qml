import QtQuick
import Facet
import Facet.App

// A link of a text as the keyboard and screen readers meet it: Tab goes from one to the next, Enter opens it.
Item {
    id: root

    required property var modelData // a link of `text`
    required property TranscriptText text

    property var lines: []

    signal opened

    objectName: "linkStop"
    x: lines.length > 0 ? lines[0].x : 0
    y: lines.length > 0 ? lines[0].y : 0
    width: lines.length > 0 ? lines[0].width : 0
    height: lines.length > 0 ? lines[0].height : 0
    activeFocusOnTab: true
    Accessible.role: Accessible.Link
    Accessible.name: modelData.text
    Accessible.description: modelData.address
    Accessible.focusable: true
    Accessible.onPressAction: opened()
    // Where it stands is of interest only now; a text that changes makes its links anew.
    onActiveFocusChanged: lines = activeFocus ? text.rectangles(modelData.start, modelData.end) : []
    Keys.onReturnPressed: opened()
    Keys.onEnterPressed: opened()
    Keys.onSpacePressed: opened()

    Repeater {
        model: root.lines

        FocusRing {
            required property rect modelData

            anchors.fill: undefined
            x: modelData.x - root.x - Theme.focusWidth // qmllint disable unqualified
            y: modelData.y - root.y // qmllint disable unqualified
            width: modelData.width + 2 * Theme.focusWidth
            height: modelData.height
            radius: Theme.gap4
        }
    }
}
