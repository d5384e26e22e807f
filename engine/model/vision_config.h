#pragma once

#include "engine/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace facet {

class GgufFile;

// What config.json says about the tokens around an image. A GGUF file does not say: there they are pieces of the
// vocabulary (SpecialTokens). Only for comparison: the vocabulary decides wherever it has the piece.
struct ImageTokenIds {
    std::int32_t start = 255999; // boi_token_index, boi_token_id: <start_of_image>
    std::int32_t end = 256000;   // eoi_token_index, eoi_token_id: <end_of_image>
    std::int32_t soft = 262144;  // image_token_index, image_token_id: <image_soft_token>; often beyond the pieces
};

// The next multiple of what a product takes at once: on the device the inner width and the values of a patch have zeros
// up to it, because a ragged end makes every row slow.
constexpr std::uint32_t wholeGroups(std::uint64_t columns)
{
    return static_cast<std::uint32_t>((columns + 31) / 32 * 32);
}

// The numbers of Gemma 3's picture half, SigLIP and projector, all validated: patches tile the image, pooling tiles
// the patches, heads divide the width. The names in comments are those of config.json (vision_config).
struct VisionConfig {
    std::string name;                                    // for people
    std::uint32_t layers = 0;                            // num_hidden_layers
    std::uint32_t width = 0;                             // hidden_size
    std::uint32_t heads = 0;                             // num_attention_heads
    std::uint32_t feedForward = 0;                       // intermediate_size; no multiple of 32 in Gemma 3: 4304
    std::uint32_t imageSize = 0;                         // image_size, pixels a side
    std::uint32_t patchSize = 0;                         // patch_size, pixels a side
    std::uint32_t viewTokens = 0;                        // mm_tokens_per_image, a square
    std::uint32_t textWidth = 0;                         // width of the text model: what the projector gives
    float epsilon = 1e-6F;                               // layer_norm_eps; also of the projector's norm
    std::array<float, 3> mean = {0.5F, 0.5F, 0.5F};      // image_mean: pixels are (value / 255 - mean) / deviation
    std::array<float, 3> deviation = {0.5F, 0.5F, 0.5F}; // image_std
    std::optional<ImageTokenIds> tokens = {};            // none in a GGUF file

    std::uint32_t grid() const { return imageSize / patchSize; }            // patches a side
    std::uint32_t patches() const { return grid() * grid(); }               // what attention runs over
    std::uint32_t patchValues() const { return 3 * patchSize * patchSize; } // channel, row, column
    std::uint32_t viewSide() const;                                         // tokens a side: sqrt(viewTokens)
    std::uint32_t pool() const { return grid() / viewSide(); }              // patches a side of one token
    std::uint32_t headDim() const { return width / heads; }
};

// From the metadata of a GGUF file: keys `clip.*` as llama.cpp writes them into an mmproj file, or `gemma3.vision.*`
// as Ollama's converter writes them beside a text model. Refuses other projectors in the words for them.
Result<VisionConfig> readGgufVisionConfig(const GgufFile& file);

// Whether a file is an mmproj: the picture half of a model and nothing else. Says nothing about which model's.
bool isProjectorFile(const GgufFile& file);

// From config.json and preprocessor_config.json of a Hugging Face folder; the latter may be missing. Nothing where the
// model reads text only.
Result<std::optional<VisionConfig>> readHuggingFaceVisionConfig(const std::filesystem::path& folder);

// Checks every number; `file` is named in the message. Both readers have called it.
Result<void> validate(const VisionConfig& config, const std::filesystem::path& file);

} // namespace facet
