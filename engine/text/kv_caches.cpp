#include "engine/text/kv_caches.h"

#include "engine/model/memory_plan.h"

namespace facet {

Result<KvCaches> KvCaches::create(const gpu::Device& device, const TextConfig& config, const KvOptions& options)
{
    KvCaches caches;
    for (const Attention attention : config.attention) {
        const std::uint64_t rows = cacheRows(config, attention, options.contextTokens, options.chunk);
        const KvShape shape = {.format = options.format,
            .heads = config.kvHeads,
            .headDim = config.headDim,
            .capacity = static_cast<gpu::u32>(rows)};
        const gpu::Limits& limits = device.info().limits;
        // A cache that is longer than a binding is cut between heads, which then must lie where a binding may begin.
        const bool cut = shape.bytes() > limits.storageRange;
        if (shape.headBytes() > limits.storageRange || (cut && shape.headBytes() % limits.storageAlignment != 0)) {
            return Error{ErrorKind::Unsupported,
                "This device cannot hold a context of " + std::to_string(options.contextTokens) + " tokens.",
                "Choose a shorter context."};
        }
        if (attention == Attention::Local && rows < options.contextTokens) caches.m_ringRows = shape.capacity;
        const std::uint64_t bytes = gpu::Arena::cost(shape.bytes());
        TRY(auto keys, gpu::Buffer::create(device, bytes, gpu::MemoryUse::Device));
        TRY(auto values, gpu::Buffer::create(device, bytes, gpu::MemoryUse::Device));
        caches.m_layers.push_back(
            KvCache::over(keys.view(0, shape.bytes()), values.view(0, shape.bytes()), shape, limits));
        caches.m_buffers.push_back(std::move(keys));
        caches.m_buffers.push_back(std::move(values));
        caches.m_bytes += 2 * bytes;
    }
    return caches;
}

} // namespace facet
