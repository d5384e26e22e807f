#include "app/pictures/picture.h"

#include "engine/image/views.h"

#include <QLocale>

#include <utility>

namespace facet {

namespace {

constexpr int kShownSide = 2048;    // pixels; sharp on most screens
constexpr int kThumbnailSide = 512; // pixels; 240 x 160 on a screen with two pixels for one

QImage shrunk(const QImage& image, int side)
{
    if (image.width() <= side && image.height() <= side) return image;
    const QSize size = image.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

QString Picture::sizeText() const
{
    if (!image) return {};
    const QLocale locale;
    return QStringLiteral("%1 × %2").arg(locale.toString(image->width), locale.toString(image->height));
}

double Picture::aspect() const
{
    return image && image->height > 0 ? static_cast<double>(image->width) / image->height : 1.0;
}

std::vector<Rectangle> Picture::viewsFor(Views choice) const
{
    if (!image) return {};
    auto rectangles = chooseViews(image->width, image->height, {.views = choice});
    return rectangles ? std::move(rectangles).value() : std::vector<Rectangle>();
}

PlacedImage Picture::placed(std::size_t at) const { return {.image = image, .views = {.views = views}, .at = at}; }

Picture makePicture(const QString& name, Image image)
{
    Picture picture;
    picture.name = name;
    picture.image = std::make_shared<const Image>(std::move(image));
    const Image& pixels = *picture.image;
    const QImage whole(pixels.rgb.data(), static_cast<int>(pixels.width), static_cast<int>(pixels.height),
        static_cast<qsizetype>(pixels.width) * 3, QImage::Format_RGB888);
    // Converted, so that nothing drawn points into pixels that may go.
    picture.shown = shrunk(whole, kShownSide).convertToFormat(QImage::Format_RGB32);
    picture.thumbnail = shrunk(picture.shown, kThumbnailSide);
    return picture;
}

} // namespace facet
