#pragma once

#include "engine/model/checkpoint.h"
#include "engine/model/model_files.h"
#include "engine/model/vision_config.h"
#include "engine/model/vision_weights.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace facet {

// The picture half of a Gemma 3 model in files: its numbers and its tensors by role. Keeps its files open by itself,
// so it may outlive the Checkpoint of the text half. Opening checks everything but the weights' values; nothing is
// copied. Movable; views stay valid.
class VisionCheckpoint {
public:
    // `path`: an mmproj file, a .gguf file that holds both halves, or a Hugging Face folder. Error kind Input where
    // there is a model but no picture half.
    static Result<VisionCheckpoint> open(const std::filesystem::path& path);

    // The same, but nothing where the model reads text only.
    static Result<std::optional<VisionCheckpoint>> openIfThere(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_files.path(); }
    const VisionConfig& config() const { return m_config; }

    // Views into the mapped files. The projector's is as stored, most often [width, textWidth].
    const VisionWeights<TensorView>& weights() const { return m_weights; }

    WeightFormat mainFormat() const;   // of most of the weights' bytes
    std::uint64_t tensorBytes() const; // in the files
    std::uint64_t parameters() const;

    // Copies a part of a view; a file that vanishes meanwhile is an error of kind File.
    Result<void> read(std::span<const std::byte> part, std::span<std::byte> into) const
    {
        return m_files.read(part, into);
    }

    // The values of a tensor that is float32 on the device, row after row: vectors, positions, and the gain of the
    // projector's norm as what multiplies, 1 + w, from either kind of file.
    Result<std::vector<float>> readFloats(const TensorView& view, VisionTensorKind kind) const;

    // The projector as a matrix of a linear layer, [textWidth, width] in the format that deviceFormat says. Files
    // hold it the other way round, [width, textWidth], and multiply from its left; a few have it turned already,
    // which its shape tells.
    Result<std::vector<std::byte>> readProjector() const;

private:
    // How the files spell the names of tensors.
    enum class Naming { Gguf, SwappedGguf, Ollama, HuggingFace };

    static Result<std::optional<VisionCheckpoint>> openGguf(const std::filesystem::path& path);
    static Result<std::optional<VisionCheckpoint>> openFolder(const std::filesystem::path& folder);

    Naming namingOfGguf() const;
    std::string nameOf(const VisionTensorSpec& spec) const;
    Result<TensorView> findTensor(const VisionTensorSpec& spec) const;
    Result<void> findWeights();

    ModelFiles m_files;
    Naming m_naming = Naming::Gguf;
    std::string m_towerPrefix = "v.";      // before the names of SigLIP's tensors
    std::string m_projectorPrefix = "mm."; // before those of the projector's
    VisionConfig m_config;
    VisionWeights<TensorView> m_weights;
};

} // namespace facet
