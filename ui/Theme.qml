pragma Singleton
import QtQuick

// Tokens only: colours, type, space, motion. Main.qml keeps the first five up to date.
QtObject {
    property bool dark: false
    property bool highContrast: false
    property bool motion: true
    property real textScale: 1
    property string codeFamily: "monospace"

    readonly property color window: dark ? "#16181D" : "#FAFAFB"
    readonly property color sideBar: dark ? "#121419" : "#F3F4F6"
    readonly property color surface: dark ? "#1F2229" : "#FFFFFF"
    readonly property color text: highContrast ? (dark ? "#FFFFFF" : "#000000") : (dark ? "#E7E9EE" : "#1B1D22")
    readonly property color muted: highContrast ? (dark ? "#D2D7E0" : "#3A3F4A") : (dark ? "#99A0AE" : "#656B78")
    readonly property color hairline: highContrast ? muted : (dark ? "#2B2F38" : "#E4E6EB")
    readonly property color accent: dark ? "#93A0FF" : "#4757C9"
    readonly property color accentSoft: dark ? "#262B44" : "#EEF0FC"
    readonly property color accentText: dark ? "#16181D" : "#FFFFFF"
    readonly property color good: dark ? "#66C294" : "#2C8158"
    readonly property color warning: dark ? "#E0B252" : "#9A6700"
    readonly property color danger: dark ? "#F2938C" : "#B3261E"

    // Code: its ground, and comments, strings, keywords, types, numbers, functions, other names.
    readonly property color codeFill: dark ? "#1A1D23" : "#F5F6F8"
    readonly property color codeInline: Qt.rgba(text.r, text.g, text.b, dark ? 0.10 : 0.06)
    readonly property var codeColors: dark ? ["#8B93A1", "#7FCBA4", "#A3AEFF", "#7CC4E8", "#E3B36B", "#D9B8F2", "#E8A08F"] : ["#666E7B", "#23704C", "#4757C9", "#0F6A8C", "#8F5A00", "#7A3E9D", "#A1453A"]

    // States, laid over whatever is below.
    readonly property color hoverFill: Qt.rgba(text.r, text.g, text.b, 0.05)
    readonly property color pressedFill: Qt.rgba(text.r, text.g, text.b, 0.10)
    readonly property color accentHover: dark ? Qt.lighter(accent, 1.08) : Qt.darker(accent, 1.10)
    readonly property color accentPressed: dark ? Qt.darker(accent, 1.08) : Qt.darker(accent, 1.22)
    readonly property color selection: Qt.rgba(accent.r, accent.g, accent.b, 0.28)
    readonly property color flash: Qt.rgba(accent.r, accent.g, accent.b, 0.12)
    readonly property color foundFill: dark ? "#6B5518" : "#FFE58A"
    readonly property color shadow: dark ? "#000000" : "#1B1D22"
    readonly property real disabledOpacity: 0.4

    // Pixels.
    readonly property real transcriptSize: 15 * textScale
    readonly property real transcriptLine: Math.round(15 * 1.55 * textScale)
    readonly property real listSize: 13.5 * textScale
    readonly property real noteSize: 12 * textScale
    readonly property real titleSize: 26 * textScale
    readonly property real codeSize: 12.5 * textScale
    readonly property real codeLine: Math.round(20 * textScale)
    readonly property var headingSizes: [21 * textScale, 18 * textScale, 16 * textScale, 15 * textScale, 15 * textScale, 15 * textScale]

    readonly property int gap4: 4
    readonly property int gap8: 8
    readonly property int gap12: 12
    readonly property int gap16: 16
    readonly property int gap24: 24
    readonly property int gap32: 32

    readonly property int radiusControl: 8
    readonly property int radiusCard: 10
    readonly property int radiusBlock: 16
    readonly property int focusWidth: 2

    readonly property int controlHeight: Math.round(32 * Math.max(1, textScale))
    readonly property int rowHeight: Math.round(36 * Math.max(1, textScale))
    readonly property int headerHeight: 48
    readonly property int iconSize: 18
    readonly property size chipSize: Qt.size(84, 64)
    readonly property size pictureSize: Qt.size(240, 160)

    readonly property int sideBarWidth: 252
    readonly property int overlayBelow: 720
    readonly property int measure: 720
    readonly property int composerWidth: 744
    readonly property int userWidth: 520
    readonly property int settingsWidth: 640
    readonly property int composerGap: 18
    readonly property int blockIndent: Math.round(24 * Math.max(1, textScale))
    readonly property int quoteBar: 3
    readonly property int cellWidth: 160 // a table's cell is not made narrower for the window's sake

    readonly property int quick: motion ? 120 : 0
    readonly property int calm: motion ? 180 : 0
    readonly property int pointing: 900 // what points at something stays so long
}
