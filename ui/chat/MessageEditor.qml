import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// A message that is being changed in its place: its pictures, its words, and what to do with the change.
FocusScope {
    id: root

    required property ChatController chat

    readonly property EditController edit: chat.edit
    readonly property bool ofAnswer: edit.ofAnswer
    readonly property real highest: Math.max(160, (Window.window ? Window.window.height : 0) * 0.45)

    signal pictureOpened(var picture)
    signal picturesWanted

    function takeFocus() {
        field.takeFocus();
    }

    objectName: "messageEditor"
    implicitHeight: column.implicitHeight + Theme.gap12
    Accessible.role: Accessible.Grouping
    Accessible.name: ofAnswer ? qsTr("Edit the answer") : qsTr("Edit your message")
    Component.onCompleted: field.write(edit.text)
    Keys.onEscapePressed: edit.cancel()

    Connections {
        target: root.edit

        function onTextChanged() {
            if (field.text !== root.edit.text)
                field.write(root.edit.text);
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusBlock
        color: Theme.surface
        border.color: root.activeFocus ? Theme.accent : Theme.hairline
    }
    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.gap4

        AttachmentTray {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap16
            Layout.rightMargin: Theme.gap16
            Layout.topMargin: Theme.gap12
            visible: !root.ofAnswer && attachments.list.count > 0
            attachments: root.edit.attachments
            maximumHeight: root.highest
            onPictureOpened: picture => root.pictureOpened(picture)
            onEmptied: field.takeFocus()
        }
        MessageField {
            id: field

            objectName: "editorScroll"
            fieldName: "editorField"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(fieldHeight, root.highest)
            attachments: root.ofAnswer ? null : root.edit.attachments
            enterSends: !root.ofAnswer
            name: root.ofAnswer ? qsTr("Answer, as Markdown") : qsTr("Your message")
            onTextChanged: root.edit.text = text
            onSubmitted: root.chat.commitEdit()
        }
        RowLayout {
            Layout.leftMargin: Theme.gap8
            Layout.rightMargin: Theme.gap12
            spacing: Theme.gap8

            IconButton {
                objectName: "editorAddPictures"
                visible: !root.ofAnswer
                name: qsTr("Add pictures")
                icon.source: "qrc:/icons/plus.svg"
                onClicked: root.picturesWanted()
            }
            Text {
                Layout.fillWidth: true
                Layout.leftMargin: root.ofAnswer ? Theme.gap8 : 0
                opacity: root.width > 420 ? 1 : 0
                text: root.ofAnswer ? qsTr("The model reads it as its own words") : qsTr("The version before is kept")
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                elide: Text.ElideRight
            }
            TextButton {
                objectName: "editorCancel"
                text: qsTr("Cancel")
                onClicked: root.edit.cancel()
            }
            TextButton {
                objectName: "editorCommit"
                highlighted: true
                enabled: root.ofAnswer ? field.length > 0 : (field.length > 0 || root.edit.attachments.ready > 0) && root.edit.attachments.hindrance === "" && !root.edit.attachments.reading
                text: root.ofAnswer ? qsTr("Save") : qsTr("Send")
                onClicked: root.chat.commitEdit()
            }
        }
    }
}
