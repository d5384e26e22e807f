import QtQuick
import QtQuick.Layouts
import Facet
import Facet.App

// One number of sampling: a slider where it is short enough, a field, and the way back to the model's own.
SettingRow {
    id: row

    objectName: "numberRow"

    required name
    required property AnswerNumberModel numbers
    required property int index
    required property string purpose
    required property string rangeText
    required property real value
    required property string valueText
    required property string emptyText
    required property bool chosen
    required property real least
    required property real most
    required property real step
    required property bool slides

    stretches: slides
    note: qsTr("%1 %2.").arg(purpose).arg(rangeText)

    ValueSlider {
        objectName: "slider"
        Layout.fillWidth: row.stacked
        implicitWidth: 128
        visible: row.slides
        name: row.name
        from: row.least
        to: row.most
        stepSize: row.step
        value: row.value
        onMoved: row.numbers.chooseValue(row.index, value)
    }
    LineField {
        id: field

        objectName: "field"
        Layout.preferredWidth: row.slides ? 64 : 160
        name: row.name
        horizontalAlignment: TextInput.AlignRight
        placeholderText: row.emptyText
        text: row.valueText
        color: row.chosen ? Theme.text : Theme.muted
        Accessible.description: row.note
        onTextEdited: faulty = false
        onEditingFinished: {
            faulty = text !== row.valueText && !row.numbers.choose(row.index, text);
            if (!faulty)
                text = Qt.binding(() => row.valueText);
        }
        onActiveFocusChanged: if (!activeFocus && faulty) {
            faulty = false;
            text = Qt.binding(() => row.valueText);
        }
    }
    IconButton {
        objectName: "reset"
        enabled: row.chosen
        opacity: row.chosen ? 1 : 0
        name: row.valueText === "" || row.emptyText !== "" ? qsTr("Reset %1").arg(row.name) : qsTr("Reset %1 to the model’s own").arg(row.name)
        icon.source: "qrc:/icons/undo.svg"
        onClicked: row.numbers.reset(row.index)
    }
}
