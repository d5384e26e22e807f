#pragma once

#include <QString>

namespace facet::markdown {

// An address that may be opened from the window, as it would be sent (a name in another script becomes xn--…); empty
// for all but http, https and mailto.
QString safeAddress(const QString& written);

} // namespace facet::markdown
