#include "engine/model/find_vision.h"

#include "engine/model/file_errors.h"

#include <algorithm>
#include <array>
#include <set>

namespace facet {
namespace {

constexpr std::size_t kMostFiles = 200;        // whose headers are read
constexpr std::size_t kMostEntries = 1U << 14; // of a folder that are looked at

// The .gguf files of a folder in the order of their names; no parts after the first of a split model.
std::vector<std::filesystem::path> ggufFilesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code failure;
    std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, failure);
    for (std::size_t i = 0; !failure && entry != std::filesystem::directory_iterator() && i < kMostEntries; ++i) {
        std::string extension = entry->path().extension().string();
        for (char& character : extension)
            if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
        std::error_code ignored;
        if (extension == ".gguf" && entry->is_regular_file(ignored)) files.push_back(entry->path());
        entry.increment(failure);
    }
    std::ranges::sort(files);
    if (files.size() > kMostFiles) files.resize(kMostFiles);
    return files;
}

// The words of a model's name, in lower case: "Gemma-3 4B it" has four.
std::set<std::string> wordsOf(std::string_view name)
{
    constexpr std::size_t kMostCharacters = 256;
    std::set<std::string> words;
    std::string word;
    for (char character : name.substr(0, kMostCharacters)) {
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
        const bool isPart = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        if (isPart) word += character;
        if (isPart || word.empty()) continue;
        words.insert(word);
        word.clear();
    }
    if (!word.empty()) words.insert(word);
    return words;
}

// Words of both names, of 1000 words of either.
std::size_t likeness(std::string_view one, std::string_view other)
{
    const auto first = wordsOf(one);
    const auto second = wordsOf(other);
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(first, [&](const std::string& word) { return second.contains(word); }));
    const std::size_t all = first.size() + second.size() - shared;
    return all == 0 ? 0 : shared * 1000 / all;
}

// Place in the order of preference: what loses nothing that matters and is small comes first.
std::size_t formatRank(const GgufFile& file)
{
    constexpr std::array<WeightFormat, 4> kOrder = {
        WeightFormat::F16, WeightFormat::BF16, WeightFormat::Q8_0, WeightFormat::F32};
    const auto layer = file.tensors().find("v.blk.0.attn_q.weight");
    if (layer == file.tensors().end() || !layer->second.format) return kOrder.size();
    return static_cast<std::size_t>(std::ranges::find(kOrder, *layer->second.format) - kOrder.begin());
}

struct Candidate {
    std::filesystem::path path;
    std::size_t likeness = 0;
    std::size_t formatRank = 0;
};

std::vector<Candidate> projectorsBeside(const Checkpoint& checkpoint)
{
    const TextConfig& text = checkpoint.config();
    const bool isFolder = checkpoint.kind() == CheckpointKind::HuggingFace;
    std::vector<Candidate> candidates;
    for (const auto& path : ggufFilesIn(isFolder ? checkpoint.path() : checkpoint.path().parent_path())) {
        const auto file = GgufFile::open(path);
        if (!file || !isProjectorFile(*file)) continue;
        const auto config = readGgufVisionConfig(*file);
        if (!config || config->textWidth != text.width) continue;
        candidates.push_back({path, likeness(config->name, text.name), formatRank(*file)});
    }
    std::ranges::stable_sort(candidates, [](const Candidate& one, const Candidate& other) {
        if (one.likeness != other.likeness) return one.likeness > other.likeness;
        return one.formatRank < other.formatRank;
    });
    return candidates;
}

Result<std::optional<VisionCheckpoint>> openGiven(const Checkpoint& checkpoint, const std::filesystem::path& given)
{
    TRY(auto vision, VisionCheckpoint::open(given));
    const std::uint32_t width = checkpoint.config().width;
    if (vision.config().textWidth != width)
        return Error{ErrorKind::Input,
            "This projector was made for a model of width " + std::to_string(vision.config().textWidth) + "; "
                + shown(checkpoint.config().name) + " is " + std::to_string(width) + " wide.",
            "Choose the mmproj file that was published with this model.", given.string()};
    return std::optional(std::move(vision));
}

} // namespace

Result<std::optional<VisionCheckpoint>> findVision(const Checkpoint& checkpoint, const std::filesystem::path& given)
{
    if (!given.empty()) return openGiven(checkpoint, given);
    TRY(auto inside, VisionCheckpoint::openIfThere(checkpoint.path()));
    if (inside && inside->config().textWidth != checkpoint.config().width)
        return damaged(checkpoint.path(), "its two halves differ in width");
    if (inside) return std::optional(*std::move(inside));
    std::optional<Error> failure;
    for (const Candidate& candidate : projectorsBeside(checkpoint)) {
        auto vision = VisionCheckpoint::open(candidate.path);
        if (vision) return std::optional(std::move(*vision));
        if (!failure) failure = std::move(vision).error();
    }
    if (failure) return *std::move(failure);
    return std::optional<VisionCheckpoint>();
}

std::string textModelAdvice(const GgufFile& projector)
{
    const auto width = projector.unsignedNumber("clip.vision.projection_dim");
    for (const auto& path : ggufFilesIn(projector.path().parent_path())) {
        const auto file = GgufFile::open(path);
        if (file && width && file->text("general.architecture") == "gemma3"
            && file->unsignedNumber("gemma3.embedding_length") == width)
            return "Open " + shown(path.filename().string()) + " beside it, which finds its picture half by itself.";
    }
    return "Open the text model that it was published with; a copy of this file in the same folder is found.";
}

} // namespace facet
