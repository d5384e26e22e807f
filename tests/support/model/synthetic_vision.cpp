#include "tests/support/model/synthetic_vision.h"

#include "tests/support/model/quantise.h"
#include "tests/support/model/synthetic_model.h"

#include <array>
#include <cmath>

namespace facet::test {
namespace {

struct Shape {
    std::string_view name;
    std::uint64_t width, layers, feedForward, heads, image, patch;

    std::uint64_t patches() const { return (image / patch) * (image / patch); }
};

Shape shapeOf(const MmprojOptions& options) { return {"tiny", 128, options.layers.value_or(3), 288, 4, 224, 14}; }

// llama.cpp's number for "mostly this format" (general.file_type).
std::uint32_t fileType(WeightFormat format)
{
    if (format == WeightFormat::Q8_0) return 7;
    if (format == WeightFormat::BF16) return 32;
    return format == WeightFormat::F16 ? 1 : 0;
}

// The spelling of a tensor's name, given llama.cpp's.
std::string spelled(const std::string& name, MmprojNaming naming)
{
    struct Spelling {
        std::string_view usual, swapped, ollama;
    };
    constexpr std::array<Spelling, 10> kSpellings = {
        {{"patch_embd", "patch_embd", "patch_embedding"}, {"position_embd", "position_embd", "position_embedding"},
            {"post_ln", "post_ln", "post_layernorm"}, {"attn_out", "attn_out", "attn_output"},
            {"ffn_up", "ffn_down", "mlp.fc1"}, {"ffn_down", "ffn_up", "mlp.fc2"}, {"ln1", "ln1", "layer_norm1"},
            {"ln2", "ln2", "layer_norm2"}, {"soft_emb_norm", "soft_emb_norm", "mm_soft_emb_norm"},
            {"input_projection", "input_projection", "mm_input_projection"}}};
    if (naming == MmprojNaming::LlamaCpp) return name;
    for (const Spelling& spelling : kSpellings) {
        const std::size_t at = name.find(spelling.usual);
        if (at == std::string::npos) continue;
        const bool isOllama = naming == MmprojNaming::Ollama;
        std::string other = name;
        return other.replace(at, spelling.usual.size(), isOllama ? spelling.ollama : spelling.swapped);
    }
    return name;
}

// Noise depends on llama.cpp's name, so all namings hold the same values.
class TensorWriter {
public:
    TensorWriter(GgufWriter& writer, const MmprojOptions& options) : m_writer(writer), m_options(options) { }

    void tensor(const std::string& name, const std::vector<std::uint64_t>& shape, WeightFormat format, double deviation,
        float mean = 0)
    {
        std::uint64_t count = 1;
        for (const std::uint64_t size : shape)
            count *= size;
        if (shape.back() % info(format).blockElements != 0) format = WeightFormat::F16;
        auto bytes = quantise(format, syntheticNoise(name, m_options.seed, count, deviation, mean));
        if (m_options.storage == MmprojStorage::Decoded) {
            std::vector<float> values(count);
            decodeRow(format, bytes, values);
            format = WeightFormat::F32;
            bytes = quantise(format, values);
        }
        m_writer.tensor(spelled(name, m_options.naming), shape, info(format).ggmlType, std::move(bytes));
    }

    void linear(const std::string& name, std::uint64_t rows, std::uint64_t columns)
    {
        tensor(name + ".weight", {rows, columns}, m_options.format, 1.0 / std::sqrt(static_cast<double>(columns)));
        tensor(name + ".bias", {rows}, WeightFormat::F32, 0.02);
    }

    void layerNorm(const std::string& name, std::uint64_t width)
    {
        tensor(name + ".weight", {width}, WeightFormat::F32, 0.1, 1.0F);
        tensor(name + ".bias", {width}, WeightFormat::F32, 0.02);
    }

private:
    GgufWriter& m_writer;
    const MmprojOptions& m_options;
};

void writeTensors(GgufWriter& writer, const MmprojOptions& options)
{
    const Shape shape = shapeOf(options);
    const auto root = [](std::uint64_t value) { return 1.0 / std::sqrt(static_cast<double>(value)); };
    TensorWriter tensors(writer, options);
    tensors.tensor("v.patch_embd.weight", {shape.width, 3, shape.patch, shape.patch}, WeightFormat::F32,
        root(3 * shape.patch * shape.patch));
    tensors.tensor("v.patch_embd.bias", {shape.width}, WeightFormat::F32, 0.02);
    tensors.tensor("v.position_embd.weight", {shape.patches(), shape.width}, WeightFormat::F32, 0.5);
    for (std::uint64_t layer = 0; layer < shape.layers; ++layer) {
        const std::string block = "v.blk." + std::to_string(layer) + ".";
        tensors.layerNorm(block + "ln1", shape.width);
        for (const char* name : {"attn_q", "attn_k", "attn_v", "attn_out"})
            tensors.linear(block + name, shape.width, shape.width);
        tensors.layerNorm(block + "ln2", shape.width);
        tensors.linear(block + "ffn_up", shape.feedForward, shape.width);
        tensors.linear(block + "ffn_down", shape.width, shape.feedForward);
    }
    tensors.layerNorm("v.post_ln", shape.width);
    tensors.tensor("mm.soft_emb_norm.weight", {shape.width}, WeightFormat::F32, 0.1, 1.0F);
    tensors.tensor("mm.input_projection.weight", {shape.width, options.textWidth},
        options.format == WeightFormat::F32 ? WeightFormat::F32 : WeightFormat::F16, root(shape.width));
}

void writeSizes(GgufWriter& writer, const std::string& prefix, const Shape& shape)
{
    const auto number = [&](const char* name, std::uint64_t value) {
        writer.u32(prefix + name, static_cast<std::uint32_t>(value));
    };
    number("image_size", shape.image);
    number("patch_size", shape.patch);
    number("embedding_length", shape.width);
    number("feed_forward_length", shape.feedForward);
    number("block_count", shape.layers);
    number("attention.head_count", shape.heads);
    writer.f32(prefix + "attention.layer_norm_epsilon", 1e-6F);
}

} // namespace

std::vector<std::byte> makeSyntheticMmproj(const MmprojOptions& options)
{
    const Shape shape = shapeOf(options);
    const std::array<float, 3> half = {0.5F, 0.5F, 0.5F};
    GgufWriter writer;
    writer.text("general.architecture", "clip");
    writer.text("general.type", "mmproj");
    writer.text("general.name",
        !options.name.empty()
            ? options.name
            : "Gemma 3 " + std::string(shape.name) + " vision synthetic seed " + std::to_string(options.seed));
    writer.u32("general.file_type", fileType(options.format));
    writer.u32("general.quantization_version", 2);
    writer.boolean("clip.has_vision_encoder", true);
    writer.text("clip.projector_type", "gemma3");
    writer.boolean("clip.use_gelu", true);
    writer.u32("clip.vision.projection_dim", options.textWidth);
    writeSizes(writer, "clip.vision.", shape);
    writer.f32s("clip.vision.image_mean", half);
    writer.f32s("clip.vision.image_std", half);
    writeTensors(writer, options);
    return writer.finish();
}

void addSyntheticVision(GgufWriter& writer, const MmprojOptions& options)
{
    const Shape shape = shapeOf(options);
    constexpr std::uint64_t kPool = 4;
    writeSizes(writer, "gemma3.vision.", shape);
    writer.u32("gemma3.vision.num_channels", 3);
    writer.u32("gemma3.mm.tokens_per_image", static_cast<std::uint32_t>(shape.patches() / (kPool * kPool)));
    writeTensors(writer, options);
}

} // namespace facet::test
