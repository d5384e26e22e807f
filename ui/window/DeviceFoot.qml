import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// What the model runs on and how much of its memory it takes; the exact figures on hover.
ColumnLayout {
    id: root

    required property ModelController models

    readonly property string figures: qsTr("Weights %1, cache %2, working memory %3").arg(models.model.weightsText).arg(models.model.cacheText).arg(models.model.scratchText)

    spacing: Theme.gap8
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Runs on %1. %2").arg(name.text).arg(figures)

    Rectangle {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.gap4
        implicitHeight: 1
        color: Theme.hairline
    }
    RowLayout {
        Layout.leftMargin: 10
        Layout.rightMargin: 10
        spacing: Theme.gap12

        Text {
            id: name

            Layout.fillWidth: true
            text: root.models.device.name
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
        }
        Text {
            text: root.models.memoryText
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
    }
    TwoToneBar {
        Layout.fillWidth: true
        Layout.leftMargin: 10
        Layout.rightMargin: 10
        weights: root.models.weightsShare
        cache: root.models.cacheShare
    }
    Text {
        Layout.fillWidth: true
        Layout.leftMargin: 10
        Layout.rightMargin: 10
        Layout.topMargin: Theme.gap4
        objectName: "deviceKind"
        visible: root.models.device.isCpu
        text: qsTr("Runs on the processor: no GPU is used.")
        color: Theme.muted
        font.pixelSize: Theme.noteSize
        wrapMode: Text.Wrap
    }

    HoverHandler {
        id: pointer
    }
    Tip {
        visible: pointer.hovered
        text: root.figures
    }
}
