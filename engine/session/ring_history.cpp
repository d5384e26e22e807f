#include "engine/session/ring_history.h"

#include "engine/base/check.h"

#include <algorithm>
#include <cmath>

namespace facet {
namespace {

// What it costs to have no copy at positions[i], in tokens to read again, weighed by how likely a change is that would
// need it: one behind it and before the next copy. Changes twice as far back are taken for half as likely.
double worth(std::span<const std::uint32_t> positions, std::size_t i)
{
    const double before = i > 0 ? positions[i - 1] : 0;
    const double end = positions.back();
    const double next = i + 1 < positions.size() ? positions[i + 1] : end;
    return (positions[i] - before) * std::log((end - positions[i] + 1) / (end - next + 1));
}

} // namespace

bool RingHistory::ringsReach(std::uint32_t position) const
{
    if (position == 0 || m_rings.rows == 0) return true;
    // The oldest key that the query at `position` sees; its row belongs to a later position if that one, a whole ring
    // further on, has been written.
    const std::uint32_t oldest = position >= m_rings.window ? position - m_rings.window + 1 : 0;
    return oldest >= m_from && m_written <= oldest + m_rings.rows;
}

RingHistory::Resume RingHistory::resume(std::uint32_t common) const
{
    if (ringsReach(common)) return {.position = common};
    for (auto copy = m_copies.rbegin(); copy != m_copies.rend(); ++copy)
        if (copy->position <= common) return {.position = copy->position, .slot = copy->slot};
    return {};
}

void RingHistory::cut(std::uint32_t position)
{
    std::erase_if(m_copies, [&](const Copy& copy) { return copy.position > position; });
}

void RingHistory::resumed(const Resume& resume)
{
    if (resume.slot || resume.position == 0) {
        m_from = resume.position >= m_rings.window ? resume.position - m_rings.window + 1 : 0;
        m_written = resume.position;
    }
}

void RingHistory::wrote(std::uint32_t end) { m_written = std::max(m_written, end); }

std::vector<std::uint32_t> RingHistory::choose(std::span<const std::uint32_t> candidates)
{
    if (m_rings.slots == 0 || candidates.empty()) return {};
    std::vector<std::uint32_t> positions;
    for (const Copy& copy : m_copies)
        positions.push_back(copy.position);
    const auto isKept = [&](std::uint32_t position) { return std::ranges::binary_search(positions, position); };
    const std::vector<std::uint32_t> old = positions;
    std::ranges::copy(candidates, std::back_inserter(positions));
    std::ranges::sort(positions);
    positions.erase(std::ranges::unique(positions).begin(), positions.end());
    while (positions.size() > m_rings.slots) {
        std::size_t least = 0;
        for (std::size_t i = 1; i + 2 < positions.size(); ++i)
            if (worth(positions, i) < worth(positions, least)) least = i;
        positions.erase(positions.begin() + static_cast<std::ptrdiff_t>(least));
    }
    std::erase_if(m_copies, [&](const Copy& copy) { return !isKept(copy.position); });
    std::erase_if(positions, [&](std::uint32_t position) { return std::ranges::binary_search(old, position); });
    return positions;
}

std::uint32_t RingHistory::freeSlot() const
{
    std::uint32_t slot = 0;
    while (std::ranges::find(m_copies, slot, &Copy::slot) != m_copies.end())
        ++slot;
    CHECK(slot < m_rings.slots);
    return slot;
}

void RingHistory::saved(std::uint32_t position, std::uint32_t slot)
{
    const auto behind = std::ranges::upper_bound(m_copies, position, {}, &Copy::position);
    m_copies.insert(behind, {.position = position, .slot = slot});
}

} // namespace facet
