#pragma once

#include <QFile>
#include <QHash>
#include <QSet>
#include <QVariantList>

#include <functional>

namespace facet {

// A row as it lies in a page. Numbers are qint64, texts QString; of a text whose rest is lost, what is left.
struct RawRow {
    qint64 id = 0;
    QVariantList values; // one a column, the id's own null; invalid where nothing is left of it
    QList<bool> isText;  // by the row's own description, also where the value is lost
    bool complete = true;
};

// Reads the rows of all tables of an SQLite file, with what its journal adds, page by page and without SQLite
// (sqlite.org/fileformat2.html): a page that is damaged takes its own rows with it and no others. The file is only
// read. A process that has it open through SQLite closes it first, for closing a file gives up its locks.
class RawPages {
public:
    explicit RawPages(const QString& database);

    // The order is that of the pages; nothing says which table a row is of.
    void readRows(const std::function<void(const RawRow&)>& found);

private:
    void readJournal();
    QByteArray page(quint32 number); // short where the file ends
    void readLeaf(quint32 number, const std::function<void(const RawRow&)>& found);
    QByteArray payloadAt(const QByteArray& page, qsizetype at, quint64 size);

    QFile m_file;
    QFile m_journal;
    quint32 m_pages = 0;
    QHash<quint32, qint64> m_newer; // where in the journal a page stands
    QSet<quint32> m_overflowUsed;   // each page holds the rest of one row: a ring of them ends, as do many to one
};

} // namespace facet
