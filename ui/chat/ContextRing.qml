import QtQuick
import Facet

// How much of the model's context this chat takes, as a ring; the numbers stand beside it.
Canvas {
    id: root

    required property real share // 0 to 1
    property real more: 0 // what comes on top of it

    readonly property color track: Theme.hairline
    readonly property color fill: share + more > 0.9 ? Theme.warning : Theme.accent

    implicitWidth: 16
    implicitHeight: 16
    onShareChanged: requestPaint()
    onMoreChanged: requestPaint()
    onTrackChanged: requestPaint()
    onFillChanged: requestPaint()
    onPaint: {
        const context = getContext("2d");
        const top = -Math.PI / 2;
        context.reset();
        context.lineWidth = 2.5;
        const arc = (color, turn) => {
            context.strokeStyle = color;
            context.beginPath();
            context.arc(width / 2, height / 2, width / 2 - 1.5, top, top + 2 * Math.PI * turn);
            context.stroke();
        };
        arc(track, 1);
        arc(Qt.rgba(fill.r, fill.g, fill.b, 0.45), Math.min(1, share + more));
        arc(fill, Math.min(1, share));
    }
}
