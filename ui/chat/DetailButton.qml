import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// What a picture costs; opens the choice of how closely the model looks at it.
AbstractButton {
    id: root

    required property int row
    required property int detail
    required property AttachmentController attachments

    readonly property bool menuOpen: menu.visible

    signal menuShown(bool shown)

    function tokensText(choice: int): string {
        return qsTr("%1 tokens").arg(attachments.tokens(row, choice).toLocaleString(Qt.locale(), "f", 0));
    }

    implicitHeight: Math.round(Theme.noteSize + Theme.gap8)
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("Detail: %1").arg(text)
    Accessible.role: Accessible.ButtonMenu
    onClicked: menu.open()

    contentItem: Row {
        spacing: 2

        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 14)
            text: root.text
            color: root.hovered || root.visualFocus ? Theme.text : Theme.muted
            font.pixelSize: Theme.noteSize - 1
            elide: Text.ElideRight
        }
        ThemedIcon {
            anchors.verticalCenter: parent.verticalCenter
            source: "qrc:/icons/chevron-down.svg"
            sourceSize.width: 12
            sourceSize.height: 12
        }
    }
    background: Item {
        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
            radius: Theme.gap4
        }
    }

    PopupPanel {
        id: menu

        objectName: "detailMenu"
        x: root.mirrored ? parent.width - width : 0
        y: -height - Theme.gap4
        width: 300
        onOpened: root.menuShown(true)
        onClosed: root.menuShown(false)

        contentItem: ColumnLayout {
            spacing: 0

            Text {
                Layout.margins: Theme.gap12
                Layout.bottomMargin: Theme.gap4
                text: qsTr("How closely to look")
                color: Theme.muted
                font.pixelSize: Theme.noteSize
            }
            Repeater {
                model: [
                    {
                        "words": qsTr("The whole picture"),
                        "choice": AttachmentListModel.Whole
                    },
                    {
                        "words": qsTr("Parts, if it is long"),
                        "choice": AttachmentListModel.Auto
                    },
                    {
                        "words": qsTr("Parts, always"),
                        "choice": AttachmentListModel.Always
                    },
                    {
                        "words": qsTr("Fine detail, for small print"),
                        "choice": AttachmentListModel.Fine
                    }
                ]

                MenuRow {
                    required property var modelData

                    objectName: "detailChoice"
                    Layout.fillWidth: true
                    text: modelData.words
                    keys: root.menuOpen ? root.tokensText(modelData.choice) : "" // qmllint disable unqualified
                    highlighted: root.detail === modelData.choice // qmllint disable unqualified
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: highlighted
                    onClicked: {
                        menu.close(); // qmllint disable unqualified
                        root.attachments.setDetail(root.row, modelData.choice); // qmllint disable unqualified
                    }
                }
            }
        }
    }
}
