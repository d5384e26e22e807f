import QtQuick
import QtQuick.Controls.Basic
import Facet
import Facet.App

// A picture as large as the window allows, over everything; Esc or a click puts it away.
Popup {
    id: root

    property var picture: null

    function show(what: var) {
        picture = what;
        open();
    }

    width: parent.width
    height: parent.height
    padding: 0
    modal: true
    dim: false // its own ground does
    focus: true
    closePolicy: Popup.CloseOnEscape
    onClosed: picture = null
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }
    background: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.88)
    }

    contentItem: Item {
        TapHandler {
            onTapped: root.close()
        }
        Loader {
            anchors.fill: parent
            anchors.margins: Theme.gap32
            anchors.topMargin: Theme.headerHeight + Theme.gap8
            anchors.bottomMargin: Theme.headerHeight + Theme.gap8
            active: root.picture !== null
            sourceComponent: PictureView {
                objectName: "largePicture"
                picture: root.picture // qmllint disable unqualified
                fit: PictureView.Contain
                radius: Theme.gap4
                Accessible.role: Accessible.Graphic
                Accessible.name: root.picture ? root.picture.name : "" // qmllint disable unqualified
            }
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap16
            width: Math.min(implicitWidth, parent.width - 2 * Theme.gap32)
            text: root.picture ? qsTr("%1 · %2").arg(root.picture.name).arg(root.picture.sizeText) : ""
            color: Qt.rgba(1, 1, 1, 0.8)
            font.pixelSize: Theme.noteSize
            elide: Text.ElideMiddle
            textFormat: Text.PlainText
        }
        IconButton {
            objectName: "closePicture"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gap8
            focus: true
            icon.color: "white"
            name: qsTr("Close the picture")
            keys: qsTr("Esc")
            icon.source: "qrc:/icons/close.svg"
            onClicked: root.close()
        }
    }
}
