import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// Shows where a link leads before anything outside is opened: a tip while the pointer is over it, and on a click the
// whole address with the choice to open or copy it. One serves all texts of the transcript.
Item {
    id: root

    property string address: ""
    property point place

    readonly property string host: {
        const parts = /^[a-z]+:(?:\/\/)?(?:[^@\/]*@)?([^\/?#]*)/.exec(address);
        return parts === null ? address : parts[1];
    }

    signal openWanted(string address)

    function hover(text: SelectableText, hovered: string) {
        if (hovered === "") {
            tip.close();
            return;
        }
        const at = text.mapToItem(root, text.pointer.x, text.pointer.y);
        tip.text = hovered;
        tip.x = at.x;
        tip.y = at.y + Theme.gap24;
        tip.open();
    }
    // `at`: in the window.
    function ask(wanted: string, at: point) {
        tip.close();
        address = wanted;
        place = root.mapFromItem(null, at.x, at.y);
        panel.open();
    }

    onOpenWanted: address => Qt.openUrlExternally(address)

    Tip {
        id: tip

        objectName: "linkTip"
        delay: 200
        timeout: -1
        margins: Theme.gap8
        width: Math.min(implicitWidth, Theme.userWidth)
    }
    Clipboard {
        id: clipboard
    }
    PopupPanel {
        id: panel

        objectName: "linkPanel"
        x: root.place.x
        y: root.place.y + Theme.gap16
        padding: Theme.gap12
        width: Math.min(360, root.width - 2 * Theme.gap16)
        onOpened: open.forceActiveFocus()

        ColumnLayout {
            width: parent ? parent.width : 0
            spacing: Theme.gap8

            Text {
                Layout.fillWidth: true
                text: root.host
                color: Theme.text
                font.pixelSize: Theme.listSize
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
            }
            Text {
                objectName: "linkAddress"
                Layout.fillWidth: true
                text: root.address
                textFormat: Text.PlainText
                color: Theme.muted
                font.pixelSize: Theme.noteSize
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 6
                elide: Text.ElideRight
            }
            RowLayout {
                Layout.alignment: Qt.AlignRight
                spacing: Theme.gap8

                TextButton {
                    objectName: "copyLink"
                    text: qsTr("Copy")
                    Accessible.name: qsTr("Copy address")
                    onClicked: {
                        clipboard.copy(root.address);
                        panel.close();
                    }
                }
                TextButton {
                    id: open

                    objectName: "openLink"
                    text: qsTr("Open")
                    Accessible.name: qsTr("Open in the browser")
                    onClicked: {
                        panel.close();
                        root.openWanted(root.address);
                    }
                }
            }
        }
    }
}
