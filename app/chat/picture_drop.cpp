#include "app/chat/picture_drop.h"

#include <QMimeData>

namespace facet {

namespace {

// The files stay where they are, whatever the other side would like.
void acceptCopy(QDropEvent& event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace

PictureDrop::PictureDrop(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemAcceptsDrops); }

void PictureDrop::dragEnterEvent(QDragEnterEvent* event)
{
    const int offered = AttachmentController::offered(*event->mimeData());
    if (offered == 0 || !isEnabled()) return event->ignore();
    acceptCopy(*event);
    setOffered(offered);
}

void PictureDrop::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_offered == 0) return event->ignore();
    acceptCopy(*event);
}

void PictureDrop::dragLeaveEvent(QDragLeaveEvent*) { setOffered(0); }

void PictureDrop::dropEvent(QDropEvent* event)
{
    setOffered(0);
    if (m_attachments == nullptr || AttachmentController::offered(*event->mimeData()) == 0) return event->ignore();
    acceptCopy(*event);
    m_attachments->addData(*event->mimeData());
    emit dropped();
}

void PictureDrop::setOffered(int offered)
{
    if (offered == m_offered) return;
    m_offered = offered;
    emit offeredChanged();
}

} // namespace facet
