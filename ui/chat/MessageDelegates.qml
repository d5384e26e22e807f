import QtQuick
import Qt.labs.qmlmodels
import Facet
import Facet.App

// How the two kinds of messages are shown.
DelegateChooser {
    id: root

    required property ChatController chat
    required property LinkGuide links
    required property MessageSelection selection
    required property TurnMenu menu

    signal pictureOpened(var picture)
    signal picturesWanted

    role: "author"

    // qmllint disable unqualified
    DelegateChoice {
        roleValue: MessageListModel.User

        UserTurn {
            width: ListView.view.width
            chat: root.chat
            selection: root.selection
            menu: root.menu
            onPictureOpened: picture => root.pictureOpened(picture)
            onPicturesWanted: root.picturesWanted()
        }
    }
    DelegateChoice {
        roleValue: MessageListModel.Model

        Answer {
            width: ListView.view.width
            chat: root.chat
            links: root.links
            selection: root.selection
            menu: root.menu
        }
    }
    // qmllint enable unqualified
}
