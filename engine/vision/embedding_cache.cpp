#include "engine/vision/embedding_cache.h"

#include <utility>

namespace facet {

EmbeddingCache::EmbeddingCache(const gpu::Device& device, std::uint64_t viewBytes, std::size_t capacity)
    : m_device(&device)
    , m_viewBytes(viewBytes)
    , m_capacity(capacity)
{
    CHECK(viewBytes > 0 && capacity > 0);
}

std::optional<gpu::View> EmbeddingCache::find(const ContentKey& key)
{
    const auto place = m_places.find(key);
    if (place == m_places.end()) return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return rowsOf(*place->second);
}

Result<gpu::View> EmbeddingCache::add(const ContentKey& key)
{
    CHECK(!m_places.contains(key));
    if (m_entries.size() == m_capacity) {
        m_places.erase(m_entries.back().key);
        m_entries.splice(m_entries.begin(), m_entries, std::prev(m_entries.end()));
        m_entries.front().key = key;
    } else {
        TRY(auto rows, gpu::Buffer::create(*m_device, gpu::Arena::cost(m_viewBytes), gpu::MemoryUse::Device));
        m_entries.push_front({.key = key, .rows = std::move(rows)});
    }
    m_places.emplace(key, m_entries.begin());
    return rowsOf(m_entries.front());
}

void EmbeddingCache::remove(const ContentKey& key)
{
    const auto place = m_places.find(key);
    if (place == m_places.end()) return;
    m_entries.erase(place->second);
    m_places.erase(place);
}

} // namespace facet
