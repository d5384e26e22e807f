#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>

namespace facet {

// A queue of values between two threads: any thread pushes, one thread takes, in order.
template <class Value> class Mailbox {
public:
    void push(Value value)
    {
        {
            std::scoped_lock lock(m_mutex);
            m_values.push_back(std::move(value));
        }
        m_wake.notify_one();
    }

    // Waits for a value; nothing once `stop` is requested.
    std::optional<Value> waitPop(std::stop_token stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [&] { return !m_values.empty(); })) return std::nullopt;
        std::optional<Value> value(std::move(m_values.front()));
        m_values.pop_front();
        return value;
    }

    // The same, and nothing after `longest` either.
    std::optional<Value> waitPop(std::stop_token stop, std::chrono::milliseconds longest)
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait_for(lock, stop, longest, [&] { return !m_values.empty(); })) return std::nullopt;
        std::optional<Value> value(std::move(m_values.front()));
        m_values.pop_front();
        return value;
    }

    // Takes what is there without waiting.
    std::optional<Value> tryPop()
    {
        std::scoped_lock lock(m_mutex);
        if (m_values.empty()) return std::nullopt;
        std::optional<Value> value(std::move(m_values.front()));
        m_values.pop_front();
        return value;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Value> m_values;
};

} // namespace facet
