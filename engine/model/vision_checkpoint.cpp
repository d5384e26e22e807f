#include "engine/model/vision_checkpoint.h"

#include "engine/base/check.h"
#include "engine/model/file_errors.h"
#include "engine/model/hugging_face.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>

namespace facet {
namespace {

// The first of some beginnings that makes a name of the table; older and newer checkpoints differ.
std::optional<std::string> findPrefix(
    const TensorTable& tensors, std::initializer_list<std::string_view> prefixes, std::string_view name)
{
    for (const std::string_view prefix : prefixes)
        if (tensors.contains(std::string(prefix) + std::string(name))) return std::string(prefix);
    return std::nullopt;
}

// Older converters call the first matrix of a feed-forward part "down". Its shape tells.
bool hasSwappedFeedForward(const TensorTable& tensors, const VisionConfig& config)
{
    const auto up = tensors.find("v.blk.0.ffn_up.weight");
    return config.width != config.feedForward && up != tensors.end()
        && up->second.shape == std::vector<std::uint64_t>{config.width, config.feedForward};
}

// One row of `view` as numbers of `format`, which is F32 or what the view has already.
void convertRow(const TensorView& view, WeightFormat format, std::span<const std::byte> stored,
    std::vector<float>& decoded, std::span<std::byte> converted)
{
    if (view.format == format) {
        std::ranges::copy(stored, converted.begin());
        return;
    }
    decoded.resize(view.columns);
    decodeRow(view.format, stored, decoded);
    std::memcpy(converted.data(), decoded.data(), converted.size());
}

} // namespace

Result<VisionCheckpoint> VisionCheckpoint::open(const std::filesystem::path& path)
{
    TRY(auto opened, openIfThere(path));
    if (!opened)
        return Error{ErrorKind::Input, "There is no picture half in " + path.filename().string() + ".",
            "Choose the mmproj file that was published with the model.", path.string()};
    return *std::move(opened);
}

Result<std::optional<VisionCheckpoint>> VisionCheckpoint::openIfThere(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored) ? openFolder(path) : openGguf(path);
}

Result<std::optional<VisionCheckpoint>> VisionCheckpoint::openGguf(const std::filesystem::path& path)
{
    VisionCheckpoint checkpoint;
    TRY(checkpoint.m_files, ModelFiles::openGguf(path));
    const GgufFile& metadata = *checkpoint.m_files.metadata();
    const auto& tensors = checkpoint.m_files.tensors();
    const auto firstOfTower = tensors.lower_bound("v.");
    const bool hasTower = firstOfTower != tensors.end() && firstOfTower->first.starts_with("v.");
    if (!isProjectorFile(metadata) && (!hasTower || metadata.text("general.architecture") != "gemma3"))
        return std::optional<VisionCheckpoint>();
    TRY(checkpoint.m_config, readGgufVisionConfig(metadata));
    checkpoint.m_naming = checkpoint.namingOfGguf();
    TRY_VOID(checkpoint.findWeights());
    return std::optional(std::move(checkpoint));
}

Result<std::optional<VisionCheckpoint>> VisionCheckpoint::openFolder(const std::filesystem::path& folder)
{
    VisionCheckpoint checkpoint;
    TRY(auto config, readHuggingFaceVisionConfig(folder));
    if (!config) return std::optional<VisionCheckpoint>();
    TRY(auto opened, openHuggingFaceTensors(folder));
    const auto tower = findPrefix(opened.tensors,
        {"vision_tower.vision_model.", "model.vision_tower.vision_model.", "model.vision_tower.", "vision_tower."},
        "post_layernorm.weight");
    const auto projector = findPrefix(
        opened.tensors, {"multi_modal_projector.", "model.multi_modal_projector."}, "mm_input_projection_weight");
    if (!tower && !projector) return std::optional<VisionCheckpoint>(); // somebody kept the text half only
    checkpoint.m_config = *std::move(config);
    checkpoint.m_naming = Naming::HuggingFace;
    checkpoint.m_towerPrefix = tower.value_or("vision_tower.vision_model.");
    checkpoint.m_projectorPrefix = projector.value_or("multi_modal_projector.");
    checkpoint.m_files = ModelFiles(folder, std::move(opened.shards), std::move(opened.tensors));
    TRY_VOID(checkpoint.findWeights());
    return std::optional(std::move(checkpoint));
}

VisionCheckpoint::Naming VisionCheckpoint::namingOfGguf() const
{
    const TensorTable& tensors = m_files.tensors();
    if (tensors.contains("v.patch_embedding.weight")) return Naming::Ollama;
    return hasSwappedFeedForward(tensors, m_config) ? Naming::SwappedGguf : Naming::Gguf;
}

std::string VisionCheckpoint::nameOf(const VisionTensorSpec& spec) const
{
    const bool isOfProjector = spec.kind == VisionTensorKind::Gain || spec.kind == VisionTensorKind::Projector;
    const bool isHuggingFace = m_naming == Naming::HuggingFace;
    std::string name = isOfProjector ? m_projectorPrefix : m_towerPrefix;
    if (spec.layer) name += (isHuggingFace ? "encoder.layers." : "blk.") + std::to_string(*spec.layer) + ".";
    if (isHuggingFace) {
        name += spec.safetensors;
        // A parameter of the projector itself, not of a linear layer in it.
        return name + (spec.kind == VisionTensorKind::Projector ? "_weight" : std::string(spec.suffix));
    }
    std::string_view role = m_naming == Naming::Ollama ? spec.ollama : spec.gguf;
    if (m_naming == Naming::SwappedGguf && role == "ffn_up")
        role = "ffn_down";
    else if (m_naming == Naming::SwappedGguf && role == "ffn_down")
        role = "ffn_up";
    return name + std::string(role) + std::string(spec.suffix);
}

