#include "store_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace facet {
namespace {

// Qt loads its SQLite driver through the application object.
class Application : public testing::Environment {
public:
    void SetUp() override
    {
        static int count = 1;
        static char name[] = "store_test";
        static char* arguments[] = {name, nullptr};
        m_application = std::make_unique<QCoreApplication>(count, arguments);
    }
    void TearDown() override { m_application.reset(); }

private:
    std::unique_ptr<QCoreApplication> m_application;
};
const auto* const kApplication = testing::AddGlobalTestEnvironment(new Application);

} // namespace

QList<QVariantList> rowsOf(const QString& database, const QString& statement)
{
    QList<QVariantList> rows;
    const QString name = QStringLiteral("independent");
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(database);
        EXPECT_TRUE(connection.open()) << connection.lastError().text().toStdString();
        QSqlQuery query(connection);
        EXPECT_TRUE(query.exec(statement)) << query.lastError().text().toStdString() << statement.toStdString();
        while (query.next()) {
            QVariantList row;
            for (int column = 0; column < query.record().count(); ++column)
                row.append(query.value(column));
            rows.append(row);
        }
        EXPECT_FALSE(query.lastError().isValid()) << query.lastError().text().toStdString();
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

QVariant valueOf(const QString& database, const QString& statement)
{
    const QList<QVariantList> rows = rowsOf(database, statement);
    return rows.isEmpty() ? QVariant() : rows.front().front();
}

QString temporaryPlace()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/facet-store-XXXXXX");
}

StoreTest::StoreTest() = default;

StoreTest::~StoreTest() { close(); }

void StoreTest::open()
{
    m_store = std::make_unique<ChatStore>(m_folder);
    QObject::connect(
        m_store.get(), &ChatStore::trouble, m_store.get(), [this](const QString& message, const QString& next) {
            m_troubles.append(next.isEmpty() ? message : message + u' ' + next);
        });
}

void StoreTest::close()
{
    if (!m_store) return;
    m_store->flush().waitForFinished();
    QCoreApplication::processEvents();
    m_store.reset();
}

void StoreTest::reopen()
{
    close();
    open();
}

QStringList StoreTest::troubles()
{
    if (m_store) m_store->flush().waitForFinished();
    QCoreApplication::processEvents();
    return std::exchange(m_troubles, {});
}

QString StoreTest::pictureFile(const QByteArray& hash) const
{
    return m_folder + QStringLiteral("/pictures/") + QString::fromLatin1(hash.first(2)) + u'/'
        + QString::fromLatin1(hash);
}

ChatRecord StoreTest::addChat(RecordId id, const QString& title)
{
    const ChatRecord chat = chatRecord(id, title);
    m_store->saveChat(chat);
    return chat;
}

MessageRecord StoreTest::addMessage(RecordId chat, RecordId id, const QString& text, RecordId parent)
{
    const MessageRecord message = messageRecord(chat, id, text, parent);
    m_store->saveMessage(message);
    return message;
}

ChatRecord chatRecord(RecordId id, const QString& title)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123 + id * 1000);
    return {.id = id, .title = title, .created = when, .changed = when};
}

MessageRecord messageRecord(RecordId chat, RecordId id, const QString& text, RecordId parent)
{
    return {.id = id,
        .chat = chat,
        .parent = parent,
        .author = parent == 0 ? MessageAuthor::User : MessageAuthor::Model,
        .text = text,
        .created = QDateTime::fromMSecsSinceEpoch(1'700'000'000'456 + id * 1000)};
}

PictureRecord pictureRecord(const QByteArray& bytes, const QString& name)
{
    return {.hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), .name = name, .file = bytes};
}

PictureRecord readBack(PictureRecord picture)
{
    picture.file.clear();
    return picture;
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace facet
