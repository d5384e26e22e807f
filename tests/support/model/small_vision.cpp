#include "tests/support/model/small_vision.h"

namespace facet::test {
namespace {

struct Row {
    const char* gguf;
    const char* safetensors;
    std::vector<std::uint64_t> shape;
};

std::vector<Row> rows(std::uint64_t textWidth)
{
    return {{"v.patch_embd.weight", "embeddings.patch_embedding.weight", {8, 3, 2, 2}},
        {"v.patch_embd.bias", "embeddings.patch_embedding.bias", {8}},
        {"v.position_embd.weight", "embeddings.position_embedding.weight", {16, 8}},
        {"v.blk.0.ln1.weight", "encoder.layers.0.layer_norm1.weight", {8}},
        {"v.blk.0.ln1.bias", "encoder.layers.0.layer_norm1.bias", {8}},
        {"v.blk.0.attn_q.weight", "encoder.layers.0.self_attn.q_proj.weight", {8, 8}},
        {"v.blk.0.attn_q.bias", "encoder.layers.0.self_attn.q_proj.bias", {8}},
        {"v.blk.0.attn_k.weight", "encoder.layers.0.self_attn.k_proj.weight", {8, 8}},
        {"v.blk.0.attn_k.bias", "encoder.layers.0.self_attn.k_proj.bias", {8}},
        {"v.blk.0.attn_v.weight", "encoder.layers.0.self_attn.v_proj.weight", {8, 8}},
        {"v.blk.0.attn_v.bias", "encoder.layers.0.self_attn.v_proj.bias", {8}},
        {"v.blk.0.attn_out.weight", "encoder.layers.0.self_attn.out_proj.weight", {8, 8}},
        {"v.blk.0.attn_out.bias", "encoder.layers.0.self_attn.out_proj.bias", {8}},
        {"v.blk.0.ln2.weight", "encoder.layers.0.layer_norm2.weight", {8}},
        {"v.blk.0.ln2.bias", "encoder.layers.0.layer_norm2.bias", {8}},
        {"v.blk.0.ffn_up.weight", "encoder.layers.0.mlp.fc1.weight", {12, 8}},
        {"v.blk.0.ffn_up.bias", "encoder.layers.0.mlp.fc1.bias", {12}},
        {"v.blk.0.ffn_down.weight", "encoder.layers.0.mlp.fc2.weight", {8, 12}},
        {"v.blk.0.ffn_down.bias", "encoder.layers.0.mlp.fc2.bias", {8}},
        {"v.post_ln.weight", "post_layernorm.weight", {8}}, {"v.post_ln.bias", "post_layernorm.bias", {8}},
        {"mm.soft_emb_norm.weight", "mm_soft_emb_norm.weight", {8}},
        {"mm.input_projection.weight", "mm_input_projection_weight", {8, textWidth}}};
}

} // namespace

std::vector<std::byte> smallMmproj(const SmallMmprojChanges& changes)
{
    GgufWriter writer;
    writer.text("general.architecture", changes.architecture);
    if (!changes.name.empty()) writer.text("general.name", changes.name);
    writer.boolean("clip.has_vision_encoder", true);
    writer.text("clip.projector_type", changes.projector);
    writer.u32("clip.vision.projection_dim", changes.textWidth);
    writer.u32("clip.vision.image_size", changes.imageSize);
    writer.u32("clip.vision.patch_size", 2);
    writer.u32("clip.vision.embedding_length", 8);
    writer.u32("clip.vision.feed_forward_length", 12);
    writer.u32("clip.vision.block_count", 1);
    writer.u32("clip.vision.attention.head_count", changes.heads);
    writer.f32("clip.vision.attention.layer_norm_epsilon", 1e-6F);
    if (changes.metadata) changes.metadata(writer);
    std::vector<SmallTensor> tensors;
    for (const Row& row : rows(changes.textWidth))
        tensors.push_back(zeros(row.gguf, row.shape));
    if (changes.tensors) changes.tensors(tensors);
    for (const SmallTensor& tensor : tensors)
        writer.tensor(tensor.name, tensor.shape, changes.ggmlType, std::vector<std::byte>(tensor.bytes));
    return writer.finish();
}

std::uint64_t smallMmprojDataBytes()
{
    std::uint64_t bytes = 0;
    for (const Row& row : rows(16))
        bytes += zeros(row.gguf, row.shape).bytes;
    return bytes;
}

std::string smallVisionConfigJson()
{
    return R"({"model_type": "gemma3", "mm_tokens_per_image": 1, "eos_token_id": [1], "bos_token_id": 2,
"boi_token_index": 5, "eoi_token_id": 6, "vision_config": {"num_hidden_layers": 1, "hidden_size": 8,
"num_attention_heads": 2, "intermediate_size": 12, "image_size": 8, "patch_size": 2}, "text_config": )"
        + smallConfigJson() + "}";
}

std::vector<SmallTensor> smallVisionFolderTensors()
{
    std::vector<SmallTensor> tensors = smallFolderTensors();
    for (const Row& row : rows(16)) {
        const std::string name = row.safetensors;
        const char* part = name.starts_with("mm_") ? "multi_modal_projector." : "vision_tower.vision_model.";
        tensors.push_back(zeros(part + name, row.shape));
    }
    return tensors;
}

void writeSmallVisionFolder(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    writeFile(folder / "config.json", smallVisionConfigJson());
    writeFile(folder / "model.safetensors", safetensorsFile(smallVisionFolderTensors()));
}

} // namespace facet::test
