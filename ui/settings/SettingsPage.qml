import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// Everything that can be set, over the whole window: sections at the left and the chosen one beside them; in a narrow
// window all of them below one another. Esc leaves.
FocusScope {
    id: root

    required property Settings settings
    required property ModelController models
    required property Preferences preferences
    required property ChatListController chats

    readonly property bool narrow: width < Theme.overlayBelow
    readonly property var sections: [general, model, answers, store]
    property int current: 0
    property Item focusBefore: null

    signal fileWanted
    signal folderWanted
    signal focusLost // and nothing else had the keyboard before

    // Shows the section with this objectName, or the last one shown.
    function open(section = "") {
        const named = sections.findIndex(one => one.objectName === section);
        if (named >= 0)
            current = named;
        focusBefore = Window.window.activeFocusItem;
        preferences.data.measure();
        preferences.load.refresh();
        visible = true;
        page.contentY = narrow && named >= 0 ? sections[named].y : 0;
        (narrow ? back : navigation.rowOf(current)).forceActiveFocus(Qt.OtherFocusReason);
    }
    function close() {
        visible = false;
        if (focusBefore === null)
            focusLost();
        else
            focusBefore.forceActiveFocus(Qt.OtherFocusReason);
    }

    visible: false
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")
    Keys.onEscapePressed: close()
    Keys.onPressed: event => {
        const pages = event.key === Qt.Key_PageDown ? 0.85 : event.key === Qt.Key_PageUp ? -0.85 : 0;
        event.accepted = pages !== 0;
        page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + pages * page.height));
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    MouseArea {
        // What lies below is not meant.
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }
    SettingsNavigation {
        id: navigation

        anchors.left: parent.left
        height: parent.height
        visible: !root.narrow
        sections: root.sections
        current: root.current
        onChosen: section => {
            root.current = section;
            page.contentY = 0;
        }
    }
    Item {
        id: header

        width: parent.width
        height: Theme.headerHeight

        IconButton {
            id: back

            objectName: "settingsBack"
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap8
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Back to the chat")
            keys: qsTr("Esc")
            icon.source: mirrored ? "qrc:/icons/arrow-right.svg" : "qrc:/icons/arrow-left.svg"
            onClicked: root.close()
        }
        Text {
            anchors.left: back.right
            anchors.leftMargin: Theme.gap8
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Settings")
            color: Theme.text
            font.pixelSize: Theme.listSize + 0.5
            font.weight: Font.Medium
        }
    }
    Flickable {
        id: page

        objectName: "settingsScroll"
        anchors.left: parent.left
        anchors.leftMargin: root.narrow ? 0 : Theme.sideBarWidth
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.narrow ? header.height : 0
        anchors.bottom: parent.bottom
        contentWidth: width
        contentHeight: body.y + body.implicitHeight + 48
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: SlimScrollBar {
        }

        ColumnLayout {
            id: body

            x: (page.width - width) / 2
            y: root.narrow ? Theme.gap16 : header.height
            width: Math.min(Theme.settingsWidth, page.width - 2 * (root.narrow ? Theme.gap16 : Theme.gap32))
            spacing: 48

            GeneralSection {
                id: general

                objectName: "general"
                Layout.fillWidth: true
                visible: root.narrow || root.current === 0
                settings: root.settings
            }
            ModelSection {
                id: model

                objectName: "model"
                Layout.fillWidth: true
                visible: root.narrow || root.current === 1
                models: root.models
                load: root.preferences.load
                onFileWanted: root.fileWanted()
                onFolderWanted: root.folderWanted()
            }
            AnswersSection {
                id: answers

                objectName: "answers"
                Layout.fillWidth: true
                visible: root.narrow || root.current === 2
                preferences: root.preferences
            }
            DataSection {
                id: store

                objectName: "data"
                Layout.fillWidth: true
                visible: root.narrow || root.current === 3
                store: root.preferences.data
                chats: root.chats
            }
        }
    }
}
