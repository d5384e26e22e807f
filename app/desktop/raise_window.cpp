#include "app/desktop/raise_window.h"

#include <QWindow>

namespace facet {

void raiseWindow(QWindow& window, const QString& activationToken)
{
    // From here Qt's Wayland platform takes it when a window asks to be active.
    if (!activationToken.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    window.setWindowStates(window.windowStates() & ~Qt::WindowMinimized);
    window.setVisible(true);
    window.raise();
    window.requestActivate();
}

} // namespace facet
