#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace facet {

// What is known of a sequence's way through the rings of the local layers: from where it can go on, with which copies
// of them, and of which positions copies are worth keeping. Numbers only.
class RingHistory {
public:
    struct Rings {
        std::uint32_t window = 0;
        std::uint32_t rows = 0; // of a ring; 0: none wraps, so that all positions stay
        std::uint32_t slots = 0;
    };
    explicit RingHistory(Rings rings) : m_rings(rings) { }

    struct Resume {
        std::uint32_t position = 0;
        std::optional<std::uint32_t> slot = {}; // to be copied back before
    };
    // The last place up to `common` from which a sequence that is the same so far can go on; 0 is always one.
    Resume resume(std::uint32_t common) const;

    // The sequence goes another way from `position` on: copies made behind it are of no use any more.
    void cut(std::uint32_t position);
    // It goes on from there; before anything is written. A slot has been copied back.
    void resumed(const Resume& resume);
    // Positions below `end` have been written, or soon will be.
    void wrote(std::uint32_t end);

    // Which of `candidates`, positions in order that will be written soon, to keep copies of. Gives up older copies for
    // them: the further back, the fewer stay, as people change what they wrote last. The last two are always kept,
    // where the last message and the answer to it begin.
    std::vector<std::uint32_t> choose(std::span<const std::uint32_t> candidates);
    // A slot for a chosen position; to be told with saved() once it has been filled.
    std::uint32_t freeSlot() const;
    void saved(std::uint32_t position, std::uint32_t slot);

private:
    struct Copy {
        std::uint32_t position = 0;
        std::uint32_t slot = 0;
    };
    bool ringsReach(std::uint32_t position) const;

    Rings m_rings;
    std::uint32_t m_from = 0;    // rows of positions before this are not in the rings
    std::uint32_t m_written = 0; // positions below this have been written since
    std::vector<Copy> m_copies;  // by position
};

} // namespace facet
