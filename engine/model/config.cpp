#include "engine/model/config.h"

#include "engine/model/file_errors.h"

#include <algorithm>
#include <cmath>

namespace facet {
namespace {

struct Bound {
    std::string_view name;
    std::uint32_t value;
    std::uint32_t least;
    std::uint32_t most;
};

struct RealBound {
    std::string_view name;
    float value;
    float least;
    float most;
};

} // namespace

std::vector<Attention> attentionPattern(std::uint32_t layers, std::uint32_t period)
{
    std::vector<Attention> attention(layers, Attention::Local);
    for (std::uint32_t i = 0; i < layers; ++i)
        if (period != 0 && (i + 1) % period == 0) attention[i] = Attention::Global;
    return attention;
}

Result<void> validate(const TextConfig& config, const std::filesystem::path& file)
{
    // Several times what the largest Gemma 3 has, and small enough that no product of two overflows 64 bits.
    const Bound bounds[] = {
        {"the number of layers", config.layers, 1, kMostLayers},
        {"the width", config.width, 8, 1U << 16},
        {"the number of heads", config.heads, 1, 512},
        {"the number of key-value heads", config.kvHeads, 1, 512},
        {"the width of a head", config.headDim, 2, 1024},
        {"the width of the feed-forward part", config.feedForward, 8, 1U << 19},
        {"the vocabulary", config.vocabulary, 1, 1U << 22},
        {"the attention window", config.window, 1, 1U << 24},
        {"the context", config.contextTokens, 1, 1U << 24},
        {"the number of tokens to choose from", config.sampling.topK, 0, 1U << 22},
    };
    for (const Bound& bound : bounds)
        if (bound.value < bound.least || bound.value > bound.most)
            return damaged(file, std::string(bound.name) + " (" + std::to_string(bound.value) + ") is impossible");
    const RealBound realBounds[] = {
        {"the rope base of local layers", config.localRopeBase, 1.0F, 1e12F},
        {"the rope base of global layers", config.globalRopeBase, 1.0F, 1e12F},
        {"the rope scale", config.globalRopeScale, 1e-3F, 1e6F},
        {"the norm's epsilon", config.epsilon, 1e-12F, 1.0F},
        {"the scale of queries", config.queryScale, 1e-6F, 1e6F},
        {"the temperature", config.sampling.temperature, 0.0F, 100.0F},
        {"top-p", config.sampling.topP, 0.0F, 1.0F},
    };
    for (const RealBound& bound : realBounds)
        if (!(bound.value >= bound.least && bound.value <= bound.most)) // also refuses NaN
            return damaged(file, std::string(bound.name) + " is impossible");
    if (config.heads % config.kvHeads != 0) return damaged(file, "key-value heads do not divide the heads");
    if (config.headDim % 2 != 0) return damaged(file, "the width of a head is odd");
    if (config.attention.size() != config.layers)
        return damaged(file, "its list of layer types has another length than its number of layers");
    if (config.stopIds.empty()) return damaged(file, "it names no token that ends an answer");
    for (const std::int32_t id : config.stopIds)
        if (id < 0 || static_cast<std::uint32_t>(id) >= config.vocabulary)
            return damaged(file, "a token that ends an answer is not in the vocabulary");
    if (config.bosId < 0 || static_cast<std::uint32_t>(config.bosId) >= config.vocabulary)
        return damaged(file, "the token that begins a text is not in the vocabulary");
    return {};
}

} // namespace facet
