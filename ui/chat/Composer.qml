import QtQuick
import QtQuick.Controls.Basic
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
    readonly property bool composing: field.inputMethodComposing // an input method has unfinished text
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
        field.text = text;
        field.cursorPosition = text.length;
        field.forceActiveFocus();
    }
    function askAboutPicture() {
        write(text === "" ? qsTr("What is in the picture?") : text);
    }
    function submit() {
        const text = field.text;
        if (composing || !chat.send(text))
            return;
        history.add(text);
        field.clear();
    }

    implicitHeight: Math.min(maximumHeight, Math.ceil(field.implicitHeight) + tools.implicitHeight + Theme.gap12 + Theme.gap4) + (tray.visible ? tray.implicitHeight + Theme.gap12 + Theme.gap4 : 0)

    Connections {
        target: root.chat

        function onDraftReturned(text: string) {
            if (field.text === "")
                root.write(text);
        }
        function onDraftReplaced(text: string) {
            field.text = text;
            field.cursorPosition = text.length;
        }
    }

    PromptHistory {
        id: history
    }
    FloatingShadow {
        anchors.fill: parent
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusBlock
        color: Theme.surface
        border.color: field.activeFocus && Theme.highContrast ? Theme.accent : Theme.hairline
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
            onEmptied: field.forceActiveFocus()
        }
        Flickable {
            objectName: "composerScroll"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: SlimScrollBar {
            }

            TextArea.flickable: TextArea {
                id: field

                objectName: "composerField"
                focus: true
                leftPadding: Theme.gap16
                rightPadding: Theme.gap16
                topPadding: 14
                bottomPadding: Theme.gap4
                wrapMode: TextArea.Wrap
                textFormat: TextEdit.PlainText
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                placeholderTextColor: Theme.muted
                placeholderText: root.invitation()
                font.pixelSize: Theme.transcriptSize
                background: null
                Accessible.name: qsTr("Message")
                Accessible.description: placeholderText

                // Tab goes on to the next control; in a message it would hardly be meant.
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                // In an empty box the arrows walk through what was sent, as in a shell.
                Keys.onUpPressed: event => {
                    event.accepted = history.walks(text) && history.hasOlder();
                    if (event.accepted)
                        root.write(history.older());
                }
                Keys.onDownPressed: event => {
                    event.accepted = history.walks(text) && history.hasNewer();
                    if (event.accepted)
                        root.write(history.newer());
                }
                onTextChanged: {
                    root.chat.draft = text;
                    if (!history.walks(text))
                        history.rest();
                }
                Keys.onPressed: event => {
                    if (event.matches(StandardKey.Paste)) {
                        event.accepted = root.attachments.paste();
                        return;
                    }
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                    if (!enter || event.modifiers & Qt.ShiftModifier)
                        return;
                    event.accepted = true;
                    root.submit();
                }
            }
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
                opacity: field.activeFocus && field.length > 0 ? 1 : 0
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
