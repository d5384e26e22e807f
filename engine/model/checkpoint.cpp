#include "engine/model/checkpoint.h"

#include "engine/base/check.h"
#include "engine/model/file_errors.h"
#include "engine/model/hugging_face.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace facet {
namespace {

std::optional<std::int32_t> specialId(const GgufFile& file, std::string_view key, std::size_t pieces)
{
    const auto id = file.unsignedNumber(key);
    if (!id || *id >= pieces) return std::nullopt;
    return static_cast<std::int32_t>(*id);
}

// How many of the pieces a model can use. Ollama's converter lists <image_soft_token> last even where the embedding
// table has no row for it; no text becomes it, and its embedding would be an image's anyway.
std::uint64_t usablePieces(const GgufArray& pieces, std::uint64_t rows)
{
    const bool hasOneTooMany = pieces.type == GgufType::String && pieces.count == rows + 1;
    return hasOneTooMany && ggufStrings(pieces).back() == "<image_soft_token>" ? rows : pieces.count;
}

// The values of an array of 4-byte numbers.
template <class Value> std::vector<Value> numbers(const GgufArray& array)
{
    std::vector<Value> values(array.count);
    std::memcpy(values.data(), array.bytes.data(), array.bytes.size());
    return values;
}

} // namespace

Result<Checkpoint> Checkpoint::open(const std::filesystem::path& path)
{
    if (path.empty()) return Error{ErrorKind::Input, "The name of the model is empty.", "Name a file or a folder.", {}};
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorKind::File, "There is no file or folder " + path.string() + ".", "Check the path.", {}};
    // "folder/" and "folder" are the same; names for people are taken from the last component.
    const auto clean = path.has_filename() ? path : path.parent_path();
    if (status.type() == std::filesystem::file_type::directory) return openFolder(clean);
    if (path.extension() == ".safetensors") return openFolder(path.has_parent_path() ? path.parent_path() : ".");
    return openGguf(path);
}

Result<Checkpoint> Checkpoint::openGguf(const std::filesystem::path& path)
{
    Checkpoint checkpoint;
    checkpoint.m_path = path;
    checkpoint.m_kind = CheckpointKind::Gguf;
    TRY(checkpoint.m_files, ModelFiles::openGguf(path));
    const GgufFile& metadata = *checkpoint.m_files.metadata();
    TRY(checkpoint.m_config, readGgufConfig(metadata));
    const bool hasHead = checkpoint.m_files.tensors().contains("output.weight");
    TRY_VOID(checkpoint.findWeights(hasHead ? OutputHead::Own : OutputHead::Tied));
    const GgufArray* pieces = metadata.array("tokenizer.ggml.tokens");
    if (pieces && !piecesFitRows(usablePieces(*pieces, checkpoint.m_config.vocabulary), checkpoint.m_config.vocabulary))
        return damaged(path,
            "its vocabulary has " + std::to_string(pieces->count) + " pieces, its embedding table "
                + std::to_string(checkpoint.m_config.vocabulary) + " rows");
    return checkpoint;
}

Result<Checkpoint> Checkpoint::openFolder(const std::filesystem::path& folder)
{
    std::error_code failure;
    if (std::filesystem::status(folder / "config.json", failure).type() == std::filesystem::file_type::not_found)
        return Error{ErrorKind::Input, "The folder " + folder.filename().string() + " holds no config.json.",
            "Choose a .gguf file, or the folder that a Hugging Face model was downloaded to.", folder.string()};
    Checkpoint checkpoint;
    checkpoint.m_path = folder;
    checkpoint.m_kind = CheckpointKind::HuggingFace;
    checkpoint.m_tokenizerModel = folder / "tokenizer.model";
    TRY(checkpoint.m_config, readHuggingFaceConfig(folder));
    TRY(auto opened, openHuggingFaceTensors(folder));
    checkpoint.m_files = ModelFiles(folder, std::move(opened.shards), std::move(opened.tensors));
    checkpoint.m_prefix = std::move(opened.textPrefix);
    TRY_VOID(checkpoint.findWeights(opened.head));
    return checkpoint;
}

