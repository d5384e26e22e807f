#pragma once

#include "engine/base/mapped_file.h"
#include "engine/base/result.h"
#include "engine/model/gguf.h"
#include "engine/model/tensor_table.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace facet {

// The files of a model, mapped, and all their tensors under the names that the files give them. Movable; views stay
// valid.
class ModelFiles {
public:
    ModelFiles() = default;

    // The shards of a folder and what they hold together.
    ModelFiles(std::filesystem::path folder, std::vector<MappedFile> shards, TensorTable tensors);

    // A .gguf file, or all parts of a split one.
    static Result<ModelFiles> openGguf(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; } // the file or folder, for messages
    const TensorTable& tensors() const { return m_tensors; }
    const GgufFile* metadata() const { return m_parts.empty() ? nullptr : &m_parts.front(); } // null for a folder

    // The tensor of this name, which must have this shape, as a matrix of `rows` rows. An error names the tensor.
    Result<TensorView> find(std::string_view name, std::span<const std::uint64_t> shape, std::uint64_t rows) const;

    // Copies a part of a view; a file that vanishes meanwhile is an error of kind File.
    Result<void> read(std::span<const std::byte> part, std::span<std::byte> into) const;

    std::uint64_t bytes() const; // of all files

private:
    std::filesystem::path m_path;
    std::vector<GgufFile> m_parts; // the first has the metadata
    std::vector<MappedFile> m_shards;
    TensorTable m_tensors;
};

} // namespace facet
