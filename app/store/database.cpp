#include "app/store/database.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace facet {

const QString Database::kInMemory = QStringLiteral(":memory:");

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

// SQLite's primary result codes (sqlite.org/rescode.html), as far as they differ for us.
enum Code {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    InOut = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

Error errorOf(const QSqlError& error, const QString& statement)
{
    const std::string context =
        QStringLiteral("%1 [%2] %3").arg(error.text(), error.nativeErrorCode(), statement).toStdString();
    const auto made = [&](ErrorKind kind, const QString& message, const QString& nextStep = {}) {
        return Error{kind, message.toStdString(), nextStep.toStdString(), context};
    };
    switch (error.nativeErrorCode().toInt() & 0xff) { // the upper bits say more about the same
    case Corrupt:
    case NotADatabase:
        return made(ErrorKind::Format, Sentences::tr("The file of the chats is damaged."));
    case Full:
        return made(ErrorKind::File, Sentences::tr("The disk is full."),
            Sentences::tr("Make room on it; Facet goes on trying to save."));
    case Busy:
    case Locked:
        return made(ErrorKind::File, Sentences::tr("Another program holds the file of the chats."),
            Sentences::tr("Close the other program; Facet goes on trying to save."));
    case Permission:
    case NoMemory:
    case ReadOnly:
    case InOut:
    case CannotOpen:
        return made(ErrorKind::File, Sentences::tr("The file of the chats cannot be read or written."),
            Sentences::tr("See whether the disk is there and may be written; Facet goes on trying to save."));
    default:
        return made(ErrorKind::Internal, Sentences::tr("The chats' database refused a request."));
    }
}

} // namespace

Database::~Database() { close(); }

Result<void> Database::open(const QString& path)
{
    static std::atomic<int> connections = 0;
    close();
    m_connection = QStringLiteral("facet-chats-%1").arg(++connections);
    QString failed;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        connection.setDatabaseName(path);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=3000")); // ms
        if (connection.open()) return {};
        if (connection.isValid()) {
            const Error error = errorOf(connection.lastError(), path);
            connection = {};
            close();
            return error;
        }
    }
    close();
    return Error{ErrorKind::Internal, Sentences::tr("Qt's driver for SQLite is missing.").toStdString(),
        Sentences::tr("Install it (on Debian: the package libqt6sql6-sqlite).").toStdString()};
}

void Database::close()
{
    if (m_connection.isEmpty()) return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

Result<void> Database::run(const QString& statement, const QVariantList& values)
{
    return read(statement, values, [](const QSqlQuery&) {});
}

Result<void> Database::read(const QString& statement, const QVariantList& values, const Row& row)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement)) return errorOf(query.lastError(), statement);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec()) return errorOf(query.lastError(), statement);
    while (query.next())
        row(query);
    if (query.lastError().isValid()) return errorOf(query.lastError(), statement);
    return {};
}

Result<QVariant> Database::value(const QString& statement, const QVariantList& values)
{
    QVariant first;
    TRY_VOID(read(statement, values, [&](const QSqlQuery& row) {
        if (!first.isValid()) first = row.value(0);
    }));
    return first;
}

Result<void> Database::transaction(const std::function<Result<void>()>& body)
{
    TRY_VOID(run(QStringLiteral("BEGIN IMMEDIATE")));
    Result<void> done = body();
    if (done) done = run(QStringLiteral("COMMIT"));
    if (done) return {};
    // After some errors SQLite has rolled back by itself, and this fails.
    if (!run(QStringLiteral("ROLLBACK"))) return done;
    return done;
}

} // namespace facet
