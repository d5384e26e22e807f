#pragma once

#include <QString>
#include <QStringList>

namespace facet::markdown {

// Answers as models write them.
const QStringList& samples();

// Pieces that fit together badly: fences, lists, quotes, tables and what could be either.
const QStringList& oddLines();

} // namespace facet::markdown
