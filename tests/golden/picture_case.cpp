#include "tests/golden/picture_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace facet::test {
namespace {

const std::filesystem::path kCases = std::filesystem::path(FACET_TEST_DATA) / "goldens-pictures";

std::optional<GoldenMatrix> readIfThere(const std::filesystem::path& path)
{
    if (!std::filesystem::exists(path)) return std::nullopt;
    return readNpy(path);
}

// 255 (pixel + 1) / 2 is what the encoder takes.
float levelOf(float pixel) { return (pixel + 1.0F) * 127.5F; }

std::optional<GoldenMatrix> readPixels(const std::filesystem::path& path)
{
    auto pixels = readIfThere(path);
    const auto isWhole = [](float pixel) { return std::abs(levelOf(pixel) - std::round(levelOf(pixel))) < 1e-3F; };
    if (pixels && !std::ranges::all_of(pixels->values, isWhole)) pixels.reset();
    return pixels;
}

} // namespace

std::vector<std::uint8_t> PictureCase::rgb(std::size_t view) const
{
    const std::size_t plane = pixels->shape[2] * pixels->shape[3];
    std::vector<std::uint8_t> bytes(3 * plane);
    for (std::size_t channel = 0; channel < 3; ++channel)
        for (std::size_t i = 0; i < plane; ++i)
            bytes[3 * i + channel] =
                static_cast<std::uint8_t>(std::lround(levelOf(pixels->values[(view * 3 + channel) * plane + i])));
    return bytes;
}

PictureCase readPictureCase(const std::string& checkpoint, const std::string& name)
{
    PictureCase read = readPictureCase(kCases / checkpoint / name);
    read.checkpoint = checkpoint;
    return read;
}

PictureCase readPictureCase(const std::filesystem::path& folder)
{
    std::ifstream file(folder / "case.json");
    const auto json = nlohmann::json::parse(file);
    return {.checkpoint = {},
        .name = folder.filename().string(),
        .ids = json.at("ids").get<std::vector<std::int32_t>>(),
        .imageStarts = json.at("image_starts").get<std::vector<std::uint32_t>>(),
        .stateRows = json.at("vision_state_rows").get<std::vector<std::size_t>>(),
        .logitsFirstRow = json.at("logits_first_row").get<std::size_t>(),
        .logits = readNpy(folder / "logits.npy"),
        .decodeLogits = readNpy(folder / "decode_logits.npy"),
        .greedyIds = json.at("greedy_ids").get<std::vector<std::int32_t>>(),
        .greedyMargins = json.at("greedy_margins").get<std::vector<float>>(),
        .embeddings = readNpy(folder / "image_embeddings.npy"),
        .pixels = readPixels(folder / "pixel_values.npy"),
        .states = readIfThere(folder / "vision_states.npy"),
        .pooled = readIfThere(folder / "vision_pooled.npy"),
        .swapped = readIfThere(folder / "swapped_logits.npy")};
}

std::vector<std::pair<std::string, std::string>> pictureCaseNames()
{
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& checkpoint : std::filesystem::directory_iterator(kCases))
        for (const auto& entry : std::filesystem::directory_iterator(checkpoint))
            names.emplace_back(checkpoint.path().filename().string(), entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace facet::test
