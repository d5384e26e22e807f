#pragma once

#include "engine/base/mapped_file.h"
#include "engine/base/result.h"
#include "engine/model/tensor_table.h"

#include <filesystem>

namespace facet {

// One .safetensors file, mapped: u64 length, JSON header, data; every number checked against the file.
// Layout: https://huggingface.co/docs/safetensors. Tensors of types other than F32, F16 and BF16 are listed without
// a format.
struct SafetensorsFile {
    static Result<SafetensorsFile> open(const std::filesystem::path& path);

    std::filesystem::path path;
    MappedFile file;
    TensorTable tensors;
};

} // namespace facet
