import QtQuick
import Facet

// Something is on its way: an arc that turns, or stands where the platform asks for no motion.
Canvas {
    id: root

    readonly property color arc: Theme.muted

    implicitWidth: 18
    implicitHeight: 18
    onArcChanged: requestPaint()
    onPaint: {
        const context = getContext("2d");
        context.reset();
        context.lineWidth = 2;
        context.lineCap = "round";
        context.strokeStyle = arc;
        context.beginPath();
        context.arc(width / 2, height / 2, width / 2 - 1.5, 0, 1.4 * Math.PI);
        context.stroke();
    }

    RotationAnimation on rotation {
        from: 0
        to: 360
        duration: 900
        loops: Animation.Infinite
        running: root.visible && Theme.motion
    }
}
