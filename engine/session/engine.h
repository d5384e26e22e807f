#pragma once

#include "engine/session/events.h"

#include <functional>
#include <memory>

namespace facet {

// Receives events, one at a time and those of a request in order, on threads of the engine; must return quickly and
// must not call back into the engine.
using EventSink = std::function<void(Event)>;

// What a window or a terminal talks to. Implemented by Engine (Vulkan) and by the scripted engine of tests.
class EngineClient {
public:
    virtual ~EngineClient() = default;

    // Queues a request; returns at once. Any thread.
    virtual void post(Request request) = 0;

    // Stops the request with this id, running or still queued: it ends with Generated{Cancelled} or
    // Failed{Cancelled}. Unknown and finished ids are ignored. Any thread.
    virtual void cancel(RequestId id) = 0;
};

// The engine: one thread that owns everything Vulkan, and one that answers questions meanwhile. Destruction cancels
// what runs and joins them.
class Engine final : public EngineClient {
public:
    explicit Engine(EventSink sink);
    ~Engine() override;

    void post(Request request) override;
    void cancel(RequestId id) override;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace facet
