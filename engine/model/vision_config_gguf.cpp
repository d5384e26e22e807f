#include "engine/model/file_errors.h"
#include "engine/model/gguf.h"
#include "engine/model/vision_config.h"

#include <cstring>
#include <limits>

namespace facet {
namespace {

constexpr std::string_view kProjector = "gemma3";

Result<std::uint32_t> count(const GgufFile& file, const std::string& key, std::optional<std::uint32_t> fallback = {})
{
    const auto value = file.unsignedNumber(key);
    if (!value && fallback && !file.has(key)) return *fallback;
    if (!value || *value > std::numeric_limits<std::uint32_t>::max())
        return damaged(file.path(), "its header does not say " + key);
    return static_cast<std::uint32_t>(*value);
}

Result<void> readChannels(const GgufFile& file, std::string_view key, std::array<float, 3>& channels)
{
    if (!file.has(key)) return {};
    const GgufArray* array = file.array(key);
    if (!array || array->type != GgufType::F32 || array->count != channels.size())
        return damaged(file.path(), std::string(key) + " is not three numbers");
    std::memcpy(channels.data(), array->bytes.data(), sizeof channels);
    return {};
}

// A file with both a picture and a sound half names the projector of each.
std::string_view projectorType(const GgufFile& file)
{
    const auto ofVision = file.text("clip.vision.projector_type");
    return ofVision ? *ofVision : file.text("clip.projector_type").value_or("");
}

Result<void> refuseOtherProjectors(const GgufFile& file)
{
    constexpr std::string_view kNextStep = "Choose the mmproj file that was published with the Gemma 3 model.";
    if (isProjectorFile(file)) {
        if (!file.boolean("clip.has_vision_encoder").value_or(false))
            return unsupported(file.path(), "This projector (mmproj) is not for pictures.", kNextStep);
        const std::string_view type = projectorType(file);
        if (type.empty()) return damaged(file.path(), "its header does not say what projector it is");
        if (type != kProjector)
            return unsupported(file.path(),
                "This projector (mmproj) is of the kind " + shown(type) + "; Gemma 3 has one of the kind gemma3.",
                kNextStep);
    }
    // Gemma's is gelu in its tanh form, which llama.cpp calls gelu.
    if (!file.boolean("clip.use_gelu").value_or(true) || file.boolean("clip.use_silu").value_or(false))
        return unsupported(file.path(), "This projector computes in a way that Gemma 3's does not.", kNextStep);
    return {};
}

// llama.cpp says how many patches a side one token stands for, Ollama how many tokens there are.
Result<std::uint32_t> readViewTokens(const GgufFile& file, const VisionConfig& config)
{
    constexpr std::uint32_t kPool = 4;
    constexpr std::uint32_t kTokens = 256;
    if (!isProjectorFile(file) && !file.has("clip.vision.block_count"))
        return count(file, "gemma3.mm.tokens_per_image", kTokens);
    TRY(const std::uint32_t pool, count(file, "clip.vision.projector.scale_factor", kPool));
    if (config.patchSize == 0 || pool == 0) return 0U; // validate() refuses both
    const std::uint64_t side = config.grid() / pool;
    if (config.grid() % pool != 0 || side > std::numeric_limits<std::uint16_t>::max())
        return damaged(file.path(), "the tokens of an image do not tile its patches");
    return static_cast<std::uint32_t>(side * side);
}

} // namespace

bool isProjectorFile(const GgufFile& file) { return file.text("general.architecture") == "clip"; }

Result<VisionConfig> readGgufVisionConfig(const GgufFile& file)
{
    TRY_VOID(refuseOtherProjectors(file));
    const bool isClip = isProjectorFile(file) || file.has("clip.vision.block_count");
    const std::string prefix = isClip ? "clip.vision." : "gemma3.vision.";
    VisionConfig config;
    config.name = std::string(file.text("general.name").value_or(file.path().stem().string()));
    TRY(config.layers, count(file, prefix + "block_count"));
    TRY(config.width, count(file, prefix + "embedding_length"));
    TRY(config.heads, count(file, prefix + "attention.head_count"));
    TRY(config.feedForward, count(file, prefix + "feed_forward_length"));
    TRY(config.imageSize, count(file, prefix + "image_size"));
    TRY(config.patchSize, count(file, prefix + "patch_size"));
    TRY(const std::uint32_t channels, count(file, prefix + "num_channels", 3));
    if (channels != 3) return damaged(file.path(), "its images have other channels than red, green and blue");
    const std::string ofText = "gemma3.embedding_length";
    TRY(config.textWidth,
        count(file, file.has(prefix + "projection_dim") || isProjectorFile(file) ? prefix + "projection_dim" : ofText));
    TRY(config.viewTokens, readViewTokens(file, config));
    config.epsilon = static_cast<float>(file.number(prefix + "attention.layer_norm_epsilon").value_or(config.epsilon));
    TRY_VOID(readChannels(file, prefix + "image_mean", config.mean));
    TRY_VOID(readChannels(file, prefix + "image_std", config.deviation));
    TRY_VOID(validate(config, file.path()));
    return config;
}

} // namespace facet
