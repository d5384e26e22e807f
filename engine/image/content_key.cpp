#include "engine/image/content_key.h"

#include "engine/base/check.h"

#include <cstddef>

#define XXH_INLINE_ALL // header only: nothing to link
#include <xxhash.h>

namespace facet {

ContentKey contentKey(const Image& image, const Rectangle& part)
{
    CHECK(part.left <= part.right && part.right <= image.width);
    CHECK(part.top <= part.bottom && part.bottom <= image.height);
    XXH3_state_t state;
    XXH3_128bits_reset(&state);
    const std::uint32_t shape[] = {part.width(), part.height()};
    XXH3_128bits_update(&state, shape, sizeof(shape));
    const std::size_t rowBytes = std::size_t(part.width()) * 3;
    for (std::uint32_t y = part.top; y < part.bottom; ++y) {
        const std::size_t from = (std::size_t(y) * image.width + part.left) * 3;
        XXH3_128bits_update(&state, image.rgb.data() + from, rowBytes);
    }
    const XXH128_hash_t hash = XXH3_128bits_digest(&state);
    return {hash.high64, hash.low64};
}

} // namespace facet
