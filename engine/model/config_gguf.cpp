#include "engine/model/config.h"
#include "engine/model/file_errors.h"
#include "engine/model/find_vision.h"
#include "engine/model/gguf.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace facet {
namespace {

std::string key(std::string_view name) { return "gemma3." + std::string(name); }

Result<std::uint32_t> count(const GgufFile& file, std::string_view name, std::optional<std::uint32_t> fallback)
{
    const auto value = file.unsignedNumber(key(name));
    if (!value && fallback && !file.has(key(name))) return *fallback;
    if (!value || *value > std::numeric_limits<std::uint32_t>::max())
        return damaged(file.path(), "its header does not say " + key(name));
    return static_cast<std::uint32_t>(*value);
}

float real(const GgufFile& file, std::string_view name, float fallback)
{
    return static_cast<float>(file.number(key(name)).value_or(fallback));
}

Result<void> refuseOtherModels(const GgufFile& file)
{
    const std::string_view architecture = file.text("general.architecture").value_or("");
    if (architecture == "gemma3") return {};
    if (architecture == "clip")
        return unsupported(file.path(), "This file is the picture half of a model (mmproj).", textModelAdvice(file));
    if (architecture.empty()) return damaged(file.path(), "its header does not say what model it is");
    return unsupported(file.path(), "This file holds a " + shown(architecture) + " model; Facet runs Gemma 3.",
        "Choose a Gemma 3 model.");
}

// A number is the period of global layers, a list says for each layer whether it is local. Where no window is given,
// every layer sees everything.
Result<void> readWindow(const GgufFile& file, TextConfig& config)
{
    constexpr std::uint32_t kPeriod = 6; // llama.cpp's for gemma3, which most files leave out
    TRY(config.window, count(file, "attention.sliding_window", 0));
    if (config.window == 0) {
        config.window = config.contextTokens;
        config.attention.assign(config.layers, Attention::Global);
        return {};
    }
    const std::string_view name = "attention.sliding_window_pattern";
    const GgufArray* isLocal = file.array(key(name));
    if (!isLocal) {
        TRY(const auto period, count(file, name, kPeriod));
        config.attention = attentionPattern(config.layers, period);
        return {};
    }
    if (isLocal->type != GgufType::Bool || isLocal->count != config.layers)
        return damaged(file.path(), "its list of local layers has another length than its number of layers");
    for (const std::byte flag : isLocal->bytes)
        config.attention.push_back(flag == std::byte(0) ? Attention::Global : Attention::Local);
    return {};
}

Result<void> readRope(const GgufFile& file, TextConfig& config)
{
    // Ollama's converter spells the bases rope.{local,global}.freq_base, llama.cpp's the local one freq_base_swa.
    config.globalRopeBase = real(file, "rope.freq_base", real(file, "rope.global.freq_base", config.globalRopeBase));
    config.localRopeBase = real(file, "rope.freq_base_swa", real(file, "rope.local.freq_base", config.localRopeBase));
    const std::string_view scaling = file.text(key("rope.scaling.type")).value_or("linear");
    if (scaling == "none") return {};
    if (scaling != "linear")
        return unsupported(file.path(),
            "This model stretches its context by " + shown(scaling) + ", which Facet does not know.",
            "Choose the model as Google published it.");
    // Ollama's converter leaves out the scaling; every Gemma 3 that it writes with a picture half has this one.
    constexpr float kScaleOfMultimodal = 8.0F;
    const bool isOllamas = file.has(key("vision.block_count"));
    config.globalRopeScale = real(file, "rope.scaling.factor", isOllamas ? kScaleOfMultimodal : 1.0F);
    return {};
}

// Files of base models name <eos>, chat models <end_of_turn>; both end an answer (generation_config.json: [1, 106]).
std::vector<std::int32_t> findStopIds(const GgufFile& file)
{
    constexpr std::int32_t kControl = 3;
    constexpr std::int32_t kUserDefined = 4; // what tokenizer.model calls them, and some converters too
    std::vector<std::int32_t> ids;
    const auto add = [&](std::uint64_t id) {
        if (id > std::numeric_limits<std::int32_t>::max()) return;
        if (std::ranges::find(ids, static_cast<std::int32_t>(id)) == ids.end())
            ids.push_back(static_cast<std::int32_t>(id));
    };
    for (const char* name : {"tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id"})
        if (const auto id = file.unsignedNumber(name)) add(*id);
    const GgufArray* pieces = file.array("tokenizer.ggml.tokens");
    const GgufArray* types = file.array("tokenizer.ggml.token_type");
    if (!pieces || !types || types->type != GgufType::I32 || types->count != pieces->count) return ids;
    const std::vector<std::string> texts = ggufStrings(*pieces);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::int32_t type = 0;
        std::memcpy(&type, types->bytes.data() + i * sizeof type, sizeof type);
        const bool isSpecial = type == kControl || type == kUserDefined;
        if (isSpecial && (texts[i] == "<end_of_turn>" || texts[i] == "<eos>")) add(i);
    }
    return ids;
}

