import QtQuick

// A shortcut with what the list of shortcuts says of it. Without a name it is a second way and not listed; with `shown`
// it is listed only: a control takes these keys itself.
Shortcut {
    property string name: ""
    property string shown: ""

    readonly property string keys: shown === "" ? nativeText : shown
}
