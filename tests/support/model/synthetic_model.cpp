#include "tests/support/model/synthetic_model.h"

#include "tests/support/model/quantise.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace facet::test {
namespace {

constexpr std::size_t kPieces = 1024;

struct Shape {
    std::string_view name;
    std::uint32_t width, layers, feedForward, heads, kvHeads, headDim, context, window;
    float ropeScale;
};

Shape shapeOf(SyntheticSize size)
{
    if (size == SyntheticSize::Tiny) return {"tiny", 256, 8, 640, 4, 2, 64, 2048, 16, 8.0F};
    return {"tiny-g", 256, 7, 1024, 4, 1, 256, 8192, 512, 1.0F};
}

constexpr std::uint32_t kGoldenRatio = 0x9E3779B9U;

std::uint32_t mix(std::uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7FEB352DU;
    x ^= x >> 15;
    x *= 0x846CA68BU;
    return x ^ (x >> 16);
}

std::uint32_t fnv1a(std::string_view text)
{
    std::uint32_t hash = 0x811C9DC5U;
    for (const char character : text)
        hash = (hash ^ static_cast<unsigned char>(character)) * 0x01000193U;
    return hash;
}

// llama.cpp's number for "mostly this format" (general.file_type).
std::uint32_t fileType(WeightFormat format)
{
    constexpr std::array<std::uint32_t, kWeightFormatCount> kTypes = {
        0, 1, 32, 7, 2, 3, 8, 9, 10, 12, 15, 17, 18, 25, 30};
    return kTypes[static_cast<std::size_t>(format)];
}

constexpr const char* kChatTemplate =
    "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{% set sys = messages[0]['content'] + '\\n\\n' %}"
    "{% set msgs = messages[1:] %}{% else %}{% set sys = '' %}{% set msgs = messages %}{% endif %}"
    "{% for m in msgs %}{% set role = 'model' if m['role'] == 'assistant' else m['role'] %}"
    "{{ '<start_of_turn>' + role + '\\n' + (sys if loop.first else '') }}{{ m['content'] | trim }}"
    "{{ '<end_of_turn>\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<start_of_turn>model\\n' }}{% endif %}";

struct Vocabulary {
    std::vector<std::string> pieces;
    std::vector<float> scores;
    std::vector<std::int32_t> types;

