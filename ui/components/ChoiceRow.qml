import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet

// One of several, with a round mark: words, a muted line below, a figure at the right. The owner says what is chosen.
AbstractButton {
    id: root

    required property bool chosen
    property string note: ""
    property string figure: ""

    topPadding: Theme.gap8
    bottomPadding: Theme.gap8
    implicitWidth: contentItem.implicitWidth
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: note
    Accessible.checkable: true
    Accessible.checked: chosen

    FontMetrics {
        id: lineHeight

        font.pixelSize: Theme.listSize
    }

    contentItem: RowLayout {
        spacing: Theme.gap12

        Rectangle {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: (lineHeight.height - height) / 2
            implicitWidth: 16
            implicitHeight: 16
            radius: 8
            color: "transparent"
            border.color: root.chosen ? Theme.accent : Theme.muted
            border.width: root.chosen ? 5 : 1
            opacity: root.enabled ? 1 : Theme.disabledOpacity

            FocusRing {
                visible: root.visualFocus
                anchors.margins: -2 * Theme.focusWidth
                radius: 8 + 2 * Theme.focusWidth
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: 2

            Text {
                Layout.fillWidth: true
                text: root.text
                color: root.enabled ? Theme.text : Theme.muted
                font.pixelSize: Theme.listSize
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.note
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                textFormat: Text.PlainText
            }
        }
        Text {
            Layout.alignment: Qt.AlignTop
            visible: text !== ""
            text: root.figure
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
    }
    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.gap8
        anchors.rightMargin: -Theme.gap8
        radius: Theme.radiusControl
        color: root.down ? Theme.pressedFill : root.hovered && root.enabled ? Theme.hoverFill : "transparent"
    }
}
