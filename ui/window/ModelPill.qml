import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// Which model runs, with a dot for its state; opens the picker.
Button {
    id: root

    required property ModelController models

    readonly property bool ready: models.state === ModelController.Ready
    readonly property bool loading: models.state === ModelController.Loading

    function label(): string {
        if (loading)
            return qsTr("Loading… %1 %").arg(Math.round(models.progress * 100));
        if (!ready)
            return qsTr("No model");
        return models.model.label;
    }

    implicitHeight: Math.max(28, Theme.controlHeight - 4)
    leftPadding: mirrored ? Theme.gap8 : Theme.gap12
    rightPadding: mirrored ? Theme.gap12 : Theme.gap8
    topPadding: 0
    bottomPadding: 0
    text: label()
    Accessible.name: qsTr("Model: %1").arg(text)

    contentItem: Row {
        spacing: 7

        Rectangle {
            width: 7
            height: 7
            radius: 3.5
            anchors.verticalCenter: parent.verticalCenter
            color: root.ready ? Theme.good : root.loading ? Theme.warning : Theme.muted
        }
        Text {
            width: Math.min(implicitWidth, root.width - 52)
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.text
            font.pixelSize: Theme.noteSize + 0.5
            font.weight: Font.Medium
            elide: Text.ElideRight
        }
        ThemedIcon {
            anchors.verticalCenter: parent.verticalCenter
            source: "qrc:/icons/chevron-down.svg"
            sourceSize.width: 14
            sourceSize.height: 14
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.down || root.hovered ? Qt.tint(Theme.surface, root.down ? Theme.pressedFill : Theme.hoverFill) : Theme.surface
        border.color: Theme.hairline

        FocusRing {
            visible: root.visualFocus
            radius: height / 2
        }
    }
}
