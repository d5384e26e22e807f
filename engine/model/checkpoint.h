#pragma once

#include "engine/base/result.h"
#include "engine/base/vocabulary_data.h"
#include "engine/model/config.h"
#include "engine/model/model_files.h"
#include "engine/model/tensor_table.h"
#include "engine/model/weights.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace facet {

enum class CheckpointKind { Gguf, HuggingFace };

// A Gemma 3 text model in files, whatever their kind: its numbers, its tensors by role, its vocabulary. Opening maps
// the files and checks everything but the weights' values; nothing is copied. Movable; views stay valid.
class Checkpoint {
public:
    // `path`: a .gguf file, any part of a split one, a Hugging Face folder, or a .safetensors file in such a folder.
    static Result<Checkpoint> open(const std::filesystem::path& path);

    CheckpointKind kind() const { return m_kind; }
    const std::filesystem::path& path() const { return m_path; } // as opened
    const TextConfig& config() const { return m_config; }

    // Views into the mapped files; every shape is the one the configuration asks for.
    const DecoderWeights<TensorView>& weights() const { return m_weights; }

    // The format of most of the weights' bytes: "Q4_0".
    WeightFormat mainFormat() const;

    // Bytes of all files of the model.
    std::uint64_t fileBytes() const { return m_files.bytes(); }

    // The values of a small tensor; a gain comes as what the norm multiplies by, 1 + w, from either kind of file.
    Result<std::vector<float>> readVector(const TensorView& view, TensorKind kind) const;

    // Copies a part of a view; weights go this way, so that a file that vanishes meanwhile is an error of kind File.
    Result<void> read(std::span<const std::byte> part, std::span<std::byte> into) const
    {
        return m_files.read(part, into);
    }

    // The vocabulary inside a GGUF file; copied out of it at each call. Nothing for a folder.
    Result<std::optional<VocabularyData>> vocabulary() const;

    // tokenizer.model of a folder; empty for a GGUF file. Not checked to exist.
    const std::filesystem::path& tokenizerModel() const { return m_tokenizerModel; }

private:
    static Result<Checkpoint> openGguf(const std::filesystem::path& path);
    static Result<Checkpoint> openFolder(const std::filesystem::path& folder);

    // The tensor that a role names, as the files of this kind spell it.
    std::string nameOf(const TensorSpec& spec) const;
    Result<TensorView> findTensor(const TensorSpec& spec) const;
    Result<void> findWeights(OutputHead head);

    CheckpointKind m_kind = CheckpointKind::Gguf;
    std::filesystem::path m_path;
    std::filesystem::path m_tokenizerModel;
    std::string m_prefix; // before the names of a folder's text tensors: "language_model.model."
    ModelFiles m_files;
    TextConfig m_config;
    DecoderWeights<TensorView> m_weights;
};

} // namespace facet
