#pragma once

#include "app/store/database.h"
#include "app/store/store_files.h"

namespace facet {

struct Salvaged {
    int chats = 0;
    int messages = 0;
};

// Puts every row that can still be read of the file `from` into the new and empty `into`. What hung on a lost row is
// hung elsewhere: a message below the one before it, a message without its chat into a chat of its own.
Result<Salvaged> salvage(const QString& from, Database& into);

struct Replaced {
    QString setAside; // where the old file is now
    Salvaged salvaged;
};

// Sets the store's database aside as "chats-<what>-<date>.db" and leaves one in its place with what can be read of
// it. Nothing has it open. A crash at any moment loses nothing: the next start calls finishReplacing().
Result<Replaced> replaceDatabase(const StoreFiles& files, const QString& what);

// Does the rest of a replacement that a crash ended, and clears away what one left unfinished.
Result<void> finishReplacing(const StoreFiles& files);

} // namespace facet
