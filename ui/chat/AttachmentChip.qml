import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// A picture that will be sent, one that is being read, or a file with the reason why it cannot be used.
FocusScope {
    id: root

    required property int index
    required property string name
    required property int status
    required property string reason
    required property var picture
    required property int detail
    required property int tokens
    required property AttachmentController attachments

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property bool ready: status === AttachmentListModel.Ready
    readonly property bool refused: status === AttachmentListModel.Refused
    readonly property string cost: tokens > 0 ? qsTr("%1 tokens").arg(tokens.toLocaleString(Qt.locale(), "f", 0)) : ""

    signal opened
    signal removed
    signal menuShown(bool shown)
    signal dragged(point at) // the pointer holds this chip over that point of it
    signal stepped(int step) // wants its neighbour's place: the one after it (1) or before it (-1)

    function takeFocus() {
        remove.forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "attachment"
    implicitWidth: refused ? Math.min(264, parent.width) : Theme.chipSize.width
    implicitHeight: Theme.chipSize.height + (ready && cost !== "" ? price.height : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: refused ? qsTr("%1: %2").arg(name).arg(reason) : ready ? name : qsTr("%1 is being read").arg(name)
    Keys.onDeletePressed: removed()
    opacity: grip.active ? 0.75 : 1
    scale: grip.active ? 1.06 : 1
    z: grip.active ? 1 : 0
    Keys.onPressed: event => {
        const forward = mirrored ? Qt.Key_Left : Qt.Key_Right;
        const backward = mirrored ? Qt.Key_Right : Qt.Key_Left;
        if (event.key === Qt.Key_Backspace) {
            event.accepted = true;
            removed();
        } else if (event.modifiers & Qt.ControlModifier && (event.key === forward || event.key === backward)) {
            event.accepted = true;
            stepped(event.key === forward ? 1 : -1);
        }
    }

    DragHandler {
        id: grip

        target: null
        onCentroidChanged: if (active)
            root.dragged(centroid.position)
    }

    AbstractButton {
        id: thumbnail

        objectName: "thumbnail"
        width: root.width
        height: Theme.chipSize.height
        enabled: root.ready
        focusPolicy: root.ready ? Qt.StrongFocus : Qt.NoFocus
        Accessible.name: qsTr("Show %1").arg(root.name)
        onClicked: root.opened()

        background: Rectangle {
            radius: Theme.radiusCard
            color: root.refused ? "transparent" : Theme.hoverFill
            border.color: root.refused ? Qt.rgba(Theme.danger.r, Theme.danger.g, Theme.danger.b, 0.5) : Theme.hairline
            border.width: root.ready ? 0 : 1

            FocusRing {
                visible: thumbnail.visualFocus
                radius: Theme.radiusCard + Theme.focusWidth
            }
        }
        Loader {
            anchors.fill: parent
            active: root.ready
            sourceComponent: PictureView {
                picture: root.picture // qmllint disable unqualified
                radius: Theme.radiusCard
            }
        }
        Spinner {
            objectName: "spinner"
            anchors.centerIn: parent
            visible: root.status === AttachmentListModel.Reading
        }
        Tip {
            visible: thumbnail.hovered && !remove.hovered
            text: root.cost === "" ? root.name : qsTr("%1 · %2").arg(root.name).arg(root.cost)
        }
    }
    ColumnLayout {
        // Instead of a thumbnail: what it is called, and why it is none.
        anchors.left: parent.left
        anchors.right: remove.left
        anchors.verticalCenter: thumbnail.verticalCenter
        anchors.leftMargin: Theme.gap12
        anchors.rightMargin: Theme.gap4
        visible: root.refused
        spacing: 2

        Text {
            Layout.fillWidth: true
            text: root.name
            color: Theme.text
            font.pixelSize: Theme.noteSize
            font.weight: Font.Medium
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
        }
        Text {
            id: why

            objectName: "reason"
            Layout.fillWidth: true
            text: root.reason
            color: Theme.danger
            font.pixelSize: Theme.noteSize
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText

            HoverHandler {
                id: pointer
            }
            Tip {
                visible: pointer.hovered && why.truncated
                text: root.reason
            }
        }
    }
    RemoveButton {
        id: remove

        objectName: "removeAttachment"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 3
        focus: true
        overPicture: root.ready
        name: qsTr("Remove %1").arg(root.name)
        onClicked: root.removed()
    }
    DetailButton {
        id: price

        objectName: "detailButton"
        anchors.top: thumbnail.bottom
        width: parent.width
        visible: root.ready && root.cost !== ""
        text: root.cost
        row: root.index
        detail: root.detail
        attachments: root.attachments
        onMenuShown: shown => root.menuShown(shown)
    }
}