std::string Checkpoint::nameOf(const TensorSpec& spec) const
{
    const std::string layer = spec.layer ? std::to_string(*spec.layer) + "." : "";
    if (m_kind == CheckpointKind::Gguf) return (spec.layer ? "blk." + layer : "") + std::string(spec.gguf) + ".weight";
    if (spec.safetensors == "lm_head") return "lm_head.weight"; // beside the text model, not in it
    return m_prefix + (spec.layer ? "layers." + layer : "") + std::string(spec.safetensors) + ".weight";
}

Result<TensorView> Checkpoint::findTensor(const TensorSpec& spec) const
{
    const std::array<std::uint64_t, 2> shape = {spec.rows, spec.columns};
    const bool isMatrix = spec.kind == TensorKind::Matrix;
    return m_files.find(nameOf(spec), std::span(shape).last(isMatrix ? 2 : 1), spec.rows);
}

Result<void> Checkpoint::findWeights(OutputHead head)
{
    m_weights.layers.resize(m_config.layers);
    if (head == OutputHead::Own) m_weights.head.emplace();
    Result<void> found;
    visitWeights(m_weights, m_config, [&](TensorView& view, const TensorSpec& spec) {
        if (!found) return; // the first error is the one to tell
        if (auto tensor = findTensor(spec))
            view = *tensor;
        else
            found = std::move(tensor).error();
    });
    return found;
}

WeightFormat Checkpoint::mainFormat() const
{
    std::array<std::uint64_t, kWeightFormatCount> bytes = {};
    visitWeights(m_weights, m_config, [&](const TensorView& view, const TensorSpec&) {
        bytes[static_cast<std::size_t>(view.format)] += view.bytes.size();
    });
    return static_cast<WeightFormat>(std::ranges::max_element(bytes) - bytes.begin());
}

Result<std::vector<float>> Checkpoint::readVector(const TensorView& view, TensorKind kind) const
{
    CHECK(view.rows == 1);
    std::vector<std::byte> stored(view.bytes.size());
    TRY_VOID(read(view.bytes, stored));
    std::vector<float> values(view.columns);
    decodeRow(view.format, stored, values);
    // Converters to GGUF add the one; Google's own files do not.
    if (kind == TensorKind::Gain && m_kind == CheckpointKind::HuggingFace)
        for (float& value : values)
            value += 1.0F;
    return values;
}

Result<std::optional<VocabularyData>> Checkpoint::vocabulary() const
{
    if (!m_files.metadata()) return std::optional<VocabularyData>();
    const GgufFile& file = *m_files.metadata();
    const GgufArray* pieces = file.array("tokenizer.ggml.tokens");
    const GgufArray* scores = file.array("tokenizer.ggml.scores");
    const GgufArray* types = file.array("tokenizer.ggml.token_type");
    if (!pieces || !scores || !types || pieces->type != GgufType::String || scores->type != GgufType::F32
        || (types->type != GgufType::I32 && types->type != GgufType::U32))
        return damaged(file.path(), "it holds no vocabulary");
    if (file.text("tokenizer.ggml.model") != "llama")
        return unsupported(file.path(), "The vocabulary in this file is of another kind than Gemma's.",
            "Choose a file made by llama.cpp's converter.");
    if (scores->count != pieces->count || types->count != pieces->count)
        return damaged(file.path(), "the lists of its vocabulary differ in length");
    VocabularyData data;
    data.pieces = ggufStrings(*pieces);
    data.scores = numbers<float>(*scores);
    data.types = numbers<std::int32_t>(*types);
    const std::uint64_t usable = usablePieces(*pieces, m_config.vocabulary);
    data.pieces.resize(usable);
    data.scores.resize(usable);
    data.types.resize(usable);
    data.bosId = specialId(file, "tokenizer.ggml.bos_token_id", data.pieces.size());
    data.eosId = specialId(file, "tokenizer.ggml.eos_token_id", data.pieces.size());
    data.unknownId = specialId(file, "tokenizer.ggml.unknown_token_id", data.pieces.size());
    data.paddingId = specialId(file, "tokenizer.ggml.padding_token_id", data.pieces.size());
    return std::optional(std::move(data));
}

} // namespace facet
