import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Facet
import Facet.App

// One system prompt: a choice; opened, its name and words to edit. What is typed is kept at once.
ColumnLayout {
    id: root

    required property PresetListModel presets
    required property int index
    required property string name
    required property string text
    required property string summary
    required property bool chosen

    property bool editing: false

    function edit() {
        editing = true;
        nameField.forceActiveFocus(Qt.OtherFocusReason);
        nameField.selectAll();
    }

    spacing: Theme.gap8

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap4

        ChoiceRow {
            objectName: "presetRow"
            Layout.fillWidth: true
            text: root.name
            note: root.editing ? "" : root.summary === "" ? qsTr("No words yet") : root.summary
            chosen: root.chosen
            onClicked: root.presets.choose(root.index)
        }
        TextButton {
            objectName: "editPreset"
            quiet: true
            text: root.editing ? qsTr("Done") : qsTr("Edit")
            Accessible.name: root.editing ? qsTr("Done editing %1").arg(root.name) : qsTr("Edit %1").arg(root.name)
            onClicked: root.editing ? root.editing = false : root.edit()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 28 // under the words, not under the mark
        Layout.bottomMargin: Theme.gap8
        visible: root.editing
        spacing: Theme.gap8

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap8

            LineField {
                id: nameField

                objectName: "presetName"
                Layout.fillWidth: true
                name: qsTr("Name of the prompt")
                maximumLength: 80
                text: root.name
                onTextEdited: root.presets.rename(root.index, text)
                onAccepted: wordsField.forceActiveFocus(Qt.OtherFocusReason)
            }
            IconButton {
                objectName: "deletePreset"
                name: qsTr("Delete %1").arg(root.name)
                icon.source: "qrc:/icons/trash.svg"
                onClicked: root.presets.remove(root.index)
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.min(240, Math.max(96, wordsField.implicitHeight))
            radius: Theme.radiusControl
            color: wordsField.activeFocus ? Theme.surface : "transparent"
            border.color: wordsField.activeFocus ? Theme.accent : Theme.hairline

            Flickable {
                anchors.fill: parent
                anchors.margins: 1
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                ScrollBar.vertical: SlimScrollBar {
                }

                TextArea.flickable: TextArea {
                    id: wordsField

                    objectName: "presetText"
                    padding: Theme.gap8
                    wrapMode: TextArea.Wrap
                    textFormat: TextEdit.PlainText
                    color: Theme.text
                    selectionColor: Theme.selection
                    selectedTextColor: Theme.text
                    placeholderTextColor: Theme.muted
                    placeholderText: qsTr("For example: Answer in two sentences. Say so when you are not sure.")
                    font.pixelSize: Theme.listSize
                    background: null
                    text: root.text
                    Accessible.name: qsTr("Words of %1").arg(root.name)
                    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    onTextChanged: root.presets.write(root.index, text)
                }
            }
        }
    }
}
