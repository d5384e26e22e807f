#include "engine/text/ring_slots.h"

#include <algorithm>

namespace facet {
namespace {

// Calls visitor(ring, offset) for each range of a cache's buffers that holds rows of positions from `first` to `end`,
// with where it lies in a slot whose cursor is `offset`.
template <class Visitor>
void visitRows(const KvCache& cache, std::uint32_t first, std::uint32_t end, std::uint64_t& offset, Visitor&& visitor)
{
    const KvShape& shape = cache.shape;
    const std::uint64_t rowBytes = std::uint64_t{shape.headDim} * kvElementBytes(shape.format);
    const auto visitHead = [&](const gpu::View& slice, std::uint32_t head) {
        for (std::uint32_t position = first; position < end;) {
            const std::uint32_t row = position % shape.capacity;
            const std::uint32_t rows = std::min(end - position, shape.capacity - row);
            const gpu::View range = {.buffer = slice.buffer,
                .offset = slice.offset + head * shape.headBytes() + row * rowBytes,
                .bytes = rows * rowBytes,
                .access = gpu::Access::None};
            visitor(range, offset);
            offset += range.bytes;
            position += rows;
        }
    };
    for (const KvCache::Slice& slice : cache.slices) {
        for (std::uint32_t head = 0; head < slice.heads; ++head) {
            visitHead(slice.keys, head);
            visitHead(slice.values, head);
        }
    }
}

} // namespace

Result<RingSlots> RingSlots::create(
    const gpu::Device& device, std::uint32_t window, std::uint32_t count, std::uint64_t slotBytes)
{
    RingSlots all;
    all.m_window = window;
    const auto use = device.info().sharesMemory() ? gpu::MemoryUse::Device : gpu::MemoryUse::Readback;
    for (std::uint32_t i = 0; i < count; ++i) {
        TRY(auto buffer, gpu::Buffer::create(device, slotBytes, use));
        all.m_slots.push_back(std::move(buffer));
    }
    return all;
}

// Calls copy(ring, slot) for all rows of all rings that belong to a slot made at `position`.
template <class Copy>
void RingSlots::visitRings(
    gpu::Recorder& gpu, const KvCaches& caches, std::uint32_t slot, std::uint32_t position, Copy&& copy) const
{
    const std::uint32_t first = position >= m_window ? position - m_window + 1 : 0;
    std::uint64_t offset = 0;
    for (std::uint32_t layer = 0; layer < caches.layers(); ++layer) {
        if (!caches.isRing(layer)) continue;
        const std::uint64_t begin = offset;
        visitRows(caches.layer(layer), first, position, offset,
            [&](const gpu::View& ring, std::uint64_t at) { copy(ring, m_slots[slot].view(at, ring.bytes)); });
        gpu.work(static_cast<double>(offset - begin));
        gpu.seam();
    }
}

void RingSlots::recordSave(gpu::Recorder& gpu, const KvCaches& caches, std::uint32_t slot, std::uint32_t position) const
{
    visitRings(
        gpu, caches, slot, position, [&](const gpu::View& ring, const gpu::View& kept) { gpu.copy(ring, kept); });
}

void RingSlots::recordRestore(
    gpu::Recorder& gpu, const KvCaches& caches, std::uint32_t slot, std::uint32_t position) const
{
    visitRings(
        gpu, caches, slot, position, [&](const gpu::View& ring, const gpu::View& kept) { gpu.copy(kept, ring); });
}

} // namespace facet
