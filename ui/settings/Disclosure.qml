import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet

// A line that opens and closes what stands below it.
AbstractButton {
    id: root

    property bool open: false
    property string note: ""

    implicitHeight: Math.max(Theme.rowHeight, contentItem.implicitHeight + 2 * Theme.gap8)
    Accessible.name: text
    Accessible.description: open ? qsTr("Open") : qsTr("Closed")
    onClicked: open = !open

    contentItem: RowLayout {
        spacing: Theme.gap12

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Text {
                Layout.fillWidth: true
                text: root.text
                color: Theme.text
                font.pixelSize: Theme.listSize
            }
            Text {
                Layout.fillWidth: true
                text: root.note
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                wrapMode: Text.Wrap
            }
        }
        ThemedIcon {
            source: "qrc:/icons/chevron-down.svg"
            rotation: root.open ? 180 : 0

            Behavior on rotation {
                NumberAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }
        }
    }
    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.gap8
        anchors.rightMargin: -Theme.gap8
        radius: Theme.radiusControl
        color: root.down ? Theme.pressedFill : root.hovered ? Theme.hoverFill : "transparent"

        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
            radius: Theme.radiusControl
        }
    }
}
