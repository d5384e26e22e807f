import QtQuick
import Facet
import Facet.App

// What the person sent: a soft block at the right, pictures first, then the words as they were written.
MessageArea {
    id: root

    required property string text
    required property var pictures

    readonly property real measure: Math.min(Theme.measure, width - 2 * Theme.gap16)

    signal pictureOpened(var picture)

    implicitHeight: block.implicitHeight + Theme.gap24
    source: text
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Your message")

    Item {
        width: root.measure
        anchors.horizontalCenter: parent.horizontalCenter

        Rectangle {
            id: block

            readonly property bool hasWords: root.text !== ""
            readonly property bool hasPictures: root.pictures.length > 0
            readonly property int inset: Theme.gap16 - 2
            readonly property real room: Math.min(Theme.userWidth, root.measure) - 2 * inset
            readonly property real edge: Theme.gap12 - 2

            anchors.right: parent.right
            width: implicitWidth
            height: implicitHeight
            implicitWidth: Math.max(hasWords ? words.width : 0, hasPictures ? gallery.width : 0) + 2 * inset
            implicitHeight: (hasWords ? words.y + words.implicitHeight + Math.round(words.lift) : gallery.y + gallery.height + Theme.gap4) + edge
            radius: Theme.radiusBlock
            color: Theme.accentSoft

            Rectangle {
                // The corner that points at its writer.
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: Theme.radiusBlock
                height: Theme.radiusBlock
                radius: Theme.gap4
                color: parent.color
            }
            MessagePictures {
                id: gallery

                objectName: "messagePictures"
                x: block.inset
                y: block.inset
                visible: block.hasPictures
                pictures: root.pictures
                maximumWidth: block.room
                onPictureOpened: picture => root.pictureOpened(picture)
            }
            SelectableText {
                id: words

                objectName: "messageText"
                visible: block.hasWords
                x: block.inset
                y: block.edge - Math.round(lift) + (block.hasPictures ? gallery.y + gallery.height : 0)
                width: Math.min(implicitWidth, block.room)
                words: root.text
                Accessible.name: qsTr("You wrote")
            }
        }
    }
}
