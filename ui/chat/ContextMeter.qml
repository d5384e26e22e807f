import QtQuick
import Facet
import Facet.App

// How much of the model's context this chat takes, in figures and as a ring; nothing before it is known.
Row {
    id: root

    required property ChatController chat

    spacing: Theme.gap8
    visible: chat.contextUsed > 0 && chat.contextTotal > 0

    function figure(tokens: int): string {
        return tokens.toLocaleString(Qt.locale(), "f", 0);
    }

    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 of %2").arg(root.figure(root.chat.contextUsed)).arg(root.figure(root.chat.contextTotal))
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    ContextRing {
        anchors.verticalCenter: parent.verticalCenter
        share: root.chat.contextUsed / Math.max(1, root.chat.contextTotal)
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Context used: %1 of %2 tokens").arg(root.chat.contextUsed).arg(root.chat.contextTotal)
    }
}
