import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet

// One line of a menu: icon, words, a muted second line or the keys that do the same.
ItemDelegate {
    id: root

    property string note: ""
    property string keys: ""

    implicitHeight: Math.max(Theme.rowHeight, contentItem.implicitHeight + 2 * Theme.gap8)
    leftPadding: Theme.gap12
    rightPadding: Theme.gap12
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.StrongFocus // a delegate has none of itself
    opacity: enabled ? 1 : Theme.disabledOpacity
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.name: note === "" ? text : qsTr("%1, %2").arg(text).arg(note)

    contentItem: RowLayout {
        spacing: Theme.gap12

        ThemedIcon {
            source: root.icon.source
            visible: String(root.icon.source) !== ""
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Text {
                Layout.fillWidth: true
                text: root.text
                color: Theme.text
                font.pixelSize: Theme.listSize
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.note
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideMiddle
            }
        }
        Text {
            visible: text !== ""
            text: root.keys
            color: Theme.muted
            font.pixelSize: Theme.noteSize
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.down ? Theme.pressedFill : root.highlighted ? Theme.accentSoft : root.hovered || root.visualFocus ? Theme.hoverFill : "transparent"

        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
            radius: Theme.radiusControl
        }
    }
}
