import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// A deleted chat: back, or gone for ever.
RowLayout {
    id: root

    required property int index
    required property string title
    required property ChatListController chats

    height: Theme.rowHeight
    spacing: Theme.gap4

    Text {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gap12
        text: root.title
        color: Theme.text
        font.pixelSize: Theme.listSize
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    IconButton {
        objectName: "restoreChat"
        name: qsTr("Bring back “%1”").arg(root.title)
        icon.source: "qrc:/icons/undo.svg"
        onClicked: root.chats.restore(root.index)
    }
    IconButton {
        objectName: "deleteChat"
        name: qsTr("Delete “%1” for ever").arg(root.title)
        icon.source: "qrc:/icons/close.svg"
        onClicked: root.chats.deleteForEver(root.index)
    }
}
