#pragma once

#include "engine/image/content_key.h"
#include "engine/vulkan/memory.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <unordered_map>

namespace facet {

// The rows of the views that were looked at last, on the device, by content: asking again about a picture costs no
// look, wherever in a chat it stands. Engine thread only.
class EmbeddingCache {
public:
    // Holds up to `capacity` views of `viewBytes` each. The device must outlive the cache.
    EmbeddingCache(const gpu::Device& device, std::uint64_t viewBytes, std::size_t capacity);

    // The rows of a view, if it is there; it then counts as used last.
    std::optional<gpu::View> find(const ContentKey& key);

    // Room for the rows of a view that is not there; takes that of the one that was not used for longest when full.
    // Nothing on the device may read rows at that time. Error kind Memory when the device has not enough.
    Result<gpu::View> add(const ContentKey& key);

    // Takes back what add() made, when its rows were not written after all.
    void remove(const ContentKey& key);

private:
    struct Entry {
        ContentKey key;
        gpu::Buffer rows;
    };
    gpu::View rowsOf(const Entry& entry) const { return entry.rows.view(0, m_viewBytes); }

    const gpu::Device* m_device;
    std::uint64_t m_viewBytes = 0;
    std::size_t m_capacity = 0;
    std::list<Entry> m_entries; // used last first
    std::unordered_map<ContentKey, std::list<Entry>::iterator, ContentKeyHash> m_places;
};

} // namespace facet
