#pragma once

#include "engine/base/kv_format.h"
#include "engine/model/config.h"
#include "engine/ops/attention.h"
#include "engine/vulkan/memory.h"

#include <cstdint>
#include <vector>

namespace facet {

struct KvOptions {
    std::uint32_t contextTokens = 0; // positions the cache can hold
    std::uint32_t chunk = 0;         // most tokens of one pass
    KvFormat format = KvFormat::F16;
};

// The keys and values of all layers. A local layer keeps a ring of its window and one chunk, a global layer a row for
// every position (Gemma 3 report, section 2: that is what makes long contexts affordable).
class KvCaches {
public:
    // Error kind Memory when the device refuses, Unsupported when one head's keys exceed a storage binding.
    static Result<KvCaches> create(const gpu::Device& device, const TextConfig& config, const KvOptions& options);

    const KvCache& layer(std::uint32_t index) const { return m_layers[index]; }
    std::uint64_t bytes() const { return m_bytes; }

    // The first position from which a sequence may go on, when positions below `written` have been written: before it,
    // rows that its first queries would see are already overwritten in some ring. 0 is always allowed.
    bool canContinueAt(std::uint32_t position, std::uint32_t written) const;

private:
    std::vector<gpu::Buffer> m_buffers;
    std::vector<KvCache> m_layers;
    std::uint64_t m_bytes = 0;
    std::uint32_t m_window = 0;
    std::uint32_t m_ringRows = 0; // 0: no layer has a ring that wraps
};

} // namespace facet
