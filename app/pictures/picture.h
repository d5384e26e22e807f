#pragma once

#include "engine/base/image.h"
#include "engine/base/turn.h"

#include <QByteArray>
#include <QImage>
#include <QMetaType>
#include <QString>
#include <QtQmlIntegration>

#include <memory>
#include <vector>

namespace facet {

// A picture of a chat: what the engine gets, and what the window draws of it. Copies share the pixels.
class Picture {
    Q_GADGET
    QML_VALUE_TYPE(picture)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString sizeText READ sizeText)
    Q_PROPERTY(double aspect READ aspect)
    Q_PROPERTY(bool awaited READ awaited)
    Q_PROPERTY(bool missing READ missing)

public:
    // Awaited: it is kept on the disk and not read yet. Missing: its file is gone; of both only the name is known.
    enum class Presence { Here, Awaited, Missing };

    QString name; // of its file, without the folder
    std::shared_ptr<const Image> image;
    QImage shown;     // all of it, smaller if it is larger than a screen
    QImage thumbnail; // all of it, for the composer and the transcript
    Views views = Views::Off;
    Presence presence = Presence::Here;
    QByteArray hash; // SHA-256 of the file's bytes, 64 lower-case hexadecimal digits; names it in the store
    QByteArray file; // its bytes; of a pasted picture, as PNG. Empty where the store has them already

    bool awaited() const { return presence == Presence::Awaited; }
    bool missing() const { return presence == Presence::Missing; }

    QString sizeText() const; // "612 × 425"
    double aspect() const;    // width / height; 1 without a picture

    // What the model would see: the whole picture first, then the crops of `choice`. In pixels of `image`.
    std::vector<Rectangle> viewsFor(Views choice) const;

    // For a turn's text, before its byte `at`.
    PlacedImage placed(std::size_t at) const;
};

// Any thread; scaling a large picture takes a while.
Picture makePicture(const QString& name, Image image);

} // namespace facet

Q_DECLARE_METATYPE(facet::Picture)
