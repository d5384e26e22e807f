import QtQuick
import Facet
import Facet.App

// One message: the person's turn as a soft block at the right, an answer as plain text with its name above.
Item {
    id: root

    required property int index
    required property int author
    required property string text
    required property string name
    required property bool streaming
    required property string note
    required property string figures
    required property var pictures
    required property ChatController chat

    readonly property bool byUser: author === MessageListModel.User
    readonly property real measure: Math.min(Theme.measure, width - 2 * Theme.gap16)

    signal pictureOpened(var picture)

    implicitHeight: column.implicitHeight + Theme.gap24

    Component.onCompleted: words.stream.setText(text)

    Connections {
        target: root.chat.messages

        function onAppended(row: int, text: string) {
            if (row === root.index)
                words.stream.append(text);
        }
    }

    HoverHandler {
        id: pointer
    }

    Column {
        id: column

        width: root.measure
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap8

        Text {
            visible: !root.byUser
            text: root.name
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        Rectangle {
            id: block

            readonly property bool hasPictures: root.pictures.length > 0
            readonly property int inset: root.byUser ? Theme.gap16 - 2 : 0
            readonly property real room: root.byUser ? Math.min(Theme.userWidth, root.measure) - 2 * inset : root.measure
            readonly property real edge: root.byUser ? Theme.gap12 - 2 : 0

            visible: words.length > 0 || hasPictures
            anchors.right: root.byUser ? parent.right : undefined
            implicitWidth: Math.max(words.length > 0 ? words.width : 0, hasPictures ? gallery.width : 0) + 2 * inset
            implicitHeight: (words.length > 0 ? words.y + words.implicitHeight + Math.round(words.lift) : gallery.y + gallery.height + Theme.gap4) + edge
            radius: Theme.radiusBlock
            color: root.byUser ? Theme.accentSoft : "transparent"

            Rectangle {
                // The corner that points at its writer.
                visible: root.byUser
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
                visible: length > 0
                x: block.inset
                y: block.edge - Math.round(lift) + (block.hasPictures ? gallery.y + gallery.height : 0)
                width: root.byUser ? Math.min(implicitWidth, block.room) : root.measure
                Accessible.name: root.byUser ? qsTr("You wrote") : qsTr("Answer of %1").arg(root.name)
            }
        }
        ReadingLine {
            visible: root.streaming && words.length === 0
            chat: root.chat
        }
        AnswerFooter {
            width: parent.width
            visible: !root.byUser && !root.streaming
            shownFully: pointer.hovered || words.activeFocus
            note: root.note
            figures: root.figures
            copyable: words.length > 0
            onCopyRequested: root.chat.copyMessage(root.index)
        }
    }
}
