import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// What went wrong, in one sentence, above the composer: one action, and dismiss.
Item {
    id: root

    required property Notice notice

    readonly property bool trouble: notice.tone === Notice.Trouble

    implicitHeight: visible ? frame.implicitHeight : 0
    visible: notice.shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: notice.message

    FloatingShadow {
        anchors.fill: parent
        radius: Theme.radiusCard
    }
    Rectangle {
        id: frame

        width: parent.width
        implicitHeight: row.implicitHeight + 2 * Theme.gap12
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: root.trouble ? Qt.rgba(Theme.danger.r, Theme.danger.g, Theme.danger.b, 0.6) : Theme.hairline

        RowLayout {
            id: row

            anchors.fill: parent
            anchors.margins: Theme.gap12
            anchors.leftMargin: Theme.gap16
            spacing: Theme.gap12

            ThemedIcon {
                visible: root.trouble
                source: "qrc:/icons/warning.svg"
                tint: Theme.danger
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Text {
                    Layout.fillWidth: true
                    text: root.notice.message
                    color: Theme.text
                    font.pixelSize: Theme.listSize
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
                Text {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.notice.nextStep
                    color: Theme.muted
                    font.pixelSize: Theme.noteSize
                    horizontalAlignment: Text.AlignLeft
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
                TextButton {
                    visible: !action.visible && text !== ""
                    quiet: true
                    leftPadding: 0
                    text: root.notice.actionText
                    onClicked: root.notice.act()
                }
            }
            TextButton {
                id: action

                objectName: "bannerAction"
                visible: root.width > 480 && text !== ""
                text: root.notice.actionText
                onClicked: root.notice.act()
            }
            IconButton {
                objectName: "dismissButton"
                name: qsTr("Dismiss")
                icon.source: "qrc:/icons/close.svg"
                onClicked: root.notice.dismiss()
            }
        }
    }
}
