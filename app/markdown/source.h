#pragma once

#include <QString>
#include <QStringView>

namespace facet::markdown {

// The lines of an answer that the blocks from `first` to `last` were read from, with their marks and fences.
QString sourceOf(QStringView answer, int first, int last);

} // namespace facet::markdown
