import QtQuick
import Facet

// How much of the model's context this chat takes, as a ring; the numbers stand beside it.
Canvas {
    id: root

    required property real share // 0 to 1

    readonly property color track: Theme.hairline
    readonly property color fill: share > 0.9 ? Theme.warning : Theme.accent

    implicitWidth: 16
    implicitHeight: 16
    onShareChanged: requestPaint()
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
        arc(fill, Math.min(1, share));
    }
}
