import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// Finds words in this chat: Enter goes on, Shift+Enter back, Esc ends.
Item {
    id: root

    required property ChatController chat

    readonly property alias words: finder.words
    readonly property alias row: finder.row

    signal messageWanted(int row)
    signal ended

    function begin() {
        visible = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function end() {
        visible = false;
        ended();
    }
    function places(): string {
        if (field.text === "")
            return "";
        if (finder.count === 0)
            return qsTr("Not found");
        return finder.place === 0 ? qsTr("%n message(s)", "", finder.count) : qsTr("%1 of %2").arg(finder.place).arg(finder.count);
    }

    visible: false
    implicitWidth: 340
    implicitHeight: Theme.controlHeight + 2 * Theme.gap8
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Find in this chat")
    Keys.onEscapePressed: end()

    FindController {
        id: finder

        messages: root.visible ? root.chat.messages : null
        words: root.visible ? field.text : ""
        onWanted: row => root.messageWanted(row)
    }
    Binding {
        target: Found
        property: "words"
        value: finder.words
    }
    FloatingShadow {
        anchors.fill: parent
        radius: Theme.radiusCard
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.hairline
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap12
        anchors.rightMargin: Theme.gap8
        spacing: 0

        ThemedIcon {
            source: "qrc:/icons/search.svg"
            Layout.rightMargin: Theme.gap4
        }
        TextField {
            id: field

            objectName: "findField"
            Layout.fillWidth: true
            Layout.fillHeight: true
            leftPadding: Theme.gap4
            rightPadding: Theme.gap4
            verticalAlignment: TextInput.AlignVCenter
            selectByMouse: true
            maximumLength: 200
            color: Theme.text
            selectionColor: Theme.selection
            selectedTextColor: Theme.text
            placeholderText: qsTr("Find in this chat")
            placeholderTextColor: Theme.muted
            font.pixelSize: Theme.listSize
            background: null
            Accessible.name: placeholderText
            Accessible.description: count.text
            Accessible.searchEdit: true
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
                const composed = inputMethodComposing && (enter || event.key === Qt.Key_Escape);
                event.accepted = enter || composed;
                if (!enter || composed)
                    return;
                if (event.modifiers & Qt.ShiftModifier)
                    finder.previous();
                else
                    finder.next();
            }
        }
        Text {
            id: count

            objectName: "findCount"
            Layout.leftMargin: Theme.gap8
            Layout.rightMargin: Theme.gap8
            text: root.places()
            color: finder.count === 0 ? Theme.warning : Theme.muted
            font.pixelSize: Theme.noteSize
        }
        IconButton {
            objectName: "findPrevious"
            implicitWidth: 28
            implicitHeight: 28
            focusPolicy: Qt.TabFocus
            enabled: finder.count > 0
            name: qsTr("The one before")
            keys: "Shift+Enter"
            icon.source: "qrc:/icons/chevron-up.svg"
            onClicked: finder.previous()
        }
        IconButton {
            objectName: "findNext"
            implicitWidth: 28
            implicitHeight: 28
            focusPolicy: Qt.TabFocus
            enabled: finder.count > 0
            name: qsTr("The next one")
            keys: "Enter"
            icon.source: "qrc:/icons/chevron-down.svg"
            onClicked: finder.next()
        }
        IconButton {
            objectName: "findClose"
            implicitWidth: 28
            implicitHeight: 28
            name: qsTr("End the search")
            keys: "Esc"
            icon.source: "qrc:/icons/close.svg"
            onClicked: root.end()
        }
    }
}
