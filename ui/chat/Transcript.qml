import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// The messages. Follows the answer while the reader is at the end; a reader who scrolls away is left in peace.
Item {
    id: root

    required property ChatController chat
    property real bottomSpace: 0 // what floats over the end of the text
    property bool following: true
    property int shownRow: -1 // kept at the top while heights around it settle, until the reader moves
    property real lastY: 0

    readonly property bool atEnd: list.contentY + list.height >= list.originY + list.contentHeight - 24

    signal pictureOpened(var picture)
    signal picturesWanted

    function followEnd() {
        following = true;
        shownRow = -1;
        list.positionViewAtEnd();
    }
    // Brings a message to the top and points at it for a moment; true if there is one.
    function showMessage(row: int): bool {
        if (row < 0 || row >= list.count)
            return false;
        following = false;
        shownRow = row;
        keepUp();
        flash.pointAt(row);
        return true;
    }
    function letGo() {
        shownRow = -1;
        following = atEnd;
    }
    function scrollBy(pages: real) {
        const last = Math.max(list.originY, list.originY + list.contentHeight - list.height);
        list.contentY = Math.max(list.originY, Math.min(last, list.contentY + pages * list.height));
        letGo();
    }
    function scrollToStart() {
        list.positionViewAtBeginning();
        letGo();
    }
    function keepUp() {
        if (selecting.dragging)
            return;
        if (following) {
            list.positionViewAtEnd();
        } else if (shownRow >= 0) {
            list.positionViewAtIndex(shownRow, ListView.Beginning);
        }
    }

    Connections {
        target: root.chat

        function onAnswerBegan() {
            root.following = true;
            root.shownRow = -1;
            settle.start();
        }
        function onRevealed(row: int) {
            root.showMessage(row);
        }
    }
    Connections {
        target: root.chat.messages

        function onModelReset() {
            // Another chat: its end.
            root.following = true;
            root.shownRow = -1;
            settle.start();
        }
    }
    Timer {
        id: settle

        interval: 0
        onTriggered: root.keepUp()
    }
    ListView {
        id: list

        objectName: "messages"
        anchors.fill: parent
        clip: true
        model: root.chat.messages
        currentIndex: -1 // else the list takes the focus when the current row goes
        cacheBuffer: 4000
        boundsBehavior: Flickable.StopAtBounds
        header: Item {
            implicitHeight: Theme.gap24
        }
        footer: Item {
            implicitHeight: root.bottomSpace // qmllint disable unqualified
        }
        delegate: MessageDelegates {
            chat: root.chat
            links: guide
            selection: selecting.selection
            menu: turnMenu
            onPictureOpened: picture => root.pictureOpened(picture)
            onPicturesWanted: root.picturesWanted()
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages")

        // Only the reader's own movement lets go of the end, by the first step upwards, or takes hold of it again.
        onContentYChanged: {
            if (moving || bar.pressed) {
                root.shownRow = -1;
                root.following = root.atEnd && contentY >= root.lastY;
            }
            root.lastY = contentY;
        }
        onContentHeightChanged: settle.start()
        onHeightChanged: settle.start()

        // The list begins to move some time after the wheel turned, and a word that came in between would hold it back.
        WheelHandler {
            target: null
            blocking: false
            onWheel: event => {
                root.shownRow = -1;
                if (event.angleDelta.y > 0 && list.contentHeight > list.height)
                    root.following = false;
            }
        }
        TapHandler {
            // Beside all messages.
            onTapped: event => {
                const at = list.contentItem.mapFromItem(null, event.scenePosition.x, event.scenePosition.y);
                if (list.itemAt(at.x, at.y) === null)
                    selecting.selection.clear();
            }
        }
        MessageFlash {
            id: flash

            list: list
        }
        ScrollBar.vertical: SlimScrollBar {
            id: bar

            objectName: "messagesBar"
        }
    }

    Selecting {
        id: selecting

        anchors.fill: parent
        view: list
        covered: root.bottomSpace
        onLinkWanted: (address, scene) => guide.ask(address, scene)
        onScrollWanted: pixels => root.scrollBy(pixels / list.height)
        onDraggingChanged: settle.start()
    }
    TurnMenu {
        id: turnMenu

        chat: root.chat
    }
    LinkGuide {
        id: guide

        objectName: "linkGuide"
        anchors.fill: parent
    }
    DownButton {
        objectName: "downButton"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.bottomSpace
        visible: !root.following && !root.atEnd
        onClicked: root.followEnd()
    }
}