Result<TensorView> VisionCheckpoint::findTensor(const VisionTensorSpec& spec) const
{
    const std::string name = nameOf(spec);
    switch (spec.kind) {
    case VisionTensorKind::Matrix:
    case VisionTensorKind::Positions:
        return m_files.find(name, std::array{spec.rows, spec.columns}, spec.rows);
    case VisionTensorKind::Patches: {
        const std::uint64_t side = m_config.patchSize;
        return m_files.find(name, std::array<std::uint64_t, 4>{spec.rows, 3, side, side}, spec.rows);
    }
    case VisionTensorKind::Projector: {
        const auto entry = m_files.tensors().find(name);
        const std::vector<std::uint64_t> turned = {spec.rows, spec.columns};
        if (entry != m_files.tensors().end() && spec.rows != spec.columns && entry->second.shape == turned)
            return m_files.find(name, turned, spec.rows);
        return m_files.find(name, std::array{spec.columns, spec.rows}, spec.columns);
    }
    case VisionTensorKind::Vector:
    case VisionTensorKind::Gain:
        return m_files.find(name, std::array{spec.columns}, 1);
    }
    return Error{ErrorKind::Internal, "A tensor is of no kind.", "", name};
}

Result<void> VisionCheckpoint::findWeights()
{
    m_weights.layers.resize(m_config.layers);
    Result<void> found;
    visitVisionWeights(m_weights, m_config, [&](TensorView& view, const VisionTensorSpec& spec) {
        if (!found) return; // the first error is the one to tell
        if (auto tensor = findTensor(spec))
            view = *tensor;
        else
            found = std::move(tensor).error();
    });
    return found;
}

WeightFormat VisionCheckpoint::mainFormat() const
{
    std::array<std::uint64_t, kWeightFormatCount> bytes = {};
    visitVisionWeights(m_weights, m_config, [&](const TensorView& view, const VisionTensorSpec&) {
        bytes[static_cast<std::size_t>(view.format)] += view.bytes.size();
    });
    return static_cast<WeightFormat>(std::ranges::max_element(bytes) - bytes.begin());
}

std::uint64_t VisionCheckpoint::tensorBytes() const
{
    std::uint64_t bytes = 0;
    visitVisionWeights(
        m_weights, m_config, [&](const TensorView& view, const VisionTensorSpec&) { bytes += view.bytes.size(); });
    return bytes;
}

std::uint64_t VisionCheckpoint::parameters() const
{
    std::uint64_t count = 0;
    visitVisionWeights(m_weights, m_config,
        [&](const TensorView& view, const VisionTensorSpec&) { count += view.rows * view.columns; });
    return count;
}

Result<std::vector<float>> VisionCheckpoint::readFloats(const TensorView& view, VisionTensorKind kind) const
{
    CHECK(!isMatrix(kind));
    std::vector<std::byte> stored(view.bytes.size());
    TRY_VOID(read(view.bytes, stored));
    std::vector<float> values(view.rows * view.columns);
    const std::uint64_t rowBytes = stored.size() / view.rows;
    for (std::uint64_t row = 0; row < view.rows; ++row)
        decodeRow(view.format, std::span(stored).subspan(row * rowBytes, rowBytes),
            std::span(values).subspan(row * view.columns, view.columns));
    // Converters to GGUF add the one; Google's own files do not.
    if (kind == VisionTensorKind::Gain && m_naming == Naming::HuggingFace)
        for (float& value : values)
            value += 1.0F;
    return values;
}

Result<std::vector<std::byte>> VisionCheckpoint::readProjector() const
{
    const TensorView& view = m_weights.projector;
    const WeightFormat format = deviceFormat(VisionTensorKind::Projector, view.format);
    const std::size_t element = info(format).blockBytes; // one value, as deviceFormat promises
    const bool isTurned = view.rows == m_config.textWidth && m_config.textWidth != m_config.width;
    std::vector<std::byte> stored(view.bytes.size());
    TRY_VOID(read(view.bytes, stored));
    const std::uint64_t rowBytes = stored.size() / view.rows;
    std::vector<std::byte> rows(view.rows * view.columns * element);
    std::vector<std::byte> row(view.columns * element);
    std::vector<float> decoded;
    for (std::uint64_t i = 0; i < view.rows; ++i) {
        convertRow(view, format, std::span(stored).subspan(i * rowBytes, rowBytes), decoded, row);
        if (isTurned) {
            std::ranges::copy(row, rows.begin() + static_cast<std::ptrdiff_t>(i * row.size()));
            continue;
        }
        for (std::uint64_t j = 0; j < view.columns; ++j)
            std::memcpy(rows.data() + (j * view.rows + i) * element, row.data() + j * element, element);
    }
    return rows;
}

} // namespace facet
