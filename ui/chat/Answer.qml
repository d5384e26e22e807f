import QtQuick
import Facet
import Facet.App

// An answer: the model's name, the blocks of its words, what can be done with it.
MessageArea {
    id: root

    required property int index
    required property string text
    required property string name
    required property bool streaming
    required property string note
    required property string figures
    required property int version
    required property int versions
    required property int leftOut
    required property bool canContinue
    required property ChatController chat
    required property LinkGuide links
    required property TurnMenu menu

    implicitHeight: column.implicitHeight + Theme.gap24
    source: text
    isMarkdown: true
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Answer of %1").arg(name)

    Component.onCompleted: blocks.setText(text)
    onStreamingChanged: if (streaming)
        blocks.setText(text)

    BlockListModel {
        id: blocks

        streaming: root.streaming
    }
    Connections {
        target: root.chat.messages

        function onAppended(row: int, text: string) {
            if (row === root.index)
                blocks.append(text);
        }
        function onRewritten(row: int) {
            if (row === root.index)
                blocks.setText(root.text);
        }
    }
    HoverHandler {
        id: pointer
    }

    Column {
        id: column

        width: Math.min(Theme.measure, root.width - 2 * Theme.gap16)
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap8

        LeftOutLine {
            width: parent.width
            count: root.leftOut
        }
        Text {
            anchors.left: parent.left
            text: root.name
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
        AnswerBlocks {
            id: words

            objectName: "answerBlocks"
            width: parent.width
            visible: blocks.count > 0 && !editor.active
            blocks: blocks
            links: root.links
        }
        EditorPlace {
            id: editor

            width: parent.width
            row: root.index
            chat: root.chat
        }
        ReadingLine {
            anchors.left: parent.left
            visible: root.streaming && root.chat.state === ChatController.Prefilling
            chat: root.chat
        }
        AnswerFooter {
            width: parent.width
            visible: !root.streaming && !editor.active
            shownFully: pointer.hovered || root.activeFocus || root.menu.row === root.index
            note: root.note
            figures: root.figures
            version: root.version
            versions: root.versions
            cutOff: root.canContinue
            copyable: blocks.count > 0
            onCopyRequested: root.chat.copyMessage(root.index)
            onRegenerateRequested: root.chat.regenerate(root.index)
            onContinueRequested: root.chat.continueAnswer()
            onFlipped: by => root.chat.flip(root.index, by)
            onMenuRequested: button => root.menu.openAt(button, root.index, true, root.canContinue)
        }
    }
}
