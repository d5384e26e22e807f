#pragma once

#include "app/store/database.h"

#include <QStringList>

#include <span>

namespace facet {

// One step from a version of the database to the next: its statements, in one transaction. Steps that were released
// are never changed; a new version is a new step at the end.
using Migration = QStringList;

std::span<const Migration> migrations();

// 0: new and empty.
Result<int> schemaVersion(Database& database);

// Brings the database from its version to the last of `steps`.
Result<void> migrate(Database& database, std::span<const Migration> steps);

// Whether it holds the tables that its version says; not if it was made by another program.
Result<bool> hasOurTables(Database& database);

} // namespace facet
