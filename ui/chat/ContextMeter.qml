import QtQuick
import Facet
import Facet.App

// How much of the model's context this chat takes and the message being written adds, in figures and as a ring; nothing
// before it is known.
Row {
    id: root

    required property ChatController chat

    readonly property int used: chat.contextUsed
    readonly property int written: chat.counter.written
    readonly property int total: chat.contextTotal
    readonly property bool overfull: used + written > total
    readonly property string words: {
        const parts = [];
        if (used > 0)
            parts.push(qsTr("This chat takes %1 tokens.").arg(figure(used)));
        if (written > 0)
            parts.push(qsTr("Your message takes %1.").arg(figure(written)));
        parts.push(qsTr("The model reads at most %1.").arg(figure(total)));
        if (overfull)
            parts.push(qsTr("The oldest messages will be left out."));
        return parts.join(" ");
    }

    function figure(tokens: int): string {
        return tokens.toLocaleString(Qt.locale(), "f", 0);
    }

    spacing: Theme.gap8
    visible: total > 0 && used + written > 0
    Accessible.role: Accessible.ProgressBar
    Accessible.name: words

    HoverHandler {
        id: pointer
    }
    Tip {
        visible: pointer.hovered
        text: root.words
    }
    Text {
        objectName: "contextFigures"
        anchors.verticalCenter: parent.verticalCenter
        text: {
            if (root.used > 0 && root.written > 0)
                return qsTr("%1 + %2 of %3").arg(root.figure(root.used)).arg(root.figure(root.written)).arg(root.figure(root.total));
            return qsTr("%1 of %2").arg(root.figure(root.used + root.written)).arg(root.figure(root.total));
        }
        color: root.overfull ? Theme.warning : Theme.muted
        font.pixelSize: Theme.noteSize
        Accessible.ignored: true
    }
    ContextRing {
        anchors.verticalCenter: parent.verticalCenter
        share: root.used / Math.max(1, root.total)
        more: root.written / Math.max(1, root.total)
    }
}
