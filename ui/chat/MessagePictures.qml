import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// The pictures of a message, beside each other as far as they fit; a click shows one large. All of the same size; one
// alone is as wide as its own proportions ask for, so that less of it is cut off.
Flow {
    id: root

    required property var pictures
    required property real maximumWidth

    readonly property real fullWidth: Math.min(Theme.pictureSize.width, maximumWidth)
    readonly property real pictureHeight: fullWidth * Theme.pictureSize.height / Theme.pictureSize.width
    readonly property real pictureWidth: pictures.length === 1 ? Math.max(0.75 * pictureHeight, Math.min(fullWidth, pictureHeight * pictures[0].aspect)) : fullWidth
    readonly property int columns: Math.max(1, Math.min(pictures.length, Math.floor((maximumWidth + spacing) / (pictureWidth + spacing))))

    signal pictureOpened(var picture)

    width: columns * pictureWidth + (columns - 1) * spacing
    spacing: Theme.gap8

    Repeater {
        model: root.pictures

        AbstractButton {
            id: button

            required property var modelData

            objectName: "messagePicture"
            width: root.pictureWidth // qmllint disable unqualified
            height: root.pictureHeight // qmllint disable unqualified
            enabled: !modelData.awaited && !modelData.missing
            focusPolicy: Qt.StrongFocus
            Accessible.name: modelData.missing ? qsTr("%1 is gone").arg(modelData.name) : qsTr("Show %1").arg(modelData.name)
            onClicked: root.pictureOpened(modelData) // qmllint disable unqualified

            contentItem: PictureView {
                picture: button.modelData
                radius: Theme.radiusCard

                PicturePlaceholder {
                    anchors.fill: parent
                    visible: !button.enabled
                    missing: button.modelData.missing
                    name: button.modelData.name
                }
            }
            background: Item {
                FocusRing {
                    visible: button.visualFocus
                    radius: Theme.radiusCard + Theme.focusWidth
                }
            }

            Tip {
                visible: button.hovered
                text: qsTr("%1 · %2").arg(button.modelData.name).arg(button.modelData.sizeText)
            }
        }
    }
}
