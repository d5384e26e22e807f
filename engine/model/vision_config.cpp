#include "engine/model/vision_config.h"

#include "engine/model/config.h"
#include "engine/model/file_errors.h"

namespace facet {
namespace {

struct Bound {
    std::string_view name;
    std::uint32_t value;
    std::uint32_t least;
    std::uint32_t most;
};

Result<void> checkTiling(const VisionConfig& config, const std::filesystem::path& file)
{
    constexpr std::uint32_t kMostPatches = 1U << 14; // Gemma 3 has 2^12; attention grows with the square
    if (config.imageSize % config.patchSize != 0) return damaged(file, "its patches do not tile the image");
    if (config.grid() > kMostPatches / config.grid())
        return damaged(file, "the number of patches (" + std::to_string(config.grid()) + " a side) is impossible");
    const std::uint32_t side = config.viewSide();
    if (side * side != config.viewTokens) return damaged(file, "the tokens of an image are no square");
    if (config.grid() % side != 0) return damaged(file, "the tokens of an image do not tile its patches");
    return {};
}

} // namespace

std::uint32_t VisionConfig::viewSide() const
{
    std::uint32_t side = 0;
    while ((side + 1) * (side + 1) <= viewTokens)
        ++side;
    return side;
}

Result<void> validate(const VisionConfig& config, const std::filesystem::path& file)
{
    // Several times what Gemma 3 has, and small enough that no product below overflows 32 bits.
    const Bound bounds[] = {
        {"the number of vision layers", config.layers, 1, kMostLayers},
        {"the width of the vision layers", config.width, 8, 1U << 16},
        {"the number of vision heads", config.heads, 1, 512},
        {"the width of the vision layers' feed-forward part", config.feedForward, 8, 1U << 19},
        {"the size of images", config.imageSize, 1, 1U << 13},
        {"the size of patches", config.patchSize, 1, 1U << 10},
        {"the number of tokens for an image", config.viewTokens, 1, 1U << 14},
        {"the width of the text model", config.textWidth, 8, 1U << 16},
    };
    for (const Bound& bound : bounds)
        if (bound.value < bound.least || bound.value > bound.most)
            return damaged(file, std::string(bound.name) + " (" + std::to_string(bound.value) + ") is impossible");
    if (!(config.epsilon >= 1e-12F && config.epsilon <= 1.0F)) // also refuses NaN
        return damaged(file, "the epsilon of its vision layers is impossible");
    for (const float mean : config.mean)
        if (!(mean >= -100.0F && mean <= 100.0F)) return damaged(file, "the mean of its pixels is impossible");
    for (const float deviation : config.deviation)
        if (!(deviation >= 1e-4F && deviation <= 1e4F))
            return damaged(file, "the deviation of its pixels is impossible");
    if (config.width % config.heads != 0) return damaged(file, "its vision heads do not divide their width");
    if (config.headDim() > 256) return damaged(file, "a vision head is wider than any of Gemma 3's models");
    if (config.headDim() % 2 != 0) return damaged(file, "the width of a vision head is odd");
    return checkTiling(config, file);
}

} // namespace facet
