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
    readonly property MessageArea focused: {
        const area = Window.activeFocusItem as MessageArea;
        return area !== null && area.visualFocus ? area : null;
    }

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

    // What Tab reaches in the messages is brought into sight: of a message its beginning.
    function follow(item: Item) {
        if (item === null || (item as MessageArea !== null && focused === null))
            return;
        for (let above = item; above !== view.contentItem; above = above.parent) {
            if (above === null)
                return;
        }
        const at = item.mapToItem(null, 0, 0);
        uncover(Qt.rect(at.x, at.y, item.width, Math.min(item.height, 2 * Theme.transcriptLine)));
    }

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged() {
            root.follow(root.Window.activeFocusItem);
        }
    }
    FocusRing {
        parent: root.view.contentItem
        anchors.fill: undefined
        visible: root.focused !== null
        x: (root.view.width - width) / 2
        y: visible ? root.focused.y - Theme.gap8 : 0
        width: Math.min(Theme.measure + 2 * Theme.gap12, root.view.width)
        height: visible ? root.focused.height - Theme.gap8 : 0
        radius: Theme.radiusBlock
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
