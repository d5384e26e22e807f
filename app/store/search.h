#pragma once

#include "app/store/database.h"
#include "app/store/records.h"

namespace facet {

// Titles first, then messages, each the best first; what is in the trash is left out.
Result<QList<SearchHit>> searchChats(Database& database, const QString& words, int limit);

} // namespace facet
