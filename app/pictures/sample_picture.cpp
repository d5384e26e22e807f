#include "app/pictures/sample_picture.h"

#include "app/pictures/picture_reader.h"
#include "engine/base/shipped_files.h"

namespace facet {

SamplePicture::SamplePicture(QObject* parent) : QObject(parent)
{
    const QString path = QString::fromStdString(shippedFile("pictures/shapes.png").string());
    if (path.isEmpty()) return;
    // Small enough to be read here: a few milliseconds.
    auto picture = readPicture({.name = tr("Sample picture"), .content = PictureSource::File{path}});
    if (!picture) return;
    m_url = QUrl::fromLocalFile(path);
    m_picture = std::move(picture).value();
}

} // namespace facet
