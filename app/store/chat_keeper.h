#pragma once

#include "app/store/database.h"
#include "app/store/picture_files.h"
#include "app/store/records.h"
#include "app/store/store_files.h"

#include <QElapsedTimer>

#include <chrono>
#include <deque>
#include <functional>

namespace facet {

// What requests work on.
struct OpenStore {
    explicit OpenStore(const QString& folder) : files(folder) { }

    StoreFiles files;
    Database database;
    PictureFiles pictures{files.pictures()};
    bool inMemory = false;
};

// The store without its thread: opens the database, carries out requests, and does what must be done where the disk
// or the file fails. The store's thread only.
class ChatKeeper {
public:
    using Change = std::function<Result<void>(OpenStore&)>;
    static constexpr std::chrono::milliseconds kPause{2000};

    using Trouble = std::function<void(const QString& message, const QString& nextStep)>;

    ChatKeeper(const QString& folder, Trouble trouble);
    ~ChatKeeper(); // a last try with what could not be saved yet

    // What the disk does not take now is kept and tried again after a pause, in order.
    void change(Change change);
    // An empty value where reading failed.
    template <class Value> Value read(const std::function<Result<Value>(OpenStore&)>& reading)
    {
        retry();
        Value value{};
        attempt(
            [&](OpenStore& store) -> Result<void> {
                TRY(value, reading(store));
                return {};
            },
            Failed::Report);
        return value;
    }
    void saveWaiting();
    bool isRefused() const { return m_refused.isValid(); }
    void deleteEverything();

private:
    enum class Failed { Report, Wait };

    void open();
    Result<void> openFile();
    void openInMemory(const Error& why);
    void replace(const Error& why);
    void removeUnnamedPictures();
    bool attempt(const Change& change, Failed failed); // false: it has to wait
    void retry();
    void report(const Error& error);

    OpenStore m_store;
    Trouble m_trouble;
    std::deque<Change> m_waiting;
    bool m_waitingSaid = false;
    QElapsedTimer m_refused; // since the disk refused; not valid while it takes what it gets
};

} // namespace facet
