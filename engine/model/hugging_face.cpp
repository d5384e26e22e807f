#include "engine/model/hugging_face.h"

#include "engine/model/file_errors.h"
#include "engine/model/json_file.h"
#include "engine/model/safetensors.h"

#include <set>

namespace facet {
namespace {

using nlohmann::json;

constexpr std::size_t kMostShards = 1024;

// A shard must be a plain file name: an index cannot send us elsewhere.
bool isPlainName(const std::string& name)
{
    return !name.empty() && name.find_first_of("/\\:") == std::string::npos && name.find('\0') == std::string::npos
        && name != "." && name != "..";
}

Result<std::set<std::string>> listShards(const std::filesystem::path& folder)
{
    const auto indexPath = folder / "model.safetensors.index.json";
    std::error_code ignored;
    if (!std::filesystem::exists(indexPath, ignored)) {
        if (std::filesystem::exists(folder / "model.safetensors", ignored))
            return std::set<std::string>{"model.safetensors"};
        return Error{ErrorKind::File, "The folder " + folder.filename().string() + " holds no model.safetensors.",
            "Download the weights of the model into it.", folder.string()};
    }
    TRY(const json index, readJsonFile(indexPath));
    TRY(const json* map, JsonFields(index, indexPath).object("weight_map"));
    if (!map) return damaged(indexPath, "it has no weight_map");
    std::set<std::string> names;
    for (const json& name : *map) {
        if (!name.is_string() || !isPlainName(name.get_ref<const std::string&>()))
            return damaged(indexPath, "it names a shard that is no file name");
        names.insert(name.get<std::string>());
        if (names.size() > kMostShards) return damaged(indexPath, "it names more than 1024 shards");
    }
    for (const std::string& name : names)
        if (!std::filesystem::exists(folder / name, ignored))
            return Error{ErrorKind::File, "The file " + shown(name) + " of this model is missing.",
                "Download it into the same folder.", (folder / name).string()};
    return names;
}

std::string findTextPrefix(const TensorTable& tensors)
{
    // Old multimodal, new multimodal, text-only.
    for (const char* prefix : {"language_model.model.", "model.language_model.", "model."})
        if (tensors.contains(std::string(prefix) + "embed_tokens.weight")) return prefix;
    return "model.";
}

} // namespace

Result<HuggingFaceTensors> openHuggingFaceTensors(const std::filesystem::path& folder)
{
    HuggingFaceTensors opened;
    TRY(const auto names, listShards(folder));
    for (const std::string& name : names) {
        TRY(auto shard, SafetensorsFile::open(folder / name));
        opened.tensors.merge(shard.tensors);
        if (!shard.tensors.empty())
            return damaged(shard.path, "another file has the tensor " + shown(shard.tensors.begin()->first) + " too");
        opened.shards.push_back(std::move(shard.file));
    }
    opened.textPrefix = findTextPrefix(opened.tensors);
    const auto configPath = folder / "config.json";
    TRY(const json config, readJsonFile(configPath));
    TRY(const bool isTied, JsonFields(config, configPath).boolean("tie_word_embeddings", true));
    if (!isTied && opened.tensors.contains("lm_head.weight")) opened.head = OutputHead::Own;
    return opened;
}

} // namespace facet
