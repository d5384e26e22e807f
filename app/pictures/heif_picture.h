#pragma once

#include "engine/base/image.h"
#include "engine/base/result.h"

#include <QByteArray>

namespace facet {

// Photos of phones (HEIC) and of the web (AVIF), through libheif where the build has it.
bool isHeif(const QByteArray& file);

// Upright, alpha over white. Errors: Unsupported if this build or the installed libheif cannot read it, Format if it is
// damaged, Input if it is too large.
Result<Image> decodeHeif(const QByteArray& file);

} // namespace facet
