import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// What the search found: the chat, the words around the match, the day. Enter or a click goes to the place.
ListView {
    id: root

    required property ChatListController chats

    signal chosen

    objectName: "foundList"
    model: chats.found
    clip: true
    activeFocusOnTab: count > 0
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: -1
    highlightMoveDuration: 0
    spacing: 2
    ScrollBar.vertical: SlimScrollBar {
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Found")
    onActiveFocusChanged: if (activeFocus && currentIndex < 0)
        currentIndex = 0

    delegate: ItemDelegate {
        id: row

        required property int index
        required property string title
        required property string snippet
        required property string plainSnippet
        required property string day

        objectName: "foundRow"
        width: ListView.view.width
        leftPadding: 10
        rightPadding: 10
        topPadding: Theme.gap8
        bottomPadding: Theme.gap8
        focus: ListView.isCurrentItem
        Accessible.name: qsTr("%1, %2: %3").arg(title).arg(day).arg(plainSnippet)
        onClicked: {
            root.currentIndex = index; // qmllint disable unqualified
            root.chats.openFound(index); // qmllint disable unqualified
            root.chosen(); // qmllint disable unqualified
        }
        Keys.onReturnPressed: clicked()
        Keys.onEnterPressed: clicked()

        contentItem: Column {
            spacing: 2

            RowLayout {
                width: parent.width
                spacing: Theme.gap8

                Text {
                    Layout.fillWidth: true
                    text: row.title
                    color: Theme.text
                    font.pixelSize: Theme.listSize
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                }
                Text {
                    Layout.alignment: Qt.AlignBaseline
                    text: row.day
                    color: Theme.muted
                    font.pixelSize: Theme.noteSize
                }
            }
            Text {
                width: parent.width
                visible: text !== ""
                text: row.snippet
                textFormat: Text.StyledText
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                lineHeight: 1.2
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: row.down ? Theme.pressedFill : row.hovered || row.activeFocus ? Theme.hoverFill : "transparent"

            FocusRing {
                anchors.margins: 0
                visible: row.activeFocus
                radius: Theme.radiusControl
            }
        }
    }

    Text {
        visible: root.chats.nothingFound
        width: root.width - 20
        x: 10
        y: Theme.gap12
        text: qsTr("No chat has these words.")
        color: Theme.muted
        font.pixelSize: Theme.listSize
        wrapMode: Text.Wrap
    }
}
