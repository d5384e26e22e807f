#pragma once

#include <QString>

class QWindow;

namespace facet {

// Brings the window to the front and gives it the keyboard, as far as the desktop lets it. `activationToken`: what the
// desktop gave out for that (xdg-activation); may be empty.
void raiseWindow(QWindow& window, const QString& activationToken);

} // namespace facet