    void add(std::string piece, float score, std::int32_t type)
    {
        pieces.push_back(std::move(piece));
        scores.push_back(score);
        types.push_back(type);
    }
};

constexpr std::int32_t kNormal = 1;
constexpr std::int32_t kUnknown = 2;
constexpr std::int32_t kControl = 3;
constexpr std::int32_t kUserDefined = 4;
constexpr std::int32_t kByte = 6;

std::vector<std::string> syntheticWords()
{
    const std::string space = "\u2581";
    const std::string letters = "etaoinshrdlucmfwypvbgkjqxz";
    std::vector<std::string> words;
    for (const char a : letters)
        words.push_back(space + a);
    for (const char a : letters.substr(0, 12))
        for (const char b : letters.substr(0, 12))
            words.push_back(std::string({a, b}));
    for (const char a : letters.substr(0, 8))
        for (const char b : letters.substr(0, 8))
            words.push_back(space + a + b);
    words.push_back(space);
    for (char character = 33; character < 127; ++character)
        words.emplace_back(1, character);
    return words;
}

Vocabulary syntheticVocabulary()
{
    Vocabulary v;
    for (const char* piece : {"<pad>", "<eos>", "<bos>"})
        v.add(piece, 0, kControl);
    v.add("<unk>", 0, kUnknown);
    for (const char* piece : {"<mask>", "[multimodal]"})
        v.add(piece, 0, kUserDefined);
    for (int i = 0; i < 99; ++i)
        v.add("<unused" + std::to_string(i) + ">", 0, kUserDefined);
    for (const char* piece : {"<start_of_turn>", "<end_of_turn>"})
        v.add(piece, 0, kControl);
    for (const char* piece : {"\n", "\n\n"})
        v.add(piece, 0, kUserDefined);
    for (const char* piece : {"<start_of_image>", "<end_of_image>"})
        v.add(piece, 0, kControl);
    for (unsigned i = 0; i < 256; ++i) {
        std::array<char, 8> name = {};
        std::snprintf(name.data(), name.size(), "<0x%02X>", i);
        v.add(name.data(), 0, kByte);
    }
    float rank = 0;
    for (std::string& word : syntheticWords())
        v.add(std::move(word), -rank++, kNormal);
    for (int i = 0; v.pieces.size() < kPieces; ++i)
        v.add("zq" + std::to_string(i) + "z", -rank++, kNormal);
    return v;
}

void writeMetadata(GgufWriter& writer, const Shape& shape, const SyntheticOptions& options)
{
    writer.text("general.architecture", "gemma3");
    writer.text("general.type", "model");
    writer.text(
        "general.name", "Gemma 3 " + std::string(shape.name) + " synthetic seed " + std::to_string(options.seed));
    writer.text("general.size_label", shape.name);
    writer.u32("general.file_type", fileType(options.format));
    writer.u32("general.quantization_version", 2);
    writer.u32("gemma3.context_length", shape.context);
    writer.u32("gemma3.embedding_length", shape.width);
    writer.u32("gemma3.block_count", shape.layers);
    writer.u32("gemma3.feed_forward_length", shape.feedForward);
    writer.u32("gemma3.attention.head_count", shape.heads);
    writer.u32("gemma3.attention.head_count_kv", shape.kvHeads);
    writer.f32("gemma3.attention.layer_norm_rms_epsilon", 1e-6F);
    writer.u32("gemma3.attention.key_length", shape.headDim);
    writer.u32("gemma3.attention.value_length", shape.headDim);
    writer.u32("gemma3.attention.sliding_window", shape.window);
    writer.f32("gemma3.rope.freq_base", 1e6F);
    if (shape.ropeScale != 1.0F) {
        writer.text("gemma3.rope.scaling.type", "linear");
        writer.f32("gemma3.rope.scaling.factor", shape.ropeScale);
    }
}

void writeVocabulary(GgufWriter& writer)
{
    const Vocabulary vocabulary = syntheticVocabulary();
    writer.text("tokenizer.ggml.model", "llama");
    writer.text("tokenizer.ggml.pre", "default");
    writer.texts("tokenizer.ggml.tokens", vocabulary.pieces);
    writer.f32s("tokenizer.ggml.scores", vocabulary.scores);
    writer.i32s("tokenizer.ggml.token_type", vocabulary.types);
    writer.u32("tokenizer.ggml.bos_token_id", 2);
    writer.u32("tokenizer.ggml.eos_token_id", 106);
    writer.u32("tokenizer.ggml.unknown_token_id", 3);
    writer.u32("tokenizer.ggml.padding_token_id", 0);
    writer.boolean("tokenizer.ggml.add_bos_token", true);
    writer.boolean("tokenizer.ggml.add_eos_token", false);
    writer.boolean("tokenizer.ggml.add_space_prefix", false);
    writer.text("tokenizer.chat_template", kChatTemplate);
}

class TensorWriter {
public:
    TensorWriter(GgufWriter& writer, const SyntheticOptions& options) : m_writer(&writer), m_options(options) { }

    // What follows goes to another file of the model.
    void continueIn(GgufWriter& writer) { m_writer = &writer; }

    void matrix(const std::string& name, std::uint64_t rows, std::uint64_t columns, double deviation)
    {
        WeightFormat format = m_options.format;
        if (name == "token_embd.weight" && format == WeightFormat::Q4_0) format = WeightFormat::Q8_0;
        if (m_options.formatOf) format = m_options.formatOf(name).value_or(format);
        if (columns % info(format).blockElements != 0) format = WeightFormat::Q8_0;
        const auto values = syntheticNoise(name, m_options.seed, rows * columns, deviation);
        const std::array<std::uint64_t, 2> shape = {rows, columns};
        m_writer->tensor(name, shape, info(format).ggmlType, quantise(format, values));
    }

    void linear(const std::string& name, std::uint64_t rows, std::uint64_t columns)
    {
        matrix(name, rows, columns, 1.0 / std::sqrt(static_cast<double>(columns)));
    }

