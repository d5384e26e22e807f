#pragma once

#include "app/store/chat_keeper.h"

namespace facet {

// With their pictures, as far as nothing else names them, and with every trace in the search's index.
Result<void> deleteForEver(OpenStore& store, const QList<RecordId>& chats);

} // namespace facet
