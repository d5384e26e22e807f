import QtQuick
import Facet
import Facet.App

// What the person sent: a soft block at the end side, pictures first, then the words as they were written; below it what
// can be done with it, seen while the pointer or the focus is near.
MessageArea {
    id: root

    required property int index
    required property string text
    required property var pictures
    required property int version
    required property int versions
    required property int leftOut
    required property ChatController chat
    required property TurnMenu menu

    readonly property real measure: Math.min(Theme.measure, width - 2 * Theme.gap16)
    readonly property bool near: pointer.hovered || activeFocus || actions.activeFocus || menu.row === index

    signal pictureOpened(var picture)
    signal picturesWanted

    implicitHeight: boundary.height + (editor.active ? editor.height + Theme.gap24 : block.implicitHeight + Theme.gap4 + actions.height)
    source: text
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Your message")

    HoverHandler {
        id: pointer
    }
    Item {
        width: root.measure
        anchors.horizontalCenter: parent.horizontalCenter

        LeftOutLine {
            id: boundary

            width: parent.width
            height: implicitHeight
            count: root.leftOut
        }
        EditorPlace {
            id: editor

            y: boundary.height
            width: parent.width
            row: root.index
            chat: root.chat
            onPictureOpened: picture => root.pictureOpened(picture)
            onPicturesWanted: root.picturesWanted()
        }
        Rectangle {
            id: block

            readonly property bool hasWords: root.text !== ""
            readonly property bool hasPictures: root.pictures.length > 0
            readonly property int inset: Theme.gap16 - 2
            readonly property real room: Math.min(Theme.userWidth, root.measure) - 2 * inset
            readonly property real wordsWidth: hasWords ? Math.min(Math.ceil(words.implicitWidth), room) : 0
            readonly property real edge: Theme.gap12 - 2

            visible: !editor.active
            y: boundary.height
            anchors.right: parent.right
            width: implicitWidth
            height: implicitHeight
            implicitWidth: Math.max(wordsWidth, hasPictures ? gallery.width : 0) + 2 * inset
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
                anchors.left: parent.left
                anchors.leftMargin: block.inset
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
                width: block.width - 2 * block.inset
                words: root.text
                Accessible.name: qsTr("You wrote")
            }
        }
        UserTurnActions {
            id: actions

            y: block.y + block.height + 2
            anchors.right: parent.right
            visible: !editor.active
            near: root.near
            copyable: block.hasWords
            version: root.version
            versions: root.versions
            onCopyRequested: root.chat.copyMessage(root.index)
            onEditRequested: root.chat.edit.begin(root.index)
            onFlipped: by => root.chat.flip(root.index, by)
            onMenuRequested: button => root.menu.openAt(button, root.index, false, false)
        }
    }
}
