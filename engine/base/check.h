#pragma once

namespace facet::detail {

[[noreturn]] void checkFailed(const char* condition, const char* file, int line);

} // namespace facet::detail

// For what only a bug in Facet can make false; stays on in release builds. Never for files, drivers or people.
#define CHECK(condition)                                                                                               \
    ((condition) ? static_cast<void>(0) : ::facet::detail::checkFailed(#condition, __FILE__, __LINE__))
