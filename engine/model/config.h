#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace facet {

class GgufFile;

// What the model's makers advise (generation_config.json); the person may choose otherwise.
struct SamplingDefaults {
    float temperature = 1.0F;
    std::uint32_t topK = 64;
    float topP = 0.95F;
};

enum class Attention { Local, Global };

// The numbers of a Gemma 3 text model, all validated: none is zero that may not be, none is absurd, heads divide.
// The names in comments are those of config.json.
struct TextConfig {
    std::string name;                  // for people: "Gemma 3 4B"
    std::uint32_t layers = 0;          // num_hidden_layers
    std::uint32_t width = 0;           // hidden_size, the report's d_model
    std::uint32_t heads = 0;           // num_attention_heads
    std::uint32_t kvHeads = 0;         // num_key_value_heads; divides heads
    std::uint32_t headDim = 0;         // head_dim; even
    std::uint32_t feedForward = 0;     // intermediate_size
    std::uint32_t vocabulary = 0;      // vocab_size: rows of the embedding table; may be more than there are pieces
    std::uint32_t window = 0;          // sliding_window: keys that a local layer's query sees, itself included
    std::uint32_t contextTokens = 0;   // max_position_embeddings
    std::vector<Attention> attention;  // [layers] layer_types
    float localRopeBase = 10000.0F;    // rope_local_base_freq
    float globalRopeBase = 1000000.0F; // rope_theta
    float globalRopeScale = 1.0F;      // rope_scaling.factor: positions of global layers are divided by it
    float epsilon = 1e-6F;             // rms_norm_eps
    float queryScale = 0;              // query_pre_attn_scalar ** -0.5: what scores are multiplied by
    float embeddingScale = 0;          // sqrt(width)
    SamplingDefaults sampling;
    std::vector<std::int32_t> stopIds; // eos_token_id of both config files, inside the vocabulary; never empty
    std::int32_t bosId = 2;

    bool isGlobal(std::uint32_t layer) const { return attention[layer] == Attention::Global; }
};

// From the metadata of a text GGUF file, as llama.cpp writes and reads it (keys `gemma3.*`); also refuses files that
// are not a Gemma 3 text model in the words for them.
Result<TextConfig> readGgufConfig(const GgufFile& file);

// From config.json (old, new, flat and terse) and generation_config.json of a Hugging Face folder.
Result<TextConfig> readHuggingFaceConfig(const std::filesystem::path& folder);

// Checks every number; `file` is named in the message. Both readers have called it.
Result<void> validate(const TextConfig& config, const std::filesystem::path& file);

// Gemma's default: five local layers, then a global one.
std::vector<Attention> attentionPattern(std::uint32_t layers, std::uint32_t period);

inline constexpr std::uint32_t kMostLayers = 512;

} // namespace facet
