#pragma once

#include "app/pictures/picture.h"
#include "engine/base/result.h"

#include <QByteArray>

#include <functional>
#include <variant>

namespace facet {

// Where a picture comes from.
struct PictureSource {
    struct File {
        QString path;
    };
    struct Bytes {
        QByteArray bytes; // of a file
    };
    QString name; // shown to the person
    std::variant<File, Bytes, QImage> content;
};

using PictureReader = std::function<Result<Picture>(const PictureSource&)>;

// Reads a picture by its content, whatever it is called: with the engine's decoder, and what that knows by sight only
// with Qt's readers (WebP, TIFF, SVG...) or libheif (HEIC, AVIF). Upright, alpha over white; with the file's bytes and
// their hash. Any thread; a large
// picture takes seconds. The errors are those of decodeImage().
Result<Picture> readPicture(const PictureSource& source);

} // namespace facet
