import QtQuick
import Facet
import Facet.App

// Where a message is changed, while it is; takes the focus when that begins, not when the reader scrolls back to it.
Loader {
    id: root

    required property int row
    required property ChatController chat
    property bool complete: false

    readonly property bool editing: row >= 0 && chat.edit.row === row // a delegate that goes has row -1

    signal pictureOpened(var picture)
    signal picturesWanted

    active: editing
    visible: active
    sourceComponent: MessageEditor {
        chat: root.chat // qmllint disable unqualified
        onPictureOpened: picture => root.pictureOpened(picture) // qmllint disable unqualified
        onPicturesWanted: root.picturesWanted() // qmllint disable unqualified
    }
    onLoaded: if (complete)
        (item as MessageEditor).takeFocus()
    Component.onCompleted: complete = true
}
