import QtQuick
import Facet

// Which version of a message is shown, and the ways to the others.
Row {
    id: root

    required property int version // counts from 1
    required property int versions

    signal flipped(int by)

    visible: versions > 1
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Version %1 of %2").arg(version).arg(versions)

    QuietButton {
        objectName: "versionBefore"
        implicitWidth: 22
        enabled: root.version > 1
        name: qsTr("Version before")
        icon.source: "qrc:/icons/chevron-left.svg"
        onClicked: root.flipped(-1)
    }
    Text {
        objectName: "versionText"
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1/%2").arg(root.version.toLocaleString(Qt.locale(), "f", 0)).arg(root.versions.toLocaleString(Qt.locale(), "f", 0))
        color: Theme.muted
        font.pixelSize: Theme.noteSize
    }
    QuietButton {
        objectName: "versionAfter"
        implicitWidth: 22
        enabled: root.version < root.versions
        name: qsTr("Next version")
        icon.source: "qrc:/icons/chevron-right.svg"
        onClicked: root.flipped(1)
    }
}
