#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QVariant>

#include <functional>

class QSqlQuery;

namespace facet {

// One connection to an SQLite database, for the thread that opened it. What goes wrong has one of three kinds:
// Format: the file is damaged or no database. File: the disk is full, the file locked or not to be written; the same
// may work later. Internal: the statement is wrong.
class Database {
public:
    using Row = std::function<void(const QSqlQuery&)>;

    Database() = default;
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    static const QString kInMemory;

    Result<void> open(const QString& path);
    void close();

    Result<void> run(const QString& statement, const QVariantList& values = {});
    Result<void> read(const QString& statement, const QVariantList& values, const Row& row);
    // The first column of the first row; an invalid one if there is no row.
    Result<QVariant> value(const QString& statement, const QVariantList& values = {});
    // All that `body` does, or nothing of it.
    Result<void> transaction(const std::function<Result<void>()>& body);

private:
    QString m_connection;
};

} // namespace facet
