#pragma once

#include <cstdint>

namespace facet {

// How the KV cache stores keys and values.
enum class KvFormat { F16, F32 };

constexpr std::uint64_t kvElementBytes(KvFormat format)
{
    return format == KvFormat::F16 ? 2 : 4;
}

} // namespace facet
