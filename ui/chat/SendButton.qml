import QtQuick
import Facet
import Facet.App

// Sends the message, or stops the answer that is on its way.
Item {
    id: root

    required property ChatController chat
    required property bool hasContent // there is something to send

    signal sendWanted

    implicitWidth: send.implicitWidth
    implicitHeight: send.implicitHeight

    IconButton {
        id: send

        objectName: "sendButton"
        visible: !root.chat.answering
        enabled: root.hasContent && root.chat.attachments.hindrance === "" && !root.chat.attachments.reading && root.chat.state !== ChatController.Loading
        filled: true
        name: qsTr("Send")
        keys: qsTr("Enter")
        icon.source: "qrc:/icons/arrow-up.svg"
        onClicked: root.sendWanted()
    }
    IconButton {
        objectName: "stopButton"
        visible: root.chat.answering
        filled: true
        name: qsTr("Stop")
        keys: qsTr("Esc")
        icon.source: "qrc:/icons/stop.svg"
        onClicked: root.chat.stop()
    }
}
