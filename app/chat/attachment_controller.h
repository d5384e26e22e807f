#pragma once

#include "app/chat/attachment_list_model.h"
#include "app/pictures/picture_reader.h"

#include <QObject>
#include <QThreadPool>
#include <QUrl>

class QMimeData;

namespace facet {

// The pictures of the message being written: dropped, pasted or picked, read off the GUI thread, priced, sent.
// GUI thread.
class AttachmentController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::AttachmentListModel* list READ list CONSTANT)
    Q_PROPERTY(int ready READ ready NOTIFY changed)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
    Q_PROPERTY(bool blind READ blind NOTIFY changed)
    Q_PROPERTY(bool seeing READ seeing NOTIFY changed)
    Q_PROPERTY(QStringList nameFilters READ nameFilters CONSTANT)

public:
    // What the model's context has for pictures.
    struct Room {
        bool known = false;           // false: no model is loaded
        std::uint32_t viewTokens = 0; // of one view; 0: the model sees no pictures
        int freeTokens = 0;           // older turns make room where it is needed
        bool operator==(const Room&) const = default;
    };

    explicit AttachmentController(PictureReader reader = readPicture, QObject* parent = nullptr);
    ~AttachmentController() override;

    AttachmentListModel* list() { return &m_list; }
    int ready() const { return m_list.countOf(AttachmentListModel::State::Ready); }
    bool reading() const { return m_list.countOf(AttachmentListModel::State::Reading) > 0; }
    // Why the message cannot be sent with the pictures that are ready, in one sentence; empty if it can.
    QString hindrance() const;
    bool blind() const { return m_room.known && m_room.viewTokens == 0; }
    bool seeing() const { return m_room.viewTokens > 0; }
    QStringList nameFilters() const; // of a file dialog

    void setRoom(const Room& room);

    Q_INVOKABLE void addUrls(const QList<QUrl>& urls);
    // From the clipboard. False: there are words, or nothing to look at, and the field pastes as ever.
    Q_INVOKABLE bool paste();
    Q_INVOKABLE void remove(int row) { m_list.remove(row); }
    Q_INVOKABLE void move(int from, int to) { m_list.move(from, to); }
    Q_INVOKABLE void setDetail(int row, facet::AttachmentListModel::Detail detail) { m_list.setDetail(row, detail); }
    Q_INVOKABLE int tokens(int row, facet::AttachmentListModel::Detail detail) const
    {
        return m_list.tokens(row, detail);
    }

    void addFiles(const QStringList& paths);
    // How many pictures a drop would add, before it is known whether they are some; and the drop.
    static int offered(const QMimeData& data);
    void addData(const QMimeData& data);

    // Hands the pictures over and forgets the rest.
    QList<Picture> take();
    void putBack(const QList<Picture>& pictures);
    void setStored(const Picture& picture) { m_list.setStored(picture); } // see AttachmentListModel
    QList<Picture> pictures() const { return m_list.pictures(); }

signals:
    void changed();

private:
    void read(PictureSource source);
    void addUrl(const QUrl& url);
    void onRead(quint64 id, const Result<Picture>& result);

    PictureReader m_reader;
    AttachmentListModel m_list;
    Room m_room;
    QThreadPool m_pool; // last: its threads are done before the rest goes
};

} // namespace facet
