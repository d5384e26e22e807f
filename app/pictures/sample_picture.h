#pragma once

#include "app/pictures/picture.h"

#include <QObject>
#include <QUrl>

namespace facet {

// The picture that comes with Facet, to try a model on. GUI thread.
class SamplePicture : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(facet::Picture picture READ picture CONSTANT)
    Q_PROPERTY(QUrl url READ url CONSTANT)
    Q_PROPERTY(bool available READ available CONSTANT)

public:
    explicit SamplePicture(QObject* parent = nullptr);

    bool available() const { return !m_picture.thumbnail.isNull(); }
    const Picture& picture() const { return m_picture; }
    const QUrl& url() const { return m_url; } // of its file, so that it can be dropped wherever files can

private:
    QUrl m_url;
    Picture m_picture;
};

} // namespace facet
