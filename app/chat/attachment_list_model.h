#pragma once

#include "app/engine_values.h"
#include "app/pictures/picture.h"

#include <QAbstractListModel>
#include <QList>

#include <stop_token>

namespace facet {

// What was added to the message being written: pictures, those on their way, and files that are none. GUI thread.
class AttachmentListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum class State { Reading, Ready, Refused };
    Q_ENUM(State)
    // facet::Views, for QML.
    enum class Detail { Whole, Auto, Always, Fine };
    Q_ENUM(Detail)
    enum Role { NameRole = Qt::UserRole + 1, StateRole, ReasonRole, PictureRole, DetailRole, TokensRole };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    struct Ticket {
        quint64 id = 0;       // what ready() and refuse() mean
        std::stop_token stop; // asked to stop when the row goes
    };
    Ticket addReading(const QString& name);
    // One that is awaited from the store is being read, one that is missing there is refused.
    void add(const Picture& picture);
    void setStored(const Picture& picture); // the awaited one, or that it is missing
    // Late answers for rows that are gone are dropped.
    void setReady(quint64 id, const Picture& picture);
    void setRefused(quint64 id, const QString& reason);
    void addRefused(const QString& name, const QString& reason);
    void remove(int row);
    void move(int from, int to); // nothing where one of them is no row
    void clear();
    void setDetail(int row, Detail detail);

    // What one view takes of the model's context; 0: unknown, or the model sees none.
    void setViewTokens(std::uint32_t tokens);
    int tokens(int row, Detail detail) const;
    int tokens() const; // of all

    int countOf(State state) const;
    QList<Picture> pictures() const; // those that are ready or awaited from the store, in order

signals:
    void countChanged();
    void changed(); // rows came, went or became something else; or their cost did

private:
    struct Row {
        quint64 id = 0;
        QString name = {};
        State state = State::Reading;
        QString reason = {};
        Picture picture = {};
        std::stop_source stop = {};
    };

    void add(Row row);
    int rowOf(quint64 id) const;
    void rowChanged(int row);

    QList<Row> m_rows;
    quint64 m_lastId = 0;
    std::uint32_t m_viewTokens = 0;
};

} // namespace facet
