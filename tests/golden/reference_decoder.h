#pragma once

#include "tests/golden/reference_model.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace facet::test {

// Gemma 3's text decoder in float64, written from the report and the conventions of Google's implementation; it shares
// no code with the engine. Slow and plain: the .cpp says what every step of engine/text has to compute.
class ReferenceDecoder {
public:
    // Sees each intermediate, under the name that the engine's taps use, in the order of computation; `layer` is -1
    // for the whole model's. The steps after it are computed from what it returns, so that whoever returns the
    // engine's own values compares single steps.
    //
    // Besides the taps there are "cached_key" and "cached_value" [positions, kvHeads * headDim]: what the first of the
    // new tokens and those after it may see of the cache, from position `oldestSeen` on.
    using Step = std::function<Matrix(std::int32_t layer, std::string_view name, Matrix)>;

    explicit ReferenceDecoder(const ReferenceModel& model); // must outlive the decoder

    // Feeds tokens after those fed before. Returns the logits [ids, vocabulary].
    Matrix feed(std::span<const std::int32_t> ids, const Step& step = {});

    std::size_t position() const { return m_position; } // tokens fed
    // The first position that a query at `position` sees in a layer.
    std::size_t oldestSeen(std::size_t layer, std::size_t position) const;

private:
    struct Cache {
        Matrix keys; // [positions, kvHeads * headDim]
        Matrix values;
    };

    Matrix layer(std::size_t index, const Matrix& hidden, const Step& step);

    const ReferenceModel& m_model;
    std::vector<Cache> m_caches;
    std::size_t m_position = 0;
};

} // namespace facet::test
