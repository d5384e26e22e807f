import QtQuick
import Facet
import Facet.App

// A picture to try: dragged onto the window like any file, or added by a click or the keyboard.
Card {
    id: root

    required property SamplePicture sample

    readonly property real besidePicture: Theme.gap12 + thumbnail.width + Theme.gap16

    text: qsTr("Try a picture")
    note: qsTr("Drag it onto your message, or click to add it. Your own pictures work the same way.")
    noteLines: 4
    centred: true
    leftPadding: mirrored ? Theme.gap16 : besidePicture
    rightPadding: mirrored ? besidePicture : Theme.gap16
    implicitHeight: Math.max(thumbnail.height + 2 * Theme.gap12, implicitContentHeight + topPadding + bottomPadding)
    Accessible.description: qsTr("A red circle, a blue star and a green square on yellow")

    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    Drag.mimeData: ({
            "text/uri-list": String(sample.url)
        })
    Drag.hotSpot: Qt.point(thumbnail.width / 2, thumbnail.height / 2)
    onPressed: thumbnail.grabToImage(shot => Drag.imageSource = shot.url)

    PictureView {
        id: thumbnail

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap12
        width: 96
        height: 96
        anchors.verticalCenter: parent.verticalCenter
        picture: root.sample.picture
        radius: Theme.radiusControl
    }
    DragHandler {
        target: null
        // No binding: the system tells the end of the drag, and it takes the pointer from the handler before that.
        onActiveChanged: if (active)
            root.Drag.active = true
    }
    HoverHandler {
        cursorShape: Qt.OpenHandCursor
    }
}
