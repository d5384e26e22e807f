#include "app/pictures/picture_reader.h"

#include "app/pictures/heif_picture.h"
#include "app/pictures/qt_picture.h"
#include "engine/image/decode.h"

#include <QFile>
#include <QFileInfo>

#include <new>

namespace facet {

namespace {

constexpr qint64 kLargestFile = qint64{512} << 20; // bytes; no picture within the decoder's limits needs more

Error noPicture(const char* message, const char* nextStep = "")
{
    return {.kind = ErrorKind::File, .message = message, .nextStep = nextStep};
}

Result<QByteArray> readFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) return noPicture("This file is not there any more.");
    if (info.isDir()) return noPicture("This is a folder.", "Add the pictures in it.");
    // A pipe or a device might never end.
    if (!info.isFile()) return noPicture("This is no ordinary file.");
    if (info.size() > kLargestFile) return noPicture("This file is too large for a picture.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return noPicture("This file cannot be opened.", "Check its permissions.");
    QByteArray bytes = file.read(kLargestFile);
    if (file.error() != QFileDevice::NoError) return noPicture("This file cannot be read.");
    return bytes;
}

Result<Image> decode(const QByteArray& file)
{
    auto image = decodeImage(std::as_bytes(std::span(file.data(), static_cast<std::size_t>(file.size()))));
    if (image || image.error().kind != ErrorKind::Unsupported) return image;
    if (isHeif(file)) return decodeHeif(file);
    if (knownToQt(file)) return decodeWithQt(file);
    return Error{.kind = ErrorKind::Unsupported,
        .message = "Facet cannot read this kind of picture.",
        .nextStep = "Save it as JPEG or PNG.",
        .context = image.error().message};
}

Result<Image> decode(const PictureSource& source)
{
    if (const auto* image = std::get_if<QImage>(&source.content)) return imageOverWhite(*image);
    if (const auto* bytes = std::get_if<PictureSource::Bytes>(&source.content)) return decode(bytes->bytes);
    TRY(const QByteArray bytes, readFile(std::get<PictureSource::File>(source.content).path));
    return decode(bytes);
}

} // namespace

Result<Picture> readPicture(const PictureSource& source)
{
    try {
        TRY(Image image, decode(source));
        return makePicture(source.name, std::move(image));
    } catch (const std::bad_alloc&) {
        return Error{.kind = ErrorKind::Memory,
            .message = "There is not enough memory to open this picture.",
            .nextStep = "Open a smaller version of it."};
    }
}

} // namespace facet
