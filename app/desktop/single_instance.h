#pragma once

#include "engine/base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <optional>

class QLocalSocket;

namespace facet {

// What a second start of Facet hands to the first.
struct StartWish {
    QString model = {};     // open this one
    QStringList files = {}; // attach these
    bool newChat = false;
    QString activationToken = {}; // of the desktop: allows the window to come to the front

    // The other way: nothing if it is no wish.
    QByteArray toJson() const;
    static std::optional<StartWish> fromJson(const QByteArray& json);
};

// At most one Facet for each person and data folder: two would write the same chats. The first holds a lock and
// listens; a second hands over what it was started with. A lock that a killed program left behind is taken over. GUI
// thread.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    // `dataFolder` is what must not be shared; it is made.
    SingleInstance(const QString& runtimeFolder, const QString& dataFolder, QObject* parent = nullptr);
    ~SingleInstance() override;

    enum class Place { First, HandedOver };

    // First: this program is the one. HandedOver: another took the wish. An error: another holds the lock and did not
    // answer in this time (it may be starting, or busy opening a window).
    Result<Place> take(const StartWish& wish, std::chrono::milliseconds patience = std::chrono::seconds(10));

signals:
    void wished(const facet::StartWish& wish);

private:
    void receive();
    void read(QLocalSocket& socket);

    QString m_socket; // path
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace facet
