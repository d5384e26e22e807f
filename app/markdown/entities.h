#pragma once

#include <QString>

namespace facet::markdown {

// The character that "&amp;", "&#8211;" or "&#x2013;" names; a name that is not known comes back as it is written.
QString entityText(const QString& entity);

} // namespace facet::markdown
