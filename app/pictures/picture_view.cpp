#include "app/pictures/picture_view.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>

namespace facet {

PictureView::PictureView(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &PictureView::fitChanged, this, &PictureView::paintedRectChanged);
    connect(this, &PictureView::pictureChanged, this, &PictureView::paintedRectChanged);
}

void PictureView::setPicture(const Picture& picture)
{
    m_picture = picture;
    emit pictureChanged();
    update();
}

void PictureView::setFit(Fit fit)
{
    if (fit == m_fit) return;
    m_fit = fit;
    emit fitChanged();
    update();
}

void PictureView::setRadius(double radius)
{
    if (radius == m_radius) return;
    m_radius = radius;
    emit radiusChanged();
    update();
}

QRectF PictureView::paintedRect() const
{
    const QRectF all = boundingRect();
    if (m_fit == Fit::Cover || !m_picture.image) return all;
    const QSizeF own(m_picture.image->width, m_picture.image->height);
    const QSizeF size = own.width() <= all.width() && own.height() <= all.height()
        ? own
        : own.scaled(all.size(), Qt::KeepAspectRatio).expandedTo(QSizeF(1, 1));
    return {QPointF((all.width() - size.width()) / 2, (all.height() - size.height()) / 2), size};
}

void PictureView::paint(QPainter* painter)
{
    if (m_picture.shown.isNull() || width() <= 0 || height() <= 0) return;
    const QRectF target = paintedRect();
    const double ratio = window() == nullptr ? 1 : window()->effectiveDevicePixelRatio();
    const QSize pixels = (target.size() * ratio).toSize().expandedTo(QSize(1, 1));
    const auto covered = [&](const QImage& image) {
        return image.size().scaled(pixels, Qt::KeepAspectRatioByExpanding);
    };
    const bool small = m_picture.thumbnail.size() == m_picture.shown.size()
        || covered(m_picture.thumbnail).width() <= m_picture.thumbnail.width();
    const QImage& source = small ? m_picture.thumbnail : m_picture.shown;

    // Scaled here: a painter's own scaling leaves out pixels when it shrinks by more than half. Cut out first, so that
    // a very long picture is not blown up as a whole.
    const QSizeF part = QSizeF(pixels).scaled(source.size(), Qt::KeepAspectRatio);
    const QRect cut(QPoint(static_cast<int>((source.width() - part.width()) / 2),
                        static_cast<int>((source.height() - part.height()) / 2)),
        part.toSize().expandedTo(QSize(1, 1)));
    QBrush brush(source.copy(cut).scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    brush.setTransform(QTransform::fromTranslate(target.x(), target.y()).scale(1 / ratio, 1 / ratio));
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(Qt::NoPen);
    painter->setBrush(brush);
    painter->drawRoundedRect(target, m_radius, m_radius);
}

void PictureView::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size()) emit paintedRectChanged();
}

} // namespace facet
