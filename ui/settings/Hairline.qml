import QtQuick
import QtQuick.Layouts
import Facet

Rectangle {
    Layout.fillWidth: true
    implicitHeight: 1
    color: Theme.hairline
}
