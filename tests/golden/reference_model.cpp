#include "tests/golden/reference_model.h"

#include "engine/base/check.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <map>

namespace facet::test {
namespace {

using Json = nlohmann::json;

Json readJson(const std::filesystem::path& path)
{
    std::ifstream file(path);
    CHECK(file.good());
    return Json::parse(file);
}

ReferenceConfig readConfig(const std::filesystem::path& folder)
{
    const Json file = readJson(folder / "config.json");
    const Json& text = file.contains("text_config") ? file.at("text_config") : file;
    ReferenceConfig config;
    config.layers = text.at("num_hidden_layers").get<std::size_t>();
    config.heads = text.at("num_attention_heads").get<std::size_t>();
    config.kvHeads = text.at("num_key_value_heads").get<std::size_t>();
    config.headDim = text.at("head_dim").get<std::size_t>();
    config.window = text.at("sliding_window").get<std::size_t>();
    config.queryPreAttention = text.at("query_pre_attn_scalar").get<double>();
    config.epsilon = text.value("rms_norm_eps", config.epsilon);
    config.localBase = text.value("rope_local_base_freq", config.localBase);
    config.globalBase = text.value("rope_theta", config.globalBase);
    if (text.contains("rope_scaling") && !text.at("rope_scaling").is_null())
        config.globalFactor = text.at("rope_scaling").at("factor").get<double>();
    if (text.contains("rope_parameters")) {
        const Json& rope = text.at("rope_parameters");
        config.localBase = rope.at("sliding_attention").at("rope_theta").get<double>();
        config.globalBase = rope.at("full_attention").at("rope_theta").get<double>();
        config.globalFactor = rope.at("full_attention").value("factor", 1.0);
    }
    const std::size_t pattern = text.value("sliding_window_pattern", std::size_t{6});
    for (std::size_t i = 0; i < config.layers; ++i)
        config.global.push_back(
            text.contains("layer_types") ? text.at("layer_types").at(i) == "full_attention" : (i + 1) % pattern == 0);
    return config;
}

std::vector<double> widened(const std::string& format, const std::vector<char>& bytes)
{
    const std::size_t size = format == "F32" ? 4 : 2;
    CHECK(format == "F32" || format == "BF16");
    std::vector<double> values(bytes.size() / size);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, bytes.data() + i * size, size);
        values[i] = std::bit_cast<float>(format == "F32" ? bits : bits << 16);
    }
    return values;
}

// Every text tensor of the folder, under its name from "embed_tokens", "layers.0." or "norm" on.
class Tensors {
public:
    explicit Tensors(const std::filesystem::path& folder)
    {
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".safetensors") readFile(entry.path());
    }

    Matrix take(const std::string& name)
    {
        const auto found = m_tensors.find(name + ".weight");
        CHECK(found != m_tensors.end());
        return std::move(found->second);
    }

    Matrix takeNorm(const std::string& name)
    {
        Matrix norm = take(name);
        for (double& value : norm.values)
            value += 1;
        return norm;
    }

private:
    void readFile(const std::filesystem::path& path)
    {
        std::ifstream file(path, std::ios::binary);
        std::uint64_t length = 0;
        file.read(reinterpret_cast<char*>(&length), sizeof length);
        std::string header(length, ' ');
        file.read(header.data(), static_cast<std::streamsize>(length));
        const Json tensors = Json::parse(header);
        for (const auto& [name, tensor] : tensors.items()) {
            const std::string shortName = withoutPrefix(name);
            if (shortName.empty()) continue;
            const auto begin = tensor.at("data_offsets").at(0).get<std::size_t>();
            const auto end = tensor.at("data_offsets").at(1).get<std::size_t>();
            std::vector<char> bytes(end - begin);
            file.seekg(static_cast<std::streamoff>(8 + length + begin));
            file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            CHECK(file.good());
            const auto shape = tensor.at("shape").get<std::vector<std::size_t>>();
            m_tensors[shortName] = {
                shape.size() == 2 ? shape[0] : 1, shape.back(), widened(tensor.at("dtype").get<std::string>(), bytes)};
        }
    }

    // Empty for what is not the text model's.
    static std::string withoutPrefix(const std::string& name)
    {
        for (const std::string prefix : {"language_model.model.", "model.language_model.", "model."})
            if (name.starts_with(prefix) && !name.starts_with(prefix + "vision") && !name.starts_with(prefix + "multi"))
                return name.substr(prefix.size());
        return {};
    }

    std::map<std::string, Matrix> m_tensors;
};

} // namespace

ReferenceModel readReferenceModel(const std::filesystem::path& folder)
{
    Tensors tensors(folder);
    ReferenceModel model;
    model.config = readConfig(folder);
    model.embedding = tensors.take("embed_tokens");
    model.norm = tensors.takeNorm("norm");
    for (std::size_t i = 0; i < model.config.layers; ++i) {
        const std::string prefix = "layers." + std::to_string(i) + ".";
        const auto take = [&](const char* name) { return tensors.take(prefix + name); };
        const auto takeNorm = [&](const char* name) { return tensors.takeNorm(prefix + name); };
        model.layers.push_back({.inputNorm = takeNorm("input_layernorm"),
            .query = take("self_attn.q_proj"),
            .key = take("self_attn.k_proj"),
            .value = take("self_attn.v_proj"),
            .queryNorm = takeNorm("self_attn.q_norm"),
            .keyNorm = takeNorm("self_attn.k_norm"),
            .output = take("self_attn.o_proj"),
            .postAttentionNorm = takeNorm("post_attention_layernorm"),
            .preMlpNorm = takeNorm("pre_feedforward_layernorm"),
            .gate = take("mlp.gate_proj"),
            .up = take("mlp.up_proj"),
            .down = take("mlp.down_proj"),
            .postMlpNorm = takeNorm("post_feedforward_layernorm")});
    }
    return model;
}

} // namespace facet::test
