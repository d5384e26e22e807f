import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// Where a message is written: Enter sends, Shift+Enter breaks the line. Grows with its text up to `maximumHeight`.
FocusScope {
    id: root

    required property ChatController chat
    required property real maximumHeight
    required property bool demo // it is the demo that will answer

    readonly property AttachmentController attachments: chat.attachments
    readonly property bool popupOpen: tray.menuOpen
    readonly property bool composing: field.composing // an input method has unfinished text
    property alias text: field.text

    signal picturesWanted
    signal pictureOpened(var picture)

    function invitation(): string {
        if (chat.state === ChatController.NoModel)
            return qsTr("Open a model to begin");
        if (chat.state === ChatController.Loading)
            return qsTr("The model is loading…");
        if (demo)
            return attachments.seeing ? qsTr("Message the demo, or drop pictures anywhere") : qsTr("Message the demo");
        return attachments.seeing ? qsTr("Message Gemma, or drop pictures anywhere") : qsTr("Message Gemma");
    }
    function write(text: string) {
        field.write(text);
        field.takeFocus();
    }
    function askAboutPicture() {
        write(text === "" ? qsTr("What is in the picture?") : text);
    }
    function submit() {
        const text = field.text;
        if (composing || !chat.send(text))
            return;
        prompts.add(text);
        field.text = "";
    }

    implicitHeight: Math.min(maximumHeight, field.fieldHeight + tools.implicitHeight + Theme.gap12 + Theme.gap4) + (tray.visible ? tray.implicitHeight + Theme.gap12 + Theme.gap4 : 0)

    Connections {
        target: root.chat

        function onDraftReturned(text: string) {
            if (field.text === "")
                root.write(text);
        }
        function onDraftReplaced(text: string) {
            field.write(text);
        }
    }

    PromptHistory {
        id: prompts
    }
    FloatingShadow {
        anchors.fill: parent
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusBlock
        color: Theme.surface
        border.color: field.writing && Theme.highContrast ? Theme.accent : Theme.hairline
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.bottomMargin: Theme.gap12
        spacing: Theme.gap4

        AttachmentTray {
            id: tray

            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap16
            Layout.rightMargin: Theme.gap16
            Layout.topMargin: Theme.gap12
            attachments: root.attachments
            maximumHeight: root.maximumHeight
            onPictureOpened: picture => root.pictureOpened(picture)
            onEmptied: field.takeFocus()
        }
        MessageField {
            id: field

            objectName: "composerScroll"
            fieldName: "composerField"
            Layout.fillWidth: true
            Layout.fillHeight: true
            attachments: root.attachments
            history: prompts
            placeholder: root.invitation()
            onTextChanged: root.chat.draft = text
            onSubmitted: root.submit()
        }
        RowLayout {
            id: tools

            Layout.leftMargin: Theme.gap8
            Layout.rightMargin: Theme.gap12
            spacing: Theme.gap8

            IconButton {
                objectName: "addPictures"
                name: qsTr("Add pictures")
                keys: "Ctrl+U"
                icon.source: "qrc:/icons/plus.svg"
                onClicked: root.picturesWanted()
            }

            Text {
                Layout.fillWidth: true
                visible: root.width > 420
                opacity: field.writing && field.length > 0 ? 1 : 0
                text: qsTr("Shift+Enter for a new line")
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                elide: Text.ElideRight
            }
            Item {
                Layout.fillWidth: true
                visible: root.width <= 420
            }
            ContextMeter {
                chat: root.chat
            }
            SendButton {
                chat: root.chat
                hasContent: field.length > 0 || root.attachments.ready > 0
                onSendWanted: root.submit()
            }
        }
    }
}
