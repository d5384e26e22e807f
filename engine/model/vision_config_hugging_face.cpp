#include "engine/model/file_errors.h"
#include "engine/model/json_file.h"
#include "engine/model/vision_config.h"

#include <cmath>

namespace facet {
namespace {

using nlohmann::json;

Error computesOtherwise(const std::filesystem::path& file)
{
    return unsupported(
        file, "The picture half of this model computes in a way that Gemma 3's does not.", "Choose a Gemma 3 model.");
}

// Published configurations leave out what equals the defaults of Hugging Face's SiglipVisionConfig.
Result<void> readSizes(const JsonFields& vision, const std::filesystem::path& file, VisionConfig& config)
{
    constexpr std::string_view kGelu = "gelu_pytorch_tanh";
    TRY(config.layers, vision.count("num_hidden_layers", 12));
    TRY(config.width, vision.count("hidden_size", 768));
    TRY(config.heads, vision.count("num_attention_heads", 12));
    TRY(config.feedForward, vision.count("intermediate_size", 3072));
    TRY(config.imageSize, vision.count("image_size", 224));
    TRY(config.patchSize, vision.count("patch_size", 16));
    TRY(const double epsilon, vision.number("layer_norm_eps", 1e-6));
    config.epsilon = static_cast<float>(epsilon);
    TRY(const std::uint32_t channels, vision.count("num_channels", 3));
    TRY(const std::string activation, vision.text("hidden_act", kGelu));
    if (channels != 3 || activation != kGelu) return computesOtherwise(file);
    return {};
}

// Both spellings that there have been.
Result<std::int32_t> readId(const JsonFields& outer, const std::string& name, std::int32_t fallback)
{
    TRY(const auto newer, outer.ids(name + "_id"));
    TRY(const auto older, outer.ids(name + "_index"));
    if (!older.empty()) return older.front();
    return newer.empty() ? fallback : newer.front();
}

Result<ImageTokenIds> readTokens(const JsonFields& outer)
{
    ImageTokenIds tokens;
    TRY(tokens.start, readId(outer, "boi_token", tokens.start));
    TRY(tokens.end, readId(outer, "eoi_token", tokens.end));
    TRY(tokens.soft, readId(outer, "image_token", tokens.soft));
    return tokens;
}

Result<void> readChannels(
    const JsonFields& fields, std::string_view key, const std::filesystem::path& file, std::array<float, 3>& channels)
{
    const json* list = fields.find(key);
    if (!list) return {};
    if (!list->is_array() || list->size() != channels.size())
        return damaged(file, std::string(key) + " is not three numbers");
    for (std::size_t i = 0; i < channels.size(); ++i) {
        if (!(*list)[i].is_number()) return damaged(file, std::string(key) + " is not three numbers");
        channels[i] = (*list)[i].get<float>();
    }
    return {};
}

// How the published processor makes pixels into numbers. What it says about Pan & Scan is a default that a person may
// change, and about resampling the same in all of them.
Result<void> readPreprocessing(const std::filesystem::path& folder, VisionConfig& config)
{
    const auto file = folder / "preprocessor_config.json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    TRY(const json processor, readJsonFile(file));
    const JsonFields fields(processor, file);
    TRY_VOID(readChannels(fields, "image_mean", file, config.mean));
    TRY_VOID(readChannels(fields, "image_std", file, config.deviation));
    TRY(const bool normalizes, fields.boolean("do_normalize", true));
    TRY(const bool rescales, fields.boolean("do_rescale", true));
    TRY(const double factor, fields.number("rescale_factor", 1.0 / 255));
    if (!normalizes || !rescales || std::abs(factor * 255 - 1) > 1e-6) return computesOtherwise(file);
    TRY(const json* size, fields.object("size"));
    if (!size) return {};
    TRY(const std::uint32_t height, JsonFields(*size, file).count("height", config.imageSize));
    TRY(const std::uint32_t width, JsonFields(*size, file).count("width", config.imageSize));
    if (height != config.imageSize || width != config.imageSize)
        return damaged(file, "it makes images of another size than the model takes");
    return {};
}

} // namespace

Result<std::optional<VisionConfig>> readHuggingFaceVisionConfig(const std::filesystem::path& folder)
{
    const auto file = folder / "config.json";
    TRY(const json whole, readJsonFile(file));
    const JsonFields outer(whole, file);
    TRY(const std::string type, outer.text("model_type", ""));
    TRY(const json* vision, outer.object("vision_config"));
    if (!vision || type != "gemma3") return std::optional<VisionConfig>();
    TRY(const json* nested, outer.object("text_config"));

    VisionConfig config;
    std::error_code ignored;
    config.name = std::filesystem::absolute(folder, ignored).lexically_normal().filename().string();
    TRY_VOID(readSizes(JsonFields(*vision, file), file, config));
    TRY(config.textWidth, JsonFields(nested ? *nested : whole, file).count("hidden_size", 2304));
    TRY(config.viewTokens, outer.count("mm_tokens_per_image", 256));
    TRY(config.tokens, readTokens(outer));
    TRY_VOID(readPreprocessing(folder, config));
    TRY_VOID(validate(config, file));
    return std::optional(std::move(config));
}

} // namespace facet
