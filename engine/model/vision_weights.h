#pragma once

#include "engine/base/weight_format.h"
#include "engine/model/vision_config.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace facet {

// What a tensor of the picture half is, and so how it lies in a file and on the device.
enum class VisionTensorKind {
    Matrix,    // of a linear layer: [out, in] in files, in its own format on the device
    Patches,   // the same, but files hold [width, 3, patch, patch]: a convolution whose stride is its size
    Projector, // turned: files hold [in, out] (see VisionCheckpoint::readProjector)
    Positions, // a table to be added, [patches, width]; float32 on the device
    Vector,    // a bias, or the gain of a layer norm, which multiplies as it is; float32 on the device
    Gain,      // of an RMS norm: 1 + w where the checkpoint says w; float32 on the device
};

// Whether a tensor is multiplied by, in whatever format; else it is a few float32.
constexpr bool isMatrix(VisionTensorKind kind)
{
    return kind == VisionTensorKind::Matrix || kind == VisionTensorKind::Patches || kind == VisionTensorKind::Projector;
}

// The format of a tensor on the device. Turning the projector keeps numbers that stand alone as they are; blocks run
// along its other dimension and are decoded.
constexpr WeightFormat deviceFormat(VisionTensorKind kind, WeightFormat stored)
{
    if (!isMatrix(kind)) return WeightFormat::F32;
    const bool standsAlone = stored == WeightFormat::F32 || stored == WeightFormat::F16 || stored == WeightFormat::BF16;
    return kind == VisionTensorKind::Projector && !standsAlone ? WeightFormat::F32 : stored;
}

// Where the device has more than the files: zeros, so that a product runs over whole groups (see wholeGroups).
enum class VisionPadding { None, Rows, Columns };

// One row of the table below: where a tensor is found and what shape it must have.
struct VisionTensorSpec {
    std::string_view gguf;               // without "v.", "mm.", "blk.N." and the suffix
    std::string_view ollama;             // the same in a file of Ollama's converter
    std::string_view safetensors;        // without "encoder.layers.N.", the suffix and what stands before
    std::string_view suffix = ".weight"; // or ".bias"
    std::uint64_t rows = 1;              // [rows, columns] as a product reads it
    std::uint64_t columns = 0;
    VisionTensorKind kind = VisionTensorKind::Vector;
    std::optional<std::uint32_t> layer = {}; // none: a tensor of the whole model
    VisionPadding padding = VisionPadding::None;

    std::uint64_t deviceRows() const { return padding == VisionPadding::Rows ? wholeGroups(rows) : rows; }
    std::uint64_t deviceColumns() const { return padding == VisionPadding::Columns ? wholeGroups(columns) : columns; }
};

// x · weightᵀ + bias
template <class Matrix, class Floats> struct VisionLinear {
    Matrix weight = {}; // [out, in]
    Floats bias = {};   // [out]
};

// (x - mean) / deviation · gain + bias
template <class Floats> struct VisionNorm {
    Floats gain = {}; // [width]
    Floats bias = {}; // [width]
};

// The tensors of one layer of SigLIP. Matrix and Floats are whatever holds them: views into a file, buffers on a
// device, sizes.
template <class Matrix, class Floats = Matrix> struct VisionLayerWeights {
    VisionNorm<Floats> attentionNorm = {};
    VisionLinear<Matrix, Floats> query = {}; // [width, width], as are the next three
    VisionLinear<Matrix, Floats> key = {};
    VisionLinear<Matrix, Floats> value = {};
    VisionLinear<Matrix, Floats> output = {};
    VisionNorm<Floats> feedForwardNorm = {};
    VisionLinear<Matrix, Floats> up = {};   // [feedForward, width]
    VisionLinear<Matrix, Floats> down = {}; // [width, feedForward]
};

// The tensors of SigLIP and the projector. Loader, size estimate, shape check and tests go through visitVisionWeights.
template <class Matrix, class Floats = Matrix> struct VisionWeights {
    VisionLinear<Matrix, Floats> patches = {}; // [width, 3 * patch * patch]: channel, row, column
    Floats positions = {};                     // [patches, width], row by row of the grid
    std::vector<VisionLayerWeights<Matrix, Floats>> layers;
    VisionNorm<Floats> finalNorm = {};
    Floats projectorGain = {}; // [width], of the RMS norm before the projector
    Matrix projector = {};     // [textWidth, width]; has no bias
};

