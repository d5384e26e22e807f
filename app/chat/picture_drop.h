#pragma once

#include "app/chat/attachment_controller.h"

#include <QQuickItem>

namespace facet {

// Takes what is dropped on it into the message being written. One covers the whole window, so that nothing flickers
// when the pointer crosses what lies below. GUI thread.
class PictureDrop : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(facet::AttachmentController* attachments MEMBER m_attachments NOTIFY attachmentsChanged REQUIRED)
    Q_PROPERTY(int offered READ offered NOTIFY offeredChanged)

public:
    explicit PictureDrop(QQuickItem* parent = nullptr);

    int offered() const { return m_offered; } // pictures held over the item; 0: none

signals:
    void attachmentsChanged();
    void offeredChanged();
    void dropped();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setOffered(int offered);

    AttachmentController* m_attachments = nullptr;
    int m_offered = 0;
};

} // namespace facet
