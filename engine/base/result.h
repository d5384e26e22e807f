#pragma once

#include "engine/base/check.h"

#include <string>
#include <utility>
#include <variant>

namespace facet {

// What kind of thing went wrong: a window chooses its remedy by it, a person never sees it.
enum class ErrorKind {
    File,        // missing, unreadable, truncated
    Format,      // the file is readable but says something impossible
    Unsupported, // valid, but not something Facet runs
    Memory,      // does not fit the device or the machine
    Device,      // no device, driver failure, device lost
    Input,       // what the person asked for cannot be done as asked
    Cancelled,   // the person stopped it
    Internal,    // a bug on our side that could be contained
};

// An error as a value. `message` is one sentence for a person, `nextStep` one sentence that says what to do now
// (may be empty), `context` is for the log: paths, offsets, driver codes.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string message;
    std::string nextStep = {};
    std::string context = {};
};

// A value or an Error; for everything that depends on the world: files, drivers, memory, what a person typed.
// What only a bug can cause is CHECKed instead. No exception crosses an engine header.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    explicit operator bool() const { return m_state.index() == 0; }
    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    Error& error() & { return std::get<1>(m_state); }
    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) { }

    explicit operator bool() const { return !m_failed; }
    Error& error() & { return m_error; }
    const Error& error() const& { return m_error; }
    Error&& error() && { return std::move(m_error); }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace facet

#define FACET_JOIN_(a, b) a##b
#define FACET_JOIN(a, b) FACET_JOIN_(a, b)
#define FACET_TRY_(result, target, ...)                                                                                \
    auto result = (__VA_ARGS__);                                                                                       \
    if (!result) return std::move(result).error();                                                                     \
    target = std::move(result).value()

// TRY(auto file, MappedFile::open(path)): the value, or return the error to the caller.
#define TRY(target, ...) FACET_TRY_(FACET_JOIN(facetResult_, __LINE__), target, __VA_ARGS__)

// TRY_VOID(step()): the same for Result<void>.
#define TRY_VOID(...)                                                                                                  \
    do {                                                                                                               \
        if (auto facetResult = (__VA_ARGS__); !facetResult) return std::move(facetResult).error();                     \
    } while (false)
