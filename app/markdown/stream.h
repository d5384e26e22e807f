#pragma once

#include "app/markdown/boundary.h"
#include "app/markdown/parse.h"

namespace facet::markdown {

// An answer that arrives piece by piece, as blocks at every moment. Only what stands after the last place that cannot
// change any more is read again, and half-finished marks are completed. A paragraph or table without an end is read in
// ever larger steps, so that all of it costs no more than a fixed number of readings.
class Stream {
public:
    // `blocks` stand in the place of all from `first` on.
    struct Change {
        qsizetype first = 0;
        QList<Block> blocks;
    };

    Change append(const QString& text);
    // Nothing more comes: all of it as it is, with addresses that were given further down ([1]: https://…).
    Change finish();

    const QString& source() const { return m_source; }
    // Characters that were given to the parser so far; tells what streaming costs.
    qsizetype charactersRead() const { return m_charactersRead; }

private:
    bool canWait() const;
    Parsed read(QStringView source, std::optional<Numbering> before);
    QList<Block> end();

    QString m_source;
    Boundary m_boundary;
    qsizetype m_settled = 0;       // characters that cannot change any more
    qsizetype m_settledBlocks = 0; // what they became
    qsizetype m_endBlocks = 0;     // what the rest became when it was read last
    qsizetype m_read = 0;          // characters that there were then
    std::optional<Numbering> m_numbering;
    qsizetype m_charactersRead = 0;
};

} // namespace facet::markdown
