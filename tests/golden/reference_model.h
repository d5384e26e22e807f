#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

// A Gemma 3 text model as arrays of float64, for the reference decoder.
namespace facet::test {

// [rows, columns], row-major.
struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values = {};

    std::span<const double> row(std::size_t i) const { return std::span(values).subspan(i * columns, columns); }
    std::span<double> row(std::size_t i) { return std::span(values).subspan(i * columns, columns); }
};

// The numbers of config.json, under its names' meaning; defaults are those of Hugging Face's Gemma3TextConfig.
struct ReferenceConfig {
    std::size_t layers = 0;       // num_hidden_layers
    std::size_t heads = 0;        // num_attention_heads
    std::size_t kvHeads = 0;      // num_key_value_heads
    std::size_t headDim = 0;      // head_dim
    std::size_t window = 0;       // sliding_window
    double queryPreAttention = 0; // query_pre_attn_scalar
    double epsilon = 1e-6;        // rms_norm_eps
    double localBase = 1e4;       // rope_local_base_freq
    double globalBase = 1e6;      // rope_theta
    double globalFactor = 1;      // rope_scaling.factor
    std::vector<bool> global;     // [layers] layer_types, or every sliding_window_pattern-th
};

// Matrices are [out, in]; norms are [1, size], what a normalised vector is multiplied by: 1 + the stored w.
struct ReferenceLayer {
    Matrix inputNorm;         // input_layernorm
    Matrix query;             // self_attn.q_proj
    Matrix key;               // self_attn.k_proj
    Matrix value;             // self_attn.v_proj
    Matrix queryNorm;         // self_attn.q_norm
    Matrix keyNorm;           // self_attn.k_norm
    Matrix output;            // self_attn.o_proj
    Matrix postAttentionNorm; // post_attention_layernorm
    Matrix preMlpNorm;        // pre_feedforward_layernorm
    Matrix gate;              // mlp.gate_proj
    Matrix up;                // mlp.up_proj
    Matrix down;              // mlp.down_proj
    Matrix postMlpNorm;       // post_feedforward_layernorm
};

struct ReferenceModel {
    ReferenceConfig config;
    Matrix embedding; // embed_tokens [vocabulary, width]
    std::vector<ReferenceLayer> layers;
    Matrix norm;
    std::optional<Matrix> head; // lm_head, where it is not the embedding
};

// `folder`: config.json and model.safetensors or shards, BF16 or F32. Shares no code with the engine's readers, so that
// a mistake in those is none here.
ReferenceModel readReferenceModel(const std::filesystem::path& folder);

} // namespace facet::test
