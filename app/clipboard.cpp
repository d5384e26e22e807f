#include "app/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace facet {

void Clipboard::copy(const QString& text) { QGuiApplication::clipboard()->setText(text); }

} // namespace facet
