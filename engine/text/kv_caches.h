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

    std::uint32_t layers() const { return static_cast<std::uint32_t>(m_layers.size()); }
    // Whether positions of this layer come to lie where earlier ones did.
    bool isRing(std::uint32_t layer) const { return m_ringRows != 0 && m_layers[layer].shape.capacity == m_ringRows; }
    std::uint32_t ringRows() const { return m_ringRows; } // of each ring; 0: there is none

private:
    std::vector<gpu::Buffer> m_buffers;
    std::vector<KvCache> m_layers;
    std::uint64_t m_bytes = 0;
    std::uint32_t m_ringRows = 0;
};

} // namespace facet
