#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace facet {

namespace {

constexpr int kPause = 50;               // ms between two tries
constexpr int kSilence = 5000;           // ms after which a second start that says nothing is left alone
constexpr qint64 kLongestWish = 1 << 20; // bytes
constexpr auto kTaken = "taken\n";

// The same for each way to write the folder.
QString basePath(const QString& runtimeFolder, const QString& dataFolder)
{
    QDir().mkpath(dataFolder);
    const QString canonical = QDir(dataFolder).canonicalPath();
    const QString folder = canonical.isEmpty() ? QDir::cleanPath(QDir(dataFolder).absolutePath()) : canonical;
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    return QDir(runtimeFolder).filePath("facet-" + QString::fromLatin1(hash.toHex().left(16)));
}

// True: who listens there took the wish.
bool handOver(const QString& path, const StartWish& wish, const QDeadlineTimer& deadline)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(kPause)) return false;
    socket.write(wish.toJson() + '\n');
    while (!socket.canReadLine() && socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) { }
    return socket.readLine() == kTaken;
}

} // namespace

QByteArray StartWish::toJson() const
{
    const QJsonObject object{{"model", model}, {"files", QJsonArray::fromStringList(files)}, {"newChat", newChat},
        {"activationToken", activationToken}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<StartWish> StartWish::fromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) return std::nullopt;
    const QJsonObject object = document.object();
    StartWish wish{.model = object["model"].toString(),
        .newChat = object["newChat"].toBool(),
        .activationToken = object["activationToken"].toString()};
    for (const QJsonValue& file : object["files"].toArray())
        wish.files.append(file.toString());
    return wish;
}

SingleInstance::SingleInstance(const QString& runtimeFolder, const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_socket(basePath(runtimeFolder, dataFolder) + ".socket")
    , m_lock(basePath(runtimeFolder, dataFolder) + ".lock")
{
    m_lock.setStaleLockTime(0); // however old, it is stale only when its program is gone
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

SingleInstance::~SingleInstance() = default;

Result<SingleInstance::Place> SingleInstance::take(const StartWish& wish, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    while (true) {
        if (m_lock.tryLock(0)) {
            QLocalServer::removeServer(m_socket); // of a program that was killed
            // Without a socket this one still runs alone; a second start then says that nobody answers.
            if (!m_server.listen(m_socket)) qWarning("%s", qPrintable(m_server.errorString()));
            return Place::First;
        }
        // A folder that cannot be written is no reason not to start.
        if (m_lock.error() != QLockFile::LockFailedError) return Place::First;
        if (handOver(m_socket, wish, deadline)) return Place::HandedOver;
        if (deadline.hasExpired()) break;
        QThread::msleep(kPause);
    }
    return Error{.kind = ErrorKind::Internal,
        .message = "Facet is already running and does not answer.",
        .nextStep = "Close it, or end it in the system monitor, and start it again."};
}

void SingleInstance::receive()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(kSilence, socket, [socket] { socket->abort(); });
        read(*socket); // it may have come before we listened
    }
}

void SingleInstance::read(QLocalSocket& socket)
{
    if (socket.bytesAvailable() > kLongestWish) return socket.abort();
    if (!socket.canReadLine()) return;
    const auto wish = StartWish::fromJson(socket.readLine());
    if (!wish) return socket.abort();
    socket.write(kTaken);
    socket.flush();
    emit wished(*wish);
}

} // namespace facet
