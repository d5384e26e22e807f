import QtQuick
import Facet

// What can be done with a message of the person's.
FocusScope {
    id: root

    required property bool near // the pointer or the focus is
    required property bool copyable
    required property int version
    required property int versions

    signal copyRequested
    signal editRequested
    signal flipped(int by)
    signal menuRequested(Item button)

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    component Action: QuietButton {
        opacity: root.near ? 1 : 0 // qmllint disable unqualified
    }

    Row {
        id: row

        Action {
            objectName: "copyTurn"
            visible: root.copyable
            name: qsTr("Copy")
            icon.source: "qrc:/icons/copy.svg"
            onClicked: root.copyRequested()
        }
        Action {
            objectName: "editTurn"
            name: qsTr("Edit")
            icon.source: "qrc:/icons/pencil.svg"
            onClicked: root.editRequested()
        }
        Action {
            id: more

            objectName: "moreOfTurn"
            name: qsTr("More")
            icon.source: "qrc:/icons/more.svg"
            Accessible.role: Accessible.ButtonMenu
            onClicked: root.menuRequested(more)
        }
        VersionFlip {
            opacity: root.near ? 1 : 0.8
            version: root.version
            versions: root.versions
            onFlipped: by => root.flipped(by)
        }
    }
}
