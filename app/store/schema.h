#pragma once

#include "app/store/database.h"
#include "app/store/store_files.h"

#include <QStringList>

#include <span>

namespace facet {

// One step from a version of the database to the next: its statements, in one transaction. Steps that were released
// are never changed; a new version is a new step at the end.
using Migration = QStringList;

constexpr int kPageSize = 4096; // bytes, of every database of ours

std::span<const Migration> migrations();

// What a connection has to know before anything else.
Result<void> configure(Database& database);

// 0: new and empty.
Result<int> schemaVersion(Database& database);

// Brings the database from its version to the last of `steps`.
Result<void> migrate(Database& database, std::span<const Migration> steps);

// The same for the database in a store's folder, of which a copy is kept first ("chats-backup-v1-<date>.db", the last
// three). The copy is whole or not there.
Result<void> migrateWithBackup(Database& database, const StoreFiles& files, std::span<const Migration> steps);

// Whether it holds the tables that its version says; not if it was made by another program.
Result<bool> hasOurTables(Database& database);

} // namespace facet