Result<void> readSizes(const GgufFile& file, TextConfig& config)
{
    TRY(config.layers, count(file, "block_count", {}));
    TRY(config.width, count(file, "embedding_length", {}));
    TRY(config.contextTokens, count(file, "context_length", {}));
    TRY(config.feedForward, count(file, "feed_forward_length", {}));
    TRY(config.heads, count(file, "attention.head_count", {}));
    TRY(config.kvHeads, count(file, "attention.head_count_kv", config.heads));
    if (config.heads == 0 || config.layers > kMostLayers) return validate(config, file.path());
    TRY(config.headDim, count(file, "attention.key_length", config.width / config.heads));
    TRY(const auto valueLength, count(file, "attention.value_length", config.headDim));
    if (valueLength != config.headDim) return damaged(file.path(), "its keys and values differ in width");
    const auto embedding = file.tensors().find("token_embd.weight");
    if (embedding != file.tensors().end())
        config.vocabulary =
            static_cast<std::uint32_t>(std::min<std::uint64_t>(embedding->second.shape.front(), UINT32_MAX));
    else if (const GgufArray* pieces = file.array("tokenizer.ggml.tokens")) // the table is in another part
        config.vocabulary = static_cast<std::uint32_t>(std::min<std::uint64_t>(pieces->count, UINT32_MAX));
    return {};
}

} // namespace

Result<TextConfig> readGgufConfig(const GgufFile& file)
{
    constexpr std::uint32_t kLayersOf27B = 62;
    TRY_VOID(refuseOtherModels(file));
    TextConfig config;
    config.name = std::string(file.text("general.name").value_or(file.path().stem().string()));
    TRY_VOID(readSizes(file, config));
    TRY_VOID(readWindow(file, config));
    TRY_VOID(readRope(file, config));
    for (const char* name : {"attn_logit_softcapping", "final_logit_softcapping"})
        if (real(file, name, 0.0F) != 0.0F)
            return unsupported(
                file.path(), "This model caps its scores, which Gemma 3 does not.", "Choose a Gemma 3 model.");
    config.epsilon = real(file, "attention.layer_norm_rms_epsilon", config.epsilon);
    // The format has no key for query_pre_attn_scalar: llama.cpp knows the one size where it is not headDim.
    const std::uint32_t scalar = config.layers == kLayersOf27B ? config.width / config.heads : config.headDim;
    config.queryScale = 1.0F / std::sqrt(static_cast<float>(scalar));
    config.embeddingScale = std::sqrt(static_cast<float>(config.width));
    config.stopIds = findStopIds(file);
    if (const auto id = file.unsignedNumber("tokenizer.ggml.bos_token_id"))
        config.bosId = static_cast<std::int32_t>(std::min<std::uint64_t>(*id, INT32_MAX));
    config.sampling.temperature =
        static_cast<float>(file.number("general.sampling.temp").value_or(config.sampling.temperature));
    config.sampling.topP = static_cast<float>(file.number("general.sampling.top_p").value_or(config.sampling.topP));
    config.sampling.topK = static_cast<std::uint32_t>(std::min<std::uint64_t>(
        file.unsignedNumber("general.sampling.top_k").value_or(config.sampling.topK), UINT32_MAX));
    TRY_VOID(validate(config, file.path()));
    return config;
}

} // namespace facet
