import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// Where everything lies, and the way to be rid of it.
Section {
    id: root

    required property DataController store
    required property ChatListController chats

    title: qsTr("Privacy and data")
    Component.onCompleted: store.measure()

    SectionNote {
        color: Theme.text
        font.pixelSize: Theme.listSize
        text: qsTr("Everything stays on this computer. Facet sends nothing anywhere: no account, no statistics, no updates behind your back.")
    }
    Hairline {
    }
    SettingRow {
        name: qsTr("Chats and pictures")
        note: root.store.folder

        Text {
            text: root.store.sizeText
            color: Theme.muted
            font.pixelSize: Theme.listSize
        }
        TextButton {
            objectName: "openDataFolder"
            text: qsTr("Open folder")
            onClicked: root.store.openFolder()
        }
    }
    Hairline {
    }
    SettingRow {
        name: qsTr("Take your chats along")
        note: root.chats.transferNote === "" ? qsTr("All chats with their pictures, in one JSON file. What is imported comes beside what is here.") : root.chats.transferNote

        TextButton {
            objectName: "exportAll"
            text: qsTr("Export…")
            onClicked: transfer.exportAll()
        }
        TextButton {
            objectName: "importChats"
            text: qsTr("Import…")
            onClicked: transfer.importChats()
        }
    }
    TransferDialogs {
        id: transfer

        chats: root.chats
    }
    Hairline {
    }
    SettingRow {
        name: qsTr("Delete everything")
        note: qsTr("Chats, pictures, prompts and settings on this computer. Model files stay where they are.")

        TextButton {
            objectName: "deleteEverything"
            visible: !confirmation.visible
            danger: true
            text: qsTr("Delete everything…")
            onClicked: {
                confirmation.visible = true;
                word.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
    SettingRow {
        id: confirmation

        function end() {
            visible = false;
            word.clear();
        }

        objectName: "deleteConfirmation"
        visible: false
        note: qsTr("This cannot be undone. Type “%1” to go on.").arg(root.store.deleteWord)

        LineField {
            id: word

            objectName: "deleteWord"
            Layout.preferredWidth: 120
            name: confirmation.note
            onAccepted: if (remove.enabled)
                remove.clicked()
            Keys.onEscapePressed: if (!inputMethodComposing)
                confirmation.end()
        }
        TextButton {
            text: qsTr("Cancel")
            onClicked: confirmation.end()
        }
        TextButton {
            id: remove

            objectName: "deleteNow"
            enabled: word.text.trim().toLowerCase() === root.store.deleteWord.toLowerCase()
            danger: true
            text: qsTr("Delete now")
            onClicked: if (root.store.deleteEverything(word.text))
                confirmation.end()
        }
    }
}
