#pragma once

#include <QString>
#include <QStringView>

namespace facet::markdown {

// `source` is an answer, or the end of one from a place where a block begins, that is still being written: what it
// should be read as until more comes. Closes what is half finished, and holds back what could still become anything.
QString completed(QStringView source);

} // namespace facet::markdown
