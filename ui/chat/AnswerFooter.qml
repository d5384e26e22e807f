import QtQuick
import QtQuick.Layouts
import Facet

// What can be done with an answer, and its figures: one muted line, quiet until the pointer or the focus is near.
RowLayout {
    id: root

    required property string note
    required property string figures
    required property bool copyable
    required property bool shownFully

    signal copyRequested

    spacing: Theme.gap8

    IconButton {
        id: copy

        visible: root.copyable
        implicitWidth: 28
        implicitHeight: 28
        icon.width: 15
        icon.height: 15
        Layout.leftMargin: -6
        opacity: root.shownFully || activeFocus || hovered ? 1 : 0.55
        name: done.running ? qsTr("Copied") : qsTr("Copy")
        icon.source: "qrc:/icons/copy.svg"
        onClicked: {
            root.copyRequested();
            done.restart();
        }

        Timer {
            id: done

            interval: 2000
        }
    }
    Text {
        visible: text !== ""
        text: root.note
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    Item {
        Layout.fillWidth: true
    }
    Text {
        Layout.maximumWidth: parent.width * 0.7
        text: root.figures
        color: Theme.muted
        font.pixelSize: Theme.noteSize
        elide: Text.ElideRight
    }
}
