import QtQuick
import QtQuick.Controls.Basic
import Facet

// One chat of the list: its title, what can be done with it behind the dots; the title can be written in place.
ItemDelegate {
    id: root

    required property int index
    required property string title
    required property bool pinned
    required property bool open
    property bool menuShown: false

    property bool renaming: false
    readonly property real besideTitle: near && !renaming ? dots.width + Theme.gap4 : 10
    readonly property bool near: hovered || activeFocus || dots.activeFocus || dots.hovered || menuShown

    signal menuWanted(Item button)
    signal renamed(string title)
    signal renameEnded

    function beginRename() {
        editor.text = title;
        renaming = true;
        editor.forceActiveFocus();
        editor.selectAll();
    }
    function endRename(keep: bool) {
        if (!renaming)
            return;
        renaming = false;
        if (keep)
            renamed(editor.text);
        renameEnded();
    }

    objectName: "chatRow"
    implicitHeight: Math.round(33 * Math.max(1, Theme.textScale))
    leftPadding: mirrored ? besideTitle : 10
    rightPadding: mirrored ? 10 : besideTitle
    topPadding: 0
    bottomPadding: 0
    highlighted: open
    text: title
    Accessible.name: pinned ? qsTr("%1, pinned").arg(title) : title
    Accessible.selected: open
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2) {
            event.accepted = true;
            beginRename();
        } else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier)) {
            event.accepted = true;
            menuWanted(dots);
        }
    }
    onDoubleClicked: beginRename()

    contentItem: Text {
        text: root.title
        visible: !root.renaming
        color: Theme.text
        font.pixelSize: Theme.listSize
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        maximumLineCount: 1
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.open ? Theme.surface : root.down ? Theme.pressedFill : root.near ? Theme.hoverFill : "transparent"
        border.width: root.open ? 1 : 0
        border.color: Theme.hairline

        FocusRing {
            anchors.margins: 0
            visible: root.activeFocus // only ever by the keyboard: a click goes on to the chat
            radius: Theme.radiusControl
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.menuWanted(dots)
    }
    IconButton {
        id: dots

        objectName: "chatMenuButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap4
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 26
        implicitHeight: 26
        visible: root.near && !root.renaming
        focusPolicy: Qt.TabFocus
        name: qsTr("More for “%1”").arg(root.title)
        icon.source: "qrc:/icons/more.svg"
        onClicked: root.menuWanted(dots)
    }
    TextField {
        id: editor

        objectName: "renameField"
        anchors.fill: parent
        visible: root.renaming
        leftPadding: 10
        rightPadding: 10
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        maximumLength: 120
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        font.pixelSize: Theme.listSize
        Accessible.name: qsTr("Title of the chat")
        background: Rectangle {
            radius: Theme.radiusControl
            color: Theme.surface
            border.color: Theme.accent
            border.width: Theme.focusWidth
        }
        onActiveFocusChanged: if (!activeFocus)
            root.endRename(true)
        // Not onAccepted: the row would take the same key as its own.
        Keys.onReturnPressed: if (!inputMethodComposing)
            root.endRename(true)
        Keys.onEnterPressed: if (!inputMethodComposing)
            root.endRename(true)
        Keys.onEscapePressed: if (!inputMethodComposing)
            root.endRename(false)
    }
}
