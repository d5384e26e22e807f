import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// The chats under headings by date; arrows walk, Enter opens, F2 renames.
ListView {
    id: root

    required property ChatListController chats

    signal chosen
    signal exportWanted(int row)

    objectName: "chatList"
    model: chats.list
    clip: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: -1
    highlightMoveDuration: 0
    section.property: "group"
    section.delegate: GroupHeading {
        width: ListView.view.width
        // Not a required property: those of a heading that is used again keep their old value in Qt 6.4.
        text: section // qmllint disable unqualified
    }
    ScrollBar.vertical: SlimScrollBar {
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Chats")
    onActiveFocusChanged: if (activeFocus && currentIndex < 0)
        currentIndex = Math.max(0, chats.list.openRow)

    delegate: ChatRow {
        id: row

        width: ListView.view.width
        menuShown: menu.visible && menu.row === index // qmllint disable unqualified
        focus: ListView.isCurrentItem
        onClicked: {
            root.currentIndex = index; // qmllint disable unqualified
            root.chats.open(index); // qmllint disable unqualified
            root.chosen(); // qmllint disable unqualified
        }
        onMenuWanted: button => menu.show(index, pinned, button, mirrored) // qmllint disable unqualified
        onRenamed: title => root.chats.rename(index, title) // qmllint disable unqualified
        onRenamingChanged: if (renaming)
            root.currentIndex = index // qmllint disable unqualified
        onRenameEnded: root.forceActiveFocus() // qmllint disable unqualified
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()
    }

    ChatMenu {
        id: menu

        objectName: "chatMenu"
        onRenameWanted: row => {
            root.currentIndex = row;
            root.positionViewAtIndex(row, ListView.Contain);
            const item = root.itemAtIndex(row) as ChatRow;
            if (item !== null)
                item.beginRename();
        }
        onPinWanted: (row, pinned) => root.chats.setPinned(row, pinned)
        onExportWanted: row => root.exportWanted(row)
        onTrashWanted: row => root.chats.moveToTrash(row)
    }
}
