#include "app/pictures/qt_picture.h"

#include "engine/image/decode.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace facet {

namespace {

constexpr int kDrawingSide = 1792;       // pixels; drawings have no size of their own, and this fills 2 x 2 views
constexpr int kAllocationLimitMb = 1100; // the decoder's pixel limit at 16 bits a channel

void prepare(QImageReader& reader)
{
    QImageReader::setAllocationLimit(kAllocationLimitMb);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
}

QSize drawingSize(const QSize& own)
{
    if (own.isEmpty()) return {kDrawingSide, kDrawingSide};
    return own.scaled(kDrawingSide, kDrawingSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

} // namespace

Result<void> checkPictureSize(const QSize& size)
{
    const DecodeLimits limits;
    const auto width = static_cast<std::uint64_t>(std::max(size.width(), 0));
    const auto height = static_cast<std::uint64_t>(std::max(size.height(), 0));
    if (std::max(width, height) <= limits.side && width * height <= limits.pixels) return {};
    return Error{.kind = ErrorKind::Input,
        .message = "This picture has " + std::to_string(width) + " x " + std::to_string(height)
            + " pixels, more than Facet opens.",
        .nextStep = "Make it smaller, or cut out the part you mean, and open that."};
}

bool knownToQt(const QByteArray& file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    prepare(reader);
    return reader.canRead();
}

Result<Image> decodeWithQt(const QByteArray& file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    prepare(reader);
    const std::string format = reader.format().toUpper().toStdString(); // known only until something fails
    if (format.starts_with("SVG")) {
        reader.setScaledSize(drawingSize(reader.size()));
    } else if (reader.size().isValid()) {
        TRY_VOID(checkPictureSize(reader.size()));
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        return Error{.kind = ErrorKind::Format,
            .message = "This " + format + " picture is damaged.",
            .nextStep = "Open another copy of it.",
            .context = reader.errorString().toStdString()};
    }
    return imageOverWhite(image);
}

Result<Image> imageOverWhite(const QImage& image)
{
    if (image.isNull()) return Error{.kind = ErrorKind::Input, .message = "This picture has no pixels."};
    TRY_VOID(checkPictureSize(image.size()));
    QImage opaque(image.size(), QImage::Format_RGB888);
    if (opaque.isNull()) throw std::bad_alloc();
    opaque.fill(Qt::white);
    QPainter painter(&opaque);
    painter.drawImage(QPoint(0, 0), image);
    painter.end();

    Image result{.width = static_cast<std::uint32_t>(opaque.width()),
        .height = static_cast<std::uint32_t>(opaque.height()),
        .rgb = {}};
    const auto rowBytes = static_cast<std::ptrdiff_t>(opaque.width()) * 3;
    result.rgb.reserve(static_cast<std::size_t>(rowBytes) * result.height);
    for (int y = 0; y < opaque.height(); ++y) {
        const uchar* row = opaque.constScanLine(y); // rows are padded to four bytes
        result.rgb.insert(result.rgb.end(), row, row + rowBytes);
    }
    return result;
}

} // namespace facet
