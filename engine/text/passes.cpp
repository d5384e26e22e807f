#include "engine/text/passes.h"

#include "engine/base/check.h"

#include <algorithm>

namespace facet {

Pass nextPass(std::uint32_t position, std::uint32_t end, std::uint32_t chunk, std::span<const ImageRows> images)
{
    CHECK(position < end && chunk > 0);
    const auto ahead = std::ranges::find_if(images, [&](const ImageRows& image) { return image.position >= position; });
    std::uint32_t stop = std::min(end, position + std::min(chunk, end - position));
    auto behind = ahead;
    for (; behind != images.end() && behind->position < stop; ++behind) {
        CHECK(behind->count <= chunk && behind->end() <= end);
        if (behind->end() <= stop) continue;
        stop = behind->position; // the next pass begins with it
        break;
    }
    CHECK(stop > position);
    return {.position = position, .tokens = stop - position, .images = {ahead, behind}};
}

Result<void> checkIds(const TextConfig& config, std::uint32_t position, std::span<const std::int32_t> ids,
    std::span<const ImageRows> images)
{
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] >= 0 && static_cast<std::uint32_t>(ids[i]) < config.vocabulary) continue;
        const bool inPicture = std::ranges::any_of(images,
            [&](const ImageRows& image) { return position + i >= image.position && position + i < image.end(); });
        if (inPicture) continue;
        return Error{ErrorKind::Input, "The token " + std::to_string(ids[i]) + " is not in the model's vocabulary.",
            "Use ids below " + std::to_string(config.vocabulary) + "."};
    }
    return {};
}

} // namespace facet
