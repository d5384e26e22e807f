import QtQuick
import Facet
import Facet.App

// What the desktop and the person want of the theme.
QtObject {
    id: root

    required property Appearance appearance
    required property Settings settings

    readonly property list<QtObject> bindings: [
        Binding {
            target: Theme
            property: "dark"
            value: root.appearance.dark
        },
        Binding {
            target: Theme
            property: "highContrast"
            value: root.appearance.highContrast
        },
        Binding {
            target: Theme
            property: "motion"
            value: root.appearance.motion
        },
        Binding {
            target: Theme
            property: "codeFamily"
            value: root.appearance.codeFamily
        },
        Binding {
            target: Theme
            property: "textScale"
            value: root.settings.textScale
        }
    ]
}
