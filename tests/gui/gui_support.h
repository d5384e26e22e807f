#pragma once

#include "app/engine_bridge.h"
#include "app/scripted_engine.h"

#include <QTest>

#include <mutex>
#include <vector>

namespace facet::test {

// Short answers for tests of controllers: loads at once, answers "Hello world." in two words.
inline constexpr const char* kTalks = R"({
  "onLoad": [[ {"loading": 0.5}, {"loaded": {"name": "Tiny", "format": "F32", "device": "Test GPU", "context": 4096,
               "weightBytes": 100, "cacheBytes": 50, "scratchBytes": 50, "memoryBytes": 1000}} ]],
  "onGenerate": [[ {"reading": [1, 3]}, {"text": "Hello "}, {"text": "world."},
                   {"generated": {"promptTokens": 12, "tokens": 3, "firstTokenSeconds": 0.25, "decodeSeconds": 0.1}} ]]
})";

// What was asked of an engine, in order; any thread.
class RequestLog {
public:
    void add(const Request& request)
    {
        std::scoped_lock lock(m_mutex);
        m_requests.push_back(request);
    }
    void clear()
    {
        std::scoped_lock lock(m_mutex);
        m_requests.clear();
    }
    template <class T> std::vector<T> all() const
    {
        std::scoped_lock lock(m_mutex);
        std::vector<T> result;
        for (const Request& request : m_requests) {
            if (const auto* value = std::get_if<T>(&request)) result.push_back(*value);
        }
        return result;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Request> m_requests;
};

// A scripted engine that also tells the log what it was asked.
inline EngineFactory loggedEngine(const char* json, RequestLog& log)
{
    class Logged final : public EngineClient {
    public:
        Logged(Script script, EventSink sink, RequestLog& log)
            : m_log(log)
            , m_engine(std::move(script), std::move(sink))
        {
        }
        void post(Request request) override
        {
            m_log.add(request);
            m_engine.post(std::move(request));
        }
        void cancel(RequestId id) override { m_engine.cancel(id); }

    private:
        RequestLog& m_log;
        ScriptedEngine m_engine;
    };
    return [json, &log](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
        TRY(auto script, Script::parse(json));
        return std::unique_ptr<EngineClient>(std::make_unique<Logged>(std::move(script), std::move(sink), log));
    };
}

} // namespace facet::test