// Calls visitor(member, VisionTensorSpec) for every tensor of a layer, in the order of their use.
template <class Layer, class Visitor>
void visitVisionLayer(Layer& self, const VisionConfig& c, std::uint32_t layer, Visitor&& visitor)
{
    using enum VisionTensorKind;
    const std::uint64_t width = c.width;
    const std::uint64_t inner = c.feedForward;
    const auto norm = [&](auto& member, std::string_view gguf, std::string_view published) {
        visitor(member.gain, VisionTensorSpec{gguf, published, published, ".weight", 1, width, Vector, layer});
        visitor(member.bias, VisionTensorSpec{gguf, published, published, ".bias", 1, width, Vector, layer});
    };
    const auto linear = [&](auto& member, std::string_view gguf, std::string_view ollama, std::string_view safetensors,
                            std::uint64_t rows, std::uint64_t columns, VisionPadding padding = VisionPadding::None) {
        visitor(member.weight,
            VisionTensorSpec{gguf, ollama, safetensors, ".weight", rows, columns, Matrix, layer, padding});
        const auto ofBias = padding == VisionPadding::Rows ? VisionPadding::Columns : VisionPadding::None;
        visitor(member.bias, VisionTensorSpec{gguf, ollama, safetensors, ".bias", 1, rows, Vector, layer, ofBias});
    };
    // clang-format off
    //     member                GGUF name   Ollama's name  safetensors name      [rows, columns]
    norm  (self.attentionNorm,   "ln1",                     "layer_norm1");
    linear(self.query,           "attn_q",   "attn_q",      "self_attn.q_proj",   width, width);
    linear(self.key,             "attn_k",   "attn_k",      "self_attn.k_proj",   width, width);
    linear(self.value,           "attn_v",   "attn_v",      "self_attn.v_proj",   width, width);
    linear(self.output,          "attn_out", "attn_output", "self_attn.out_proj", width, width);
    norm  (self.feedForwardNorm, "ln2",                     "layer_norm2");
    linear(self.up,              "ffn_up",   "mlp.fc1",     "mlp.fc1",            inner, width, VisionPadding::Rows);
    linear(self.down,            "ffn_down", "mlp.fc2",     "mlp.fc2",            width, inner, VisionPadding::Columns);
    // clang-format on
}

// Calls visitor(member, VisionTensorSpec) for every tensor. `weights.layers` must have c.layers entries.
template <class Weights, class Visitor>
void visitVisionWeights(Weights& weights, const VisionConfig& c, Visitor&& visitor)
{
    using enum VisionTensorKind;
    const std::uint64_t width = c.width;
    const auto one = [&](auto& member, std::string_view gguf, std::string_view ollama, std::string_view safetensors,
                         std::string_view suffix, std::uint64_t rows, std::uint64_t columns, VisionTensorKind kind) {
        const auto padding = kind == Patches ? VisionPadding::Columns : VisionPadding::None;
        visitor(member, VisionTensorSpec{gguf, ollama, safetensors, suffix, rows, columns, kind, {}, padding});
    };
    // clang-format off
    //  member                  GGUF name           Ollama's name         safetensors name                 suffix     [rows, columns]            kind
    one(weights.patches.weight, "patch_embd",       "patch_embedding",    "embeddings.patch_embedding",    ".weight", width, c.patchValues(),    Patches);
    one(weights.patches.bias,   "patch_embd",       "patch_embedding",    "embeddings.patch_embedding",    ".bias",   1, width,                  Vector);
    one(weights.positions,      "position_embd",    "position_embedding", "embeddings.position_embedding", ".weight", c.patches(), width,        Positions);
    for (std::uint32_t i = 0; i < c.layers; ++i)
        visitVisionLayer(weights.layers[i], c, i, visitor);
    one(weights.finalNorm.gain, "post_ln",          "post_layernorm",     "post_layernorm",                ".weight", 1, width,                  Vector);
    one(weights.finalNorm.bias, "post_ln",          "post_layernorm",     "post_layernorm",                ".bias",   1, width,                  Vector);
    one(weights.projectorGain,  "soft_emb_norm",    "mm_soft_emb_norm",   "mm_soft_emb_norm",              ".weight", 1, width,                  Gain);
    one(weights.projector,      "input_projection", "mm_input_projection","mm_input_projection",           ".weight", c.textWidth, width,        Projector);
    // clang-format on
}

} // namespace facet
