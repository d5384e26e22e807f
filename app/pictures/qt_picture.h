#pragma once

#include "engine/base/image.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QImage>

namespace facet {

// Pictures that the engine's decoder does not read, through Qt's image plugins: what is installed with Qt decides.
bool knownToQt(const QByteArray& file);
Result<Image> decodeWithQt(const QByteArray& file);

// Errors: Input for no pixels at all or too many.
Result<Image> imageOverWhite(const QImage& image);

// Whether a picture of this size may be opened, by the limits of the engine's decoder.
Result<void> checkPictureSize(const QSize& size);

} // namespace facet
