#pragma once

#include "engine/base/vocabulary_data.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facet {

// The pieces of a vocabulary by id, packed: Gemma's 262,144 take 4.6 MiB here and 11 as VocabularyData. Nothing is
// checked.
class PieceTable {
public:
    static constexpr std::uint64_t kMostTextBytes = 0xFFFFFFFF;

    void add(std::string_view text, float score, PieceType type)
    {
        m_text += text;
        m_ends.push_back(static_cast<std::uint32_t>(m_text.size()));
        m_scores.push_back(score);
        m_types.push_back(static_cast<std::uint8_t>(type));
    }

    void reserve(std::size_t count)
    {
        m_ends.reserve(count);
        m_scores.reserve(count);
        m_types.reserve(count);
    }

    void shrinkToFit() { m_text.shrink_to_fit(); }

    std::size_t size() const { return m_ends.size(); }
    std::size_t textBytes() const { return m_text.size(); }
    std::string_view text(std::size_t id) const
    {
        const std::size_t begin = id == 0 ? 0 : m_ends[id - 1];
        return std::string_view(m_text).substr(begin, m_ends[id] - begin);
    }
    float score(std::size_t id) const { return m_scores[id]; }
    PieceType type(std::size_t id) const { return static_cast<PieceType>(m_types[id]); }

private:
    std::string m_text;                // of all pieces, one after another
    std::vector<std::uint32_t> m_ends; // of each piece in m_text
    std::vector<float> m_scores;
    std::vector<std::uint8_t> m_types;
};

} // namespace facet
