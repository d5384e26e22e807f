#pragma once

#include "app/markdown/block.h"

#include <QStringView>

#include <optional>

namespace facet::markdown {

// Numbering that goes on: the numbered list at the end of one piece of an answer.
struct Numbering {
    char delimiter = '.';
    unsigned next = 1;
};

struct Parsed {
    QList<Block> blocks;
    QList<int> lastLines;               // for each block, the source's line in which its words end; -1: it has none
    std::optional<Numbering> numbering; // if a numbered list ends it
};

// CommonMark with tables, task lists, struck words, bare addresses and formulas as source. HTML is text like any
// other, but <br> breaks the line; a line's end breaks it too, and four spaces make no code: models mean it so.
// `before`: numbering that a list at the very beginning continues. Any text will do; what cannot be read is one
// paragraph as it is written.
Parsed parse(QStringView source, std::optional<Numbering> before = {});

} // namespace facet::markdown
