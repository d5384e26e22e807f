#pragma once

#include "engine/base/mapped_file.h"
#include "engine/base/result.h"
#include "engine/model/tensor_table.h"
#include "engine/model/weights.h"

#include <filesystem>
#include <string>
#include <vector>

namespace facet {

// The tensors of a Hugging Face folder: model.safetensors, or the shards that model.safetensors.index.json lists.
struct HuggingFaceTensors {
    std::vector<MappedFile> shards;
    TensorTable tensors;    // named as in the files
    std::string textPrefix; // what stands before "embed_tokens.weight"; it differs by age and kind of the checkpoint
    OutputHead head = OutputHead::Tied; // config.json tie_word_embeddings
};

Result<HuggingFaceTensors> openHuggingFaceTensors(const std::filesystem::path& folder);

} // namespace facet
