import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// The chat's title at the left; the model and the settings at the right.
Item {
    id: root

    required property ChatController chat
    required property ModelController models

    readonly property bool popupOpen: picker.visible

    signal sideBarToggled
    signal fileWanted
    signal folderWanted
    signal findWanted
    signal settingsWanted

    function openPicker() {
        picker.open();
    }

    implicitHeight: Theme.headerHeight

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap8
        anchors.rightMargin: Theme.gap16
        spacing: Theme.gap8

        IconButton {
            objectName: "sideBarButton"
            name: qsTr("Side bar")
            keys: "Ctrl+B"
            icon.source: mirrored ? "qrc:/icons/side-bar-right.svg" : "qrc:/icons/side-bar.svg"
            onClicked: root.sideBarToggled()
        }
        TitleField {
            Layout.fillWidth: true
            chat: root.chat
        }
        ModelPill {
            id: pill

            objectName: "modelPill"
            Layout.maximumWidth: Math.max(120, root.width * 0.55)
            models: root.models
            onClicked: picker.open()

            ModelPicker {
                id: picker

                objectName: "modelPicker"
                x: pill.mirrored ? 0 : parent.width - width
                y: parent.height + Theme.gap8
                models: root.models
                onFileWanted: root.fileWanted()
                onFolderWanted: root.folderWanted()
            }
        }
        IconButton {
            objectName: "findButton"
            visible: root.chat.messages.count > 0
            name: qsTr("Find in this chat")
            keys: "Ctrl+F"
            icon.source: "qrc:/icons/search.svg"
            onClicked: root.findWanted()
        }
        IconButton {
            objectName: "settingsButton"
            name: qsTr("Settings")
            keys: "Ctrl+,"
            icon.source: "qrc:/icons/settings.svg"
            onClicked: root.settingsWanted()
        }
    }
}
