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
    required property ChatController chat

    readonly property bool byUser: author === MessageListModel.User
    readonly property real measure: Math.min(Theme.measure, width - 2 * Theme.gap16)

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

            readonly property int inset: root.byUser ? Theme.gap16 - 2 : 0

            visible: words.length > 0
            anchors.right: root.byUser ? parent.right : undefined
            implicitWidth: words.width + 2 * inset
            implicitHeight: words.implicitHeight + (root.byUser ? 2 * Theme.gap12 - 4 : 0)
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
            SelectableText {
                id: words

                objectName: "messageText"
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: -Math.round(lift)
                x: block.inset
                width: root.byUser ? Math.min(implicitWidth, Math.min(Theme.userWidth, root.measure) - 2 * block.inset) : root.measure
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
