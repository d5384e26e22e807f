#include "app/pictures/picture_reader.h"

#include "app/pictures/heif_picture.h"
#include "app/pictures/qt_picture.h"
#include "engine/image/decode.h"

#include <QBuffer>
#include <QCryptographicHash>
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

// As a file that can be kept.
Result<QByteArray> asPng(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return noPicture("This picture cannot be kept.");
    return bytes;
}

Result<QByteArray> fileOf(const PictureSource& source)
{
    if (const auto* image = std::get_if<QImage>(&source.content)) return asPng(*image);
    if (const auto* bytes = std::get_if<PictureSource::Bytes>(&source.content)) return bytes->bytes;
    return readFile(std::get<PictureSource::File>(source.content).path);
}

} // namespace

Result<Picture> readPicture(const PictureSource& source)
{
    try {
        TRY(const QByteArray file, fileOf(source));
        const auto* pasted = std::get_if<QImage>(&source.content);
        TRY(Image image, pasted != nullptr ? imageOverWhite(*pasted) : decode(file));
        Picture picture = makePicture(source.name, std::move(image));
        picture.file = file;
        picture.hash = QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex();
        return picture;
    } catch (const std::bad_alloc&) {
        return Error{.kind = ErrorKind::Memory,
            .message = "There is not enough memory to open this picture.",
            .nextStep = "Open a smaller version of it."};
    }
}

} // namespace facet
