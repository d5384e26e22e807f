#pragma once

#include "engine/base/mailbox.h"
#include "engine/session/engine.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string_view>

namespace facet::cli {

using MakeEngine = std::function<std::unique_ptr<EngineClient>(EventSink)>;

// Speaks with the engine as with a function: posts a request and waits for its last event. One thread calls it;
// cancel() may come from any.
class EngineSession {
public:
    explicit EngineSession(const MakeEngine& makeEngine);

    // `progress` from 0 to 1.
    Result<ModelLoaded> load(LoadModel request, const std::function<void(float)>& progress);

    // What is told of an answer while it is made.
    struct Listener {
        std::function<void(const PromptPrepared&)> prepared; // again where the context fills up
        std::function<void(const LookProgress&)> looking;
        std::function<void(std::uint32_t done, std::uint32_t total)> reading; // tokens of the prompt
        std::function<void(std::string_view)> text;                           // the answer as it streams in
    };
    Result<Generated> generate(Generate request, const Listener& listener);

    // Stops the request that runs, if one does.
    void cancel();

private:
    RequestId begin();
    template <class Last> Result<Last> waitFor(const std::function<void(const Event&)>& meanwhile);

    Mailbox<Event> m_events;
    RequestId m_lastId = 0;
    std::atomic<RequestId> m_running = 0;   // 0: none
    std::unique_ptr<EngineClient> m_engine; // last: its thread writes to the members above
};

} // namespace facet::cli
