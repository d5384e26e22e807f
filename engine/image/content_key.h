#pragma once

#include "engine/base/image.h"

#include <cstddef>
#include <cstdint>

namespace facet {

// Names what the encoder would see: equal for equal pixels of equal shape, wherever they lie, and different for
// everything else but for one chance in 2^128 a pair (XXH3). A cache of embeddings adds which encoder made them.
struct ContentKey {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    bool operator==(const ContentKey&) const = default;
};

// Of `part`, which lies inside the picture.
ContentKey contentKey(const Image& image, const Rectangle& part);

// For unordered containers.
struct ContentKeyHash {
    std::size_t operator()(const ContentKey& key) const { return static_cast<std::size_t>(key.low); }
};

} // namespace facet
