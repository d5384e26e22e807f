#pragma once

#include <QString>
#include <QStringView>

namespace facet::markdown {

// The words of one paragraph, item or cell that is still being written, so that they look right: **, *, `, ~~ and _
// that are open are closed, those with nothing behind them yet are held back, and a link that has no address yet is
// its words. A reader must never see marks come and go.
QString withInlineEnds(QStringView words);

} // namespace facet::markdown
