#pragma once

#include "app/markdown/stream.h"

#include <ostream>
#include <string>

namespace facet::markdown {

// A block as one line that a test can compare: "p[list '1.'] one *two*", "code py | x = 1".
std::string dump(const Block& block);
std::string dump(const QList<Block>& blocks);

// The words a reader sees, all cells of a table among them.
QString seen(const Block& block);

void PrintTo(const Block& block, std::ostream* out);

// What a list of blocks has become after a change.
void apply(QList<Block>& blocks, const Stream::Change& change);

// The blocks of a text that streams in pieces of so many characters, before it is finished.
QList<Block> streamed(const QString& text, qsizetype piece);

} // namespace facet::markdown
