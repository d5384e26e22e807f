#pragma once

#include "engine/base/mailbox.h"
#include "engine/session/engine.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_set>
#include <vector>

namespace facet {

// A play for the window without a model: what the engine answers to each request, and when. tests/gui/scripts/README.md
// describes the JSON; one list of steps is used for each request of its kind, the last one again and again.
struct Script {
    struct Step {
        std::chrono::milliseconds delay{0}; // before the event
        Event event;                        // its id is that of the request being answered
    };
    using Scene = std::vector<Step>;

    struct Message {
        std::string text = {};
        std::vector<std::filesystem::path> pictures = {};
        Views views = Views::Off; // of each
        std::string action = {};  // done instead of sending: regenerate, flip, edit, delete, branch, continue
        int row = 0;              // of the transcript
        int by = 1;               // versions further
    };

    // A chat that is kept from before, for the side bar.
    struct Kept {
        std::string title = {};
        int daysAgo = 0; // when something was last said in it
        bool pinned = false;
        std::vector<std::string> messages = {}; // by turns, the person's first
    };

    std::string demo; // path of the demo model, may be empty
    std::string open; // path to open at the start, may be empty
    std::vector<Kept> chats;
    std::vector<Message> say; // messages to send, each when the one before is answered
    Message draft;            // left in the composer when all is said
    std::string show;         // what lies over the chat then: "settings", "search/WORDS", "shortcuts"; may be empty
    std::vector<Scene> loads;
    std::vector<Scene> answers;
    std::vector<DeviceChoice> devices; // empty: the one of the first model
    std::optional<MemoryPlanned> plan; // for its contextTokens; none: as the first model says

    // Pictures' paths are relative to the script's folder.
    static Result<Script> read(const std::filesystem::path& path);
    static Result<Script> parse(std::string_view json, const std::filesystem::path& folder = {});
};

// Plays a Script as if it were the engine: same protocol, same thread rules, cancel included. A scene without an
// ending event goes on until it is cancelled. Questions are answered at once, by rule, and use up no scene.
class ScriptedEngine final : public EngineClient {
public:
    ScriptedEngine(Script script, EventSink sink);

    void post(Request request) override;
    void cancel(RequestId id) override;

private:
    enum class Work { Load, Generate };

    void send(Event event);
    void run(std::stop_token stop);
    void answer(const Request& request, std::stop_token stop);
    void play(const Script::Scene& scene, const Request& request, std::stop_token stop);
    bool waitUnlessCancelled(std::chrono::milliseconds delay, RequestId id, std::stop_token stop);

    Script m_script;
    EventSink m_sink;
    std::mutex m_sending;    // one event at a time
    std::size_t m_loads = 0; // requests answered so far
    std::size_t m_answers = 0;
    Mailbox<Request> m_requests;
    std::mutex m_mutex;
    std::condition_variable_any m_cancelledOne;
    std::unordered_set<RequestId> m_cancelled; // guarded by m_mutex
    std::jthread m_thread;                     // last: stops before the rest goes
};

} // namespace facet
