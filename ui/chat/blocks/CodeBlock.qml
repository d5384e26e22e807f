import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// Code on a ground of its own, in the colours of its language; long lines scroll sideways.
BlockFrame {
    id: root

    required property var words
    required property string language

    Rectangle {
        id: ground

        implicitHeight: head.height + code.contentHeight
        width: root.room
        height: implicitHeight
        radius: Theme.radiusCard
        color: Theme.codeFill
        border.color: Theme.hairline
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Item {
            id: head

            width: parent.width
            height: Math.round(32 * Math.max(1, Theme.textScale))

            Text {
                objectName: "codeLanguage"
                anchors.left: parent.left
                anchors.leftMargin: Theme.gap12
                anchors.right: copy.left
                anchors.verticalCenter: parent.verticalCenter
                text: root.language
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                elide: Text.ElideRight
            }
            CopyCodeButton {
                id: copy

                anchors.right: parent.right
                anchors.rightMargin: Theme.gap4
                anchors.verticalCenter: parent.verticalCenter
                source: shown
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.hairline
            }
        }
        Flickable {
            id: code

            objectName: "codeView"
            anchors.top: head.bottom
            width: parent.width
            height: contentHeight
            contentWidth: shown.width
            contentHeight: shown.height - Math.round(shown.lift)
            clip: true
            interactive: contentWidth > width
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.horizontal: SlimScrollBar {
            }

            SelectableText {
                id: shown

                objectName: "codeText"
                y: -Math.round(lift)
                width: Math.max(implicitWidth, code.width)
                padding: Theme.gap12
                words: root.words
                language: root.language
                block: root.index
                before: root.separator
                marker: root.copiedMarker
                wrapMode: TextEdit.NoWrap
                font.family: Theme.codeFamily
                font.pixelSize: Theme.codeSize
                line: Theme.codeLine
                tabStopDistance: 4 * letter.advanceWidth
                Accessible.name: root.language === "" ? qsTr("Code") : qsTr("Code in %1").arg(root.language)
            }
            TextMetrics {
                id: letter

                font: shown.font
                text: " "
            }
        }
    }
}
