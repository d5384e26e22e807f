import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// A model on its way to the device: name, how far, and a way out.
Rectangle {
    id: root

    required property ModelController models

    implicitHeight: visible ? row.implicitHeight + Theme.gap12 : 0
    visible: models.state === ModelController.Loading
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.hairline

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.gap16
        anchors.rightMargin: Theme.gap8
        spacing: Theme.gap16

        Text {
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            text: qsTr("Loading %1").arg(root.models.loadingName)
            color: Theme.text
            font.pixelSize: Theme.listSize
            elide: Text.ElideMiddle
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: 4
            radius: 2
            color: Theme.hairline
            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("Loading, %1 percent").arg(Math.round(root.models.progress * 100))

            Rectangle {
                anchors.left: parent.left
                width: parent.width * root.models.progress
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
        TextButton {
            objectName: "cancelLoading"
            quiet: true
            text: qsTr("Cancel")
            onClicked: root.models.cancelLoading()
        }
    }
}
