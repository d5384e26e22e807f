#pragma once

#include "engine/text/kv_caches.h"
#include "engine/vulkan/recorder.h"

#include <cstdint>

namespace facet {

// Copies of the local layers' rings, so that a sequence can go back to where one was made though the rings have moved
// on: each holds the rows that a token at its position sees before itself, window - 1 at most. Which positions are
// worth a slot is decided elsewhere (engine/session/ring_history.h).
class RingSlots {
public:
    RingSlots() = default;
    // `count` of `slotBytes` each, as planned: where the device has memory of its own, in the computer's. Error kind
    // Memory when there is not enough.
    static Result<RingSlots> create(
        const gpu::Device& device, std::uint32_t window, std::uint32_t count, std::uint64_t slotBytes);

    std::uint32_t count() const { return static_cast<std::uint32_t>(m_slots.size()); }

    // Copies the rows of the positions before `position` out of the rings, which must still hold them, or back. The
    // work is told in bytes.
    void recordSave(gpu::Recorder& gpu, const KvCaches& caches, std::uint32_t slot, std::uint32_t position) const;
    void recordRestore(gpu::Recorder& gpu, const KvCaches& caches, std::uint32_t slot, std::uint32_t position) const;

private:
    template <class Copy>
    void visitRings(
        gpu::Recorder& gpu, const KvCaches& caches, std::uint32_t slot, std::uint32_t position, Copy&& copy) const;

    std::uint32_t m_window = 0;
    std::vector<gpu::Buffer> m_slots;
};

} // namespace facet