    void gain(const std::string& name, std::uint64_t columns, float mean = 1.0F)
    {
        const auto values = syntheticNoise(name, m_options.seed, columns, 0.1, mean);
        m_writer->tensor(name, {&columns, 1}, info(WeightFormat::F32).ggmlType, quantise(WeightFormat::F32, values));
    }

private:
    GgufWriter* m_writer;
    const SyntheticOptions& m_options;
};

void writeLayer(TensorWriter& tensors, const Shape& shape, std::uint32_t layer)
{
    const std::string block = "blk." + std::to_string(layer) + ".";
    const std::uint64_t queries = std::uint64_t(shape.heads) * shape.headDim;
    const std::uint64_t keys = std::uint64_t(shape.kvHeads) * shape.headDim;
    tensors.gain(block + "attn_norm.weight", shape.width);
    tensors.linear(block + "attn_q.weight", queries, shape.width);
    tensors.linear(block + "attn_k.weight", keys, shape.width);
    tensors.linear(block + "attn_v.weight", keys, shape.width);
    tensors.gain(block + "attn_q_norm.weight", shape.headDim);
    tensors.gain(block + "attn_k_norm.weight", shape.headDim);
    tensors.linear(block + "attn_output.weight", shape.width, queries);
    tensors.gain(block + "post_attention_norm.weight", shape.width);
    tensors.gain(block + "ffn_norm.weight", shape.width);
    tensors.linear(block + "ffn_gate.weight", shape.feedForward, shape.width);
    tensors.linear(block + "ffn_up.weight", shape.feedForward, shape.width);
    tensors.linear(block + "ffn_down.weight", shape.width, shape.feedForward);
    tensors.gain(block + "post_ffw_norm.weight", shape.width);
}

} // namespace

std::vector<float> syntheticNoise(
    std::string_view tensor, std::uint32_t seed, std::size_t count, double deviation, float mean)
{
    const std::uint32_t key = mix(fnv1a(tensor) ^ (seed * kGoldenRatio));
    const auto scale = static_cast<float>(deviation * std::sqrt(6.0));
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t hash = mix(static_cast<std::uint32_t>(i) * kGoldenRatio + key);
        const auto triangle = static_cast<std::int32_t>((hash >> 16) + (hash & 0xFFFFU)) - 65535;
        values[i] = static_cast<float>(triangle) * (1.0F / 65536.0F) * scale;
    }
    // Apart from the loop above, so that no compiler fuses the product and the sum into one rounding.
    if (mean != 0)
        for (float& value : values)
            value += mean;
    return values;
}

std::vector<std::string> syntheticPieces() { return syntheticVocabulary().pieces; }

namespace {

// The tensors in as many files as there are writers, each with its share of the layers.
void writeTensors(std::span<GgufWriter> writers, const SyntheticOptions& options)
{
    const Shape shape = shapeOf(options.size);
    TensorWriter tensors(writers.front(), options);
    tensors.matrix("token_embd.weight", kPieces, shape.width, 0.25 / std::sqrt(static_cast<double>(shape.width)));
    for (std::uint32_t layer = 0; layer < shape.layers; ++layer) {
        tensors.continueIn(writers[layer * writers.size() / shape.layers]);
        writeLayer(tensors, shape, layer);
    }
    tensors.gain("output_norm.weight", shape.width, 12.0F);
}

} // namespace

std::vector<std::byte> makeSyntheticGguf(const SyntheticOptions& options)
{
    GgufWriter writer;
    writeMetadata(writer, shapeOf(options.size), options);
    writeVocabulary(writer);
    writeTensors({&writer, 1}, options);
    if (options.more) options.more(writer);
    return writer.finish();
}

std::vector<std::vector<std::byte>> makeSyntheticParts(const SyntheticOptions& options, std::uint16_t count)
{
    std::vector<GgufWriter> writers(count);
    writeMetadata(writers.front(), shapeOf(options.size), options);
    writeVocabulary(writers.front());
    for (std::uint16_t number = 0; number < count; ++number) {
        writers[number].u16("split.no", number);
        writers[number].u16("split.count", count);
    }
    writeTensors(writers, options);
    std::vector<std::vector<std::byte>> parts;
    for (const GgufWriter& writer : writers)
        parts.push_back(writer.finish());
    return parts;
}

} // namespace facet::test
