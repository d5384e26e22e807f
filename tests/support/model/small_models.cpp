#include "tests/support/model/small_models.h"

#include <array>
#include <cstring>

namespace facet::test {
namespace {

struct Row {
    const char* gguf;
    const char* safetensors;
    std::vector<std::uint64_t> shape;
};

std::vector<Row> rows()
{
    return {{"token_embd", "embed_tokens", {8, 16}}, {"blk.0.attn_norm", "layers.0.input_layernorm", {16}},
        {"blk.0.attn_q", "layers.0.self_attn.q_proj", {16, 16}}, {"blk.0.attn_k", "layers.0.self_attn.k_proj", {8, 16}},
        {"blk.0.attn_v", "layers.0.self_attn.v_proj", {8, 16}}, {"blk.0.attn_q_norm", "layers.0.self_attn.q_norm", {8}},
        {"blk.0.attn_k_norm", "layers.0.self_attn.k_norm", {8}},
        {"blk.0.attn_output", "layers.0.self_attn.o_proj", {16, 16}},
        {"blk.0.post_attention_norm", "layers.0.post_attention_layernorm", {16}},
        {"blk.0.ffn_norm", "layers.0.pre_feedforward_layernorm", {16}},
        {"blk.0.ffn_gate", "layers.0.mlp.gate_proj", {32, 16}}, {"blk.0.ffn_up", "layers.0.mlp.up_proj", {32, 16}},
        {"blk.0.ffn_down", "layers.0.mlp.down_proj", {16, 32}},
        {"blk.0.post_ffw_norm", "layers.0.post_feedforward_layernorm", {16}}, {"output_norm", "norm", {16}}};
}

} // namespace

SmallTensor zeros(std::string name, const std::vector<std::uint64_t>& shape)
{
    std::uint64_t elements = 1;
    for (const std::uint64_t size : shape)
        elements *= size;
    return {std::move(name), shape, elements * sizeof(float)};
}

std::vector<std::byte> smallGguf(const SmallGgufChanges& changes)
{
    GgufWriter writer;
    writer.text("general.architecture", changes.architecture);
    writer.u32("gemma3.context_length", 64);
    writer.u32("gemma3.embedding_length", 16);
    writer.u32("gemma3.block_count", 1);
    writer.u32("gemma3.feed_forward_length", 32);
    writer.u32("gemma3.attention.head_count", changes.heads);
    writer.u32("gemma3.attention.head_count_kv", 1);
    writer.u32("gemma3.attention.key_length", 8);
    writer.u32("gemma3.attention.value_length", 8);
    writer.u32("gemma3.attention.sliding_window", 4);
    writer.text("tokenizer.ggml.model", "llama");
    const std::array<std::string, 8> pieces = {"<pad>", "<eos>", "<bos>", "<unk>", "a", "b", "ab", changes.lastPiece};
    const std::array<float, 8> scores = {0, 0, 0, 0, -2, -3, -1, -4};
    const std::array<std::int32_t, 8> types = {3, 3, 3, 2, 1, 1, 1, changes.lastType};
    writer.texts("tokenizer.ggml.tokens", std::span(pieces).first(changes.pieces));
    writer.f32s("tokenizer.ggml.scores", std::span(scores).first(changes.pieces));
    writer.i32s("tokenizer.ggml.token_type", std::span(types).first(changes.pieces));
    writer.u32("tokenizer.ggml.eos_token_id", 1);
    if (changes.metadata) changes.metadata(writer);
    std::vector<SmallTensor> tensors;
    for (const Row& row : rows())
        tensors.push_back(zeros(std::string(row.gguf) + ".weight", row.shape));
    if (changes.tensors) changes.tensors(tensors);
    for (const SmallTensor& tensor : tensors)
        writer.tensor(tensor.name, tensor.shape, changes.ggmlType, std::vector<std::byte>(tensor.bytes));
    return writer.finish();
}

std::string smallConfigJson()
{
    return R"({"model_type": "gemma3_text", "num_hidden_layers": 1, "hidden_size": 16, "intermediate_size": 32,
"num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 8, "vocab_size": 8, "sliding_window": 4,
"max_position_embeddings": 64, "query_pre_attn_scalar": 8, "rope_scaling": {"factor": 8.0, "rope_type": "linear"},
"layer_types": ["full_attention"], "eos_token_id": [1], "bos_token_id": 2})";
}

std::vector<SmallTensor> smallFolderTensors()
{
    std::vector<SmallTensor> tensors;
    for (const Row& row : rows())
        tensors.push_back(zeros("model." + std::string(row.safetensors) + ".weight", row.shape));
    return tensors;
}

std::vector<std::byte> safetensorsFile(const std::vector<SmallTensor>& tensors)
{
    std::string header = R"({"__metadata__":{"format":"pt"})";
    std::uint64_t offset = 0;
    for (const SmallTensor& tensor : tensors) {
        std::string shape;
        for (const std::uint64_t size : tensor.shape)
            shape += (shape.empty() ? "" : ",") + std::to_string(size);
        header += ",\"" + tensor.name + "\":{\"dtype\":\"F32\",\"shape\":[" + shape + "],\"data_offsets\":["
            + std::to_string(offset) + "," + std::to_string(offset + tensor.bytes) + "]}";
        offset += tensor.bytes;
    }
    header += "}";
    std::vector<std::byte> file(sizeof(std::uint64_t) + header.size() + offset);
    const std::uint64_t length = header.size();
    std::memcpy(file.data(), &length, sizeof length);
    std::memcpy(file.data() + sizeof length, header.data(), header.size());
    return file;
}

void writeSmallFolder(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    writeFile(folder / "config.json", smallConfigJson());
    writeFile(folder / "model.safetensors", safetensorsFile(smallFolderTensors()));
}

} // namespace facet::test
