#include "engine/model/config.h"
#include "engine/model/file_errors.h"
#include "engine/model/json_file.h"

#include <algorithm>
#include <cmath>

namespace facet {
namespace {

using nlohmann::json;

Result<void> refuseOtherModels(const JsonFields& fields, const std::filesystem::path& file)
{
    TRY(const std::string type, fields.text("model_type", ""));
    TRY(const bool seesBothWays, fields.boolean("use_bidirectional_attention", false));
    if (type.empty()) return damaged(file, "it does not say what model it is");
    if (type != "gemma3" && type != "gemma3_text")
        return unsupported(
            file, "This folder holds a " + shown(type) + " model; Facet runs Gemma 3.", "Choose a Gemma 3 model.");
    if (seesBothWays)
        return unsupported(file, "This Gemma model makes embeddings and cannot chat.", "Choose a Gemma 3 chat model.");
    return {};
}

// Published configurations leave out what equals the defaults of Hugging Face's Gemma3TextConfig.
Result<void> readSizes(const JsonFields& text, TextConfig& config)
{
    TRY(config.layers, text.count("num_hidden_layers", 26));
    TRY(config.width, text.count("hidden_size", 2304));
    TRY(config.feedForward, text.count("intermediate_size", 9216));
    TRY(config.heads, text.count("num_attention_heads", 8));
    TRY(config.kvHeads, text.count("num_key_value_heads", 4));
    TRY(config.headDim, text.count("head_dim", 256));
    TRY(config.vocabulary, text.count("vocab_size", 262208));
    TRY(config.contextTokens, text.count("max_position_embeddings", 131072));
    TRY(config.window, text.count("sliding_window", 4096));
    TRY(const double epsilon, text.number("rms_norm_eps", 1e-6));
    TRY(const double scalar, text.number("query_pre_attn_scalar", 256));
    config.epsilon = static_cast<float>(epsilon);
    config.queryScale = static_cast<float>(1.0 / std::sqrt(scalar));
    config.embeddingScale = std::sqrt(static_cast<float>(config.width));
    return {};
}

Result<void> readActivation(const JsonFields& text, const std::filesystem::path& file)
{
    constexpr std::string_view kGelu = "gelu_pytorch_tanh";
    TRY(const std::string activation, text.text("hidden_activation", kGelu));
    TRY(const double attentionCap, text.number("attn_logit_softcapping", 0));
    TRY(const double finalCap, text.number("final_logit_softcapping", 0));
    if (activation != kGelu || attentionCap != 0 || finalCap != 0)
        return unsupported(file, "This model computes in a way that Gemma 3 does not.", "Choose a Gemma 3 model.");
    return {};
}

Result<void> readAttention(const JsonFields& text, const std::filesystem::path& file, TextConfig& config)
{
    if (config.layers > kMostLayers) return validate(config, file);
    const json* types = text.find("layer_types");
    if (!types) {
        TRY(const std::uint32_t hiddenPeriod, text.count("_sliding_window_pattern", 6));
        TRY(const std::uint32_t period, text.count("sliding_window_pattern", hiddenPeriod));
        config.attention = attentionPattern(config.layers, period);
        return {};
    }
    if (!types->is_array()) return damaged(file, "layer_types is not a list");
    for (const json& type : *types) {
        if (type == "full_attention")
            config.attention.push_back(Attention::Global);
        else if (type == "sliding_attention")
            config.attention.push_back(Attention::Local);
        else
            return damaged(file, "layer_types holds an unknown type");
    }
    return {};
}

// The factor of {"rope_type": "linear", "factor": 8}; 1 for "default".
Result<float> readScale(const json& scaling, const std::filesystem::path& file)
{
    const JsonFields fields(scaling, file);
    TRY(const std::string olderType, fields.text("type", "default"));
    TRY(const std::string type, fields.text("rope_type", olderType));
    TRY(const double factor, fields.number("factor", 1.0));
    if (type == "default") return 1.0F;
    if (type != "linear")
        return unsupported(file, "This model stretches its context by " + shown(type) + ", which Facet does not know.",
            "Choose the model as Google published it.");
    return static_cast<float>(factor);
}

Result<void> readRope(const JsonFields& text, const std::filesystem::path& file, TextConfig& config)
{
    double globalBase = config.globalRopeBase;
    double localBase = config.localRopeBase;
    TRY(const json* parameters, text.object("rope_parameters"));
    if (parameters) { // newer transformers: one entry for each type of layer
        TRY(const json* global, JsonFields(*parameters, file).object("full_attention"));
        TRY(const json* local, JsonFields(*parameters, file).object("sliding_attention"));
        if (!global || !local) return damaged(file, "rope_parameters lacks a type of layer");
        TRY(globalBase, JsonFields(*global, file).number("rope_theta", globalBase));
        TRY(localBase, JsonFields(*local, file).number("rope_theta", localBase));
        TRY(config.globalRopeScale, readScale(*global, file));
        TRY(const float localScale, readScale(*local, file));
        if (localScale != 1.0F) return damaged(file, "it scales the positions of local layers");
    } else {
        TRY(globalBase, text.number("rope_theta", globalBase));
        TRY(localBase, text.number("rope_local_base_freq", localBase));
        TRY(const json* scaling, text.object("rope_scaling"));
        if (scaling) {
            TRY(config.globalRopeScale, readScale(*scaling, file));
        }
    }
    config.globalRopeBase = static_cast<float>(globalBase);
    config.localRopeBase = static_cast<float>(localBase);
    return {};
}

void addStopIds(TextConfig& config, const std::vector<std::int32_t>& ids)
{
    for (const std::int32_t id : ids)
        if (std::ranges::find(config.stopIds, id) == config.stopIds.end()) config.stopIds.push_back(id);
}

Result<void> readGeneration(const std::filesystem::path& folder, TextConfig& config)
{
    const auto file = folder / "generation_config.json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    TRY(const json generation, readJsonFile(file));
    const JsonFields fields(generation, file);
    TRY(const auto stopIds, fields.ids("eos_token_id"));
    addStopIds(config, stopIds);
    TRY(const double temperature, fields.number("temperature", config.sampling.temperature));
    TRY(const double topP, fields.number("top_p", static_cast<double>(config.sampling.topP)));
    TRY(config.sampling.topK, fields.count("top_k", config.sampling.topK));
    config.sampling.temperature = static_cast<float>(temperature);
    config.sampling.topP = static_cast<float>(topP);
    return {};
}

} // namespace

Result<TextConfig> readHuggingFaceConfig(const std::filesystem::path& folder)
{
    const auto file = folder / "config.json";
    TRY(const json whole, readJsonFile(file));
    const JsonFields outer(whole, file);
    TRY_VOID(refuseOtherModels(outer, file));
    TRY(const json* nested, outer.object("text_config"));
    const JsonFields text(nested ? *nested : whole, file);

    TextConfig config;
    std::error_code ignored;
    config.name = std::filesystem::absolute(folder, ignored).lexically_normal().filename().string();
    TRY_VOID(readSizes(text, config));
    TRY_VOID(readActivation(text, file));
    TRY_VOID(readAttention(text, file, config));
    TRY_VOID(readRope(text, file, config));
    for (const JsonFields& fields : {outer, text}) {
        TRY(const auto stopIds, fields.ids("eos_token_id"));
        addStopIds(config, stopIds);
    }
    TRY(const auto bosIds, outer.ids("bos_token_id"));
    if (!bosIds.empty()) config.bosId = bosIds.front();
    TRY_VOID(readGeneration(folder, config));
    if (config.stopIds.empty()) config.stopIds = {1, 106}; // Gemma 3's <eos> and <end_of_turn>
    TRY_VOID(validate(config, file));
    return config;
}

} // namespace facet
