#pragma once

#include "app/markdown/stream.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace facet {

// The blocks of one answer while it streams and after. A row that is there stays the same row: words that come change
// the last one or add to the end, so that delegates, and what is selected in them, stay. GUI thread.
class BlockListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool streaming READ streaming WRITE setStreaming NOTIFY streamingChanged)

public:
    enum Kind { Paragraph, Heading, Code, Table, Rule, Image };
    Q_ENUM(Kind)
    enum Container { List, Quote };
    Q_ENUM(Container)
    enum Task { NoTask, OpenTask, DoneTask };
    Q_ENUM(Task)
    enum Role {
        KindRole = Qt::UserRole + 1,
        ContainersRole,
        MarkerRole,
        TaskRole,
        LevelRole,
        LanguageRole,
        WordsRole,
        TableRole,
        JoinedRole,
        SharedRole,
        RightToLeftRole
    };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return static_cast<int>(m_blocks.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // While true, half-finished marks are completed; at its end all is read once more as it is.
    bool streaming() const { return m_streaming; }
    void setStreaming(bool streaming);

    // All that has come so far; what was there before is forgotten.
    Q_INVOKABLE void setText(const QString& text);
    Q_INVOKABLE void append(const QString& text);

signals:
    void countChanged();
    void streamingChanged();

private:
    void apply(const markdown::Stream::Change& change);
    bool joined(int row) const;
    int shared(int row) const;
    bool rightToLeft(int row) const;

    markdown::Stream m_stream;
    QList<markdown::Block> m_blocks;
    bool m_streaming = false;
};

} // namespace facet
