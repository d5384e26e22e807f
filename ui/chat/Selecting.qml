import QtQuick
import Facet
import Facet.App

// What is selected in the transcript, its menu, and the scrolling that goes with both.
Item {
    id: root

    required property ListView view
    required property real covered // pixels of the view under something, at the bottom

    readonly property MessageSelection selection: selected
    readonly property bool dragging: selected.dragging

    signal linkWanted(string address, point scene)
    signal scrollWanted(real pixels)

    // Scrolls as little as it takes to see a place, which is told as in the window.
    function uncover(place: rect) {
        const top = view.mapFromItem(null, place.x, place.y).y;
        const below = top + place.height - (view.height - covered);
        if (top < 0)
            scrollWanted(top);
        else if (below > 0)
            scrollWanted(below);
    }

    MessageSelection {
        id: selected

        view: root.view
        covered: root.covered
        onLinkActivated: (address, scene) => root.linkWanted(address, scene)
        onMenuWanted: scene => menu.show(scene)
        onMoved: place => root.uncover(place)
    }
    FrameAnimation {
        // A drag beyond an edge scrolls, the faster the farther it is.
        running: selected.pull !== 0
        onTriggered: {
            root.scrollWanted(selected.pull * 12 * frameTime);
            selected.dragOn();
        }
    }
    SelectionMenu {
        id: menu

        objectName: "selectionMenu"
        selection: selected
        onLinkWanted: (address, scene) => root.linkWanted(address, scene)
    }
}
