#pragma once

#include "engine/session/engine.h"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace facet::test {

// Collects the events of an engine; a test waits for the one that ends a request.
class EventListener {
public:
    EventSink sink()
    {
        return [this](Event event) {
            if (m_onEvent) m_onEvent(event);
            std::scoped_lock lock(m_mutex);
            if (const auto* delta = std::get_if<TextDelta>(&event)) m_text += delta->text;
            m_events.push_back(std::move(event));
            m_wake.notify_all();
        };
    }

    // Called on the engine's thread for every event that comes. To be set while the engine has nothing to do.
    void onEvent(std::function<void(const Event&)> hook) { m_onEvent = std::move(hook); }

    // The last event of a request. None when it ended otherwise, which is told, or did not end for a long time.
    template <class Last> std::optional<Last> wait(RequestId id)
    {
        std::unique_lock lock(m_mutex);
        std::optional<Last> found;
        bool failed = false;
        m_wake.wait_for(lock, std::chrono::seconds(120), [&] {
            for (const Event& event : m_events) {
                if (const auto* last = std::get_if<Last>(&event); last != nullptr && last->id == id) found = *last;
                const auto* failure = std::get_if<Failed>(&event);
                if (found || failure == nullptr || failure->id != id || failed) continue;
                failed = true;
                ADD_FAILURE() << failure->error.message << " " << failure->error.context;
            }
            return found.has_value() || failed;
        });
        return found;
    }

    template <class Kind> std::vector<Kind> all(RequestId id)
    {
        std::scoped_lock lock(m_mutex);
        std::vector<Kind> found;
        for (const Event& event : m_events)
            if (const auto* one = std::get_if<Kind>(&event); one != nullptr && one->id == id) found.push_back(*one);
        return found;
    }

    // What was said since the last call.
    std::string takeText()
    {
        std::scoped_lock lock(m_mutex);
        return std::exchange(m_text, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::function<void(const Event&)> m_onEvent;
    std::vector<Event> m_events;
    std::string m_text;
};

} // namespace facet::test
