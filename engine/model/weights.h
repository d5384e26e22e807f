#pragma once

#include "engine/model/config.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace facet {

// A gain multiplies a normalised vector; it is 1 + w where the checkpoint says w. Everything else is a matrix.
enum class TensorKind { Matrix, Gain };

// Whether logits come from the embedding table or a matrix of their own.
enum class OutputHead { Tied, Own };

// One row of the table below: where a tensor of the model is found and what shape it must have.
struct TensorSpec {
    std::string_view gguf;        // without "blk.N." and ".weight"
    std::string_view safetensors; // without "layers.N.", ".weight" and what stands before
    std::uint64_t rows = 1;       // [rows, columns] = [out, in]; a gain is [1, columns]
    std::uint64_t columns = 0;
    TensorKind kind = TensorKind::Matrix;
    std::optional<std::uint32_t> layer = {}; // none: a tensor of the whole model
};

// The tensors of one layer. Matrix and Gain are whatever holds them: views into a file, buffers on a device, sizes.
template <class Matrix, class Gain = Matrix> struct LayerWeights {
    Gain attentionNorm = {};
    Matrix query = {};   // [heads * headDim, width]
    Matrix key = {};     // [kvHeads * headDim, width]
    Matrix value = {};   // [kvHeads * headDim, width]
    Gain queryNorm = {}; // [headDim], for each head
    Gain keyNorm = {};
    Matrix output = {}; // [width, heads * headDim]
    Gain postAttentionNorm = {};
    Gain feedForwardNorm = {};
    Matrix gate = {}; // [feedForward, width]
    Matrix up = {};   // [feedForward, width]
    Matrix down = {}; // [width, feedForward]
    Gain postFeedForwardNorm = {};
};

// The tensors of the decoder. Loader, size estimate, shape check and tests all go through visitWeights.
template <class Matrix, class Gain = Matrix> struct DecoderWeights {
    Matrix embedding = {}; // [vocabulary, width]; also the head, where there is none of its own
    std::vector<LayerWeights<Matrix, Gain>> layers;
    Gain outputNorm = {};
    std::optional<Matrix> head = {}; // [vocabulary, width]
};

// Calls visitor(member, TensorSpec) for every tensor of a layer, in the order of their use.
template <class Layer, class Visitor>
void visitLayer(Layer& self, const TextConfig& c, std::uint32_t layer, Visitor&& visitor)
{
    const std::uint64_t width = c.width;
    const std::uint64_t inner = c.feedForward;
    const std::uint64_t queries = std::uint64_t(c.heads) * c.headDim;
    const std::uint64_t keys = std::uint64_t(c.kvHeads) * c.headDim;
    const auto matrix = [&](auto& member, std::string_view gguf, std::string_view safetensors, std::uint64_t rows,
                            std::uint64_t columns) {
        visitor(member, TensorSpec{gguf, safetensors, rows, columns, TensorKind::Matrix, layer});
    };
    const auto gain = [&](auto& member, std::string_view gguf, std::string_view safetensors, std::uint64_t columns) {
        visitor(member, TensorSpec{gguf, safetensors, 1, columns, TensorKind::Gain, layer});
    };
    // clang-format off
    //     member                    GGUF name              safetensors name               [rows,   columns]
    gain  (self.attentionNorm,       "attn_norm",           "input_layernorm",                      width);
    matrix(self.query,               "attn_q",              "self_attn.q_proj",            queries, width);
    matrix(self.key,                 "attn_k",              "self_attn.k_proj",            keys,    width);
    matrix(self.value,               "attn_v",              "self_attn.v_proj",            keys,    width);
    gain  (self.queryNorm,           "attn_q_norm",         "self_attn.q_norm",                     c.headDim);
    gain  (self.keyNorm,             "attn_k_norm",         "self_attn.k_norm",                     c.headDim);
    matrix(self.output,              "attn_output",         "self_attn.o_proj",            width,   queries);
    gain  (self.postAttentionNorm,   "post_attention_norm", "post_attention_layernorm",             width);
    gain  (self.feedForwardNorm,     "ffn_norm",            "pre_feedforward_layernorm",            width);
    matrix(self.gate,                "ffn_gate",            "mlp.gate_proj",               inner,   width);
    matrix(self.up,                  "ffn_up",              "mlp.up_proj",                 inner,   width);
    matrix(self.down,                "ffn_down",            "mlp.down_proj",               width,   inner);
    gain  (self.postFeedForwardNorm, "post_ffw_norm",       "post_feedforward_layernorm",           width);
    // clang-format on
}

// Calls visitor(member, TensorSpec) for every tensor of the decoder. `weights.layers` must have c.layers entries; the
// head is visited if it has a value.
template <class Weights, class Visitor> void visitWeights(Weights& weights, const TextConfig& c, Visitor&& visitor)
{
    visitor(weights.embedding, TensorSpec{"token_embd", "embed_tokens", c.vocabulary, c.width});
    for (std::uint32_t i = 0; i < c.layers; ++i)
        visitLayer(weights.layers[i], c, i, visitor);
    visitor(weights.outputNorm, TensorSpec{"output_norm", "norm", 1, c.width, TensorKind::Gain});
    if (weights.head) visitor(*weights.head, TensorSpec{"output", "lm_head", c.vocabulary, c.width});
}

} // namespace facet
