import QtQuick
import QtQuick.Layouts
import Facet

// What can be done with an answer, and its figures: one muted line, quiet until the pointer or the focus is near.
FocusScope {
    id: root

    required property string note
    required property string figures
    required property int version
    required property int versions
    required property bool copyable
    required property bool cutOff // it can be gone on with
    required property bool shownFully

    readonly property real quiet: shownFully || activeFocus ? 1 : 0.55

    signal copyRequested
    signal regenerateRequested
    signal continueRequested
    signal flipped(int by)
    signal menuRequested(Item button)

    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        width: parent.width
        spacing: 0

        QuietButton {
            objectName: "copyAnswer"
            visible: root.copyable
            Layout.leftMargin: -6
            opacity: root.quiet
            name: done.running ? qsTr("Copied") : qsTr("Copy")
            icon.source: done.running ? "qrc:/icons/check.svg" : "qrc:/icons/copy.svg"
            onClicked: {
                root.copyRequested();
                done.restart();
            }

            Timer {
                id: done

                interval: 2000
            }
        }
        QuietButton {
            objectName: "regenerateAnswer"
            Layout.leftMargin: root.copyable ? 0 : -6
            opacity: root.quiet
            name: qsTr("Regenerate")
            icon.source: "qrc:/icons/refresh.svg"
            onClicked: root.regenerateRequested()
        }
        VersionFlip {
            opacity: Math.max(root.quiet, 0.8)
            version: root.version
            versions: root.versions
            onFlipped: by => root.flipped(by)
        }
        QuietButton {
            id: more

            objectName: "moreOfAnswer"
            opacity: root.quiet
            name: qsTr("More")
            icon.source: "qrc:/icons/more.svg"
            Accessible.role: Accessible.ButtonMenu
            onClicked: root.menuRequested(more)
        }
        Text {
            objectName: "answerNote"
            Layout.leftMargin: Theme.gap8
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth + 1
            visible: text !== ""
            text: root.note
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            elide: Text.ElideRight
        }
        TextButton {
            objectName: "continueAnswer"
            visible: root.cutOff && root.note !== ""
            implicitHeight: 28
            leftPadding: Theme.gap8
            rightPadding: Theme.gap8
            quiet: true
            font.pixelSize: Theme.noteSize
            text: qsTr("Continue")
            onClicked: root.continueRequested()
        }
        Text {
            id: figures

            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap8
            visible: text !== "" && (root.note === "" || root.width > 520) // the way to go on comes first
            horizontalAlignment: Text.AlignRight
            text: root.figures
            color: Theme.muted
            font.pixelSize: Theme.noteSize
            elide: Text.ElideRight
        }
        Item {
            Layout.fillWidth: true
            visible: !figures.visible
        }
    }
}
