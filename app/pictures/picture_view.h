#pragma once

#include "app/pictures/picture.h"

#include <QQuickPaintedItem>

namespace facet {

// Draws a picture: all of the item covered, or all of the picture inside it. GUI thread.
class PictureView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(facet::Picture picture READ picture WRITE setPicture NOTIFY pictureChanged REQUIRED)
    Q_PROPERTY(facet::PictureView::Fit fit READ fit WRITE setFit NOTIFY fitChanged)
    Q_PROPERTY(double radius READ radius WRITE setRadius NOTIFY radiusChanged)
    Q_PROPERTY(QRectF paintedRect READ paintedRect NOTIFY paintedRectChanged)

public:
    enum class Fit { Cover, Contain };
    Q_ENUM(Fit)

    explicit PictureView(QQuickItem* parent = nullptr);

    const Picture& picture() const { return m_picture; }
    void setPicture(const Picture& picture);
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    double radius() const { return m_radius; } // of the corners
    void setRadius(double radius);

    // Where the picture lies in the item. Contain never magnifies.
    QRectF paintedRect() const;

    void paint(QPainter* painter) override;

signals:
    void pictureChanged();
    void fitChanged();
    void radiusChanged();
    void paintedRectChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    Picture m_picture;
    Fit m_fit = Fit::Cover;
    double m_radius = 0;
};

} // namespace facet
