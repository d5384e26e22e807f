#include "engine/model/file_errors.h"
#include "engine/model/gguf.h"

#include <charconv>
#include <cstdio>

namespace facet {
namespace {

// "NAME-00002-of-00003.gguf"
struct PartName {
    std::string stem; // "NAME"
    std::uint32_t count = 1;
};

bool readFiveDigits(std::string_view text, std::uint32_t& value)
{
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return text.size() == 5 && result.ec == std::errc() && result.ptr == text.data() + text.size();
}

std::optional<PartName> parsePartName(const std::filesystem::path& path)
{
    constexpr std::size_t kSuffix = std::string_view("-00001-of-00001.gguf").size();
    const std::string name = path.filename().string();
    if (name.size() < kSuffix) return std::nullopt;
    const std::string_view suffix = std::string_view(name).substr(name.size() - kSuffix);
    std::uint32_t number = 0;
    std::uint32_t count = 0;
    if (suffix.front() != '-' || suffix.substr(6, 4) != "-of-" || suffix.substr(15) != ".gguf") return std::nullopt;
    if (!readFiveDigits(suffix.substr(1, 5), number) || !readFiveDigits(suffix.substr(10, 5), count))
        return std::nullopt;
    if (number == 0 || number > count) return std::nullopt;
    return PartName{name.substr(0, name.size() - kSuffix), count};
}

std::filesystem::path partPath(const std::filesystem::path& folder, const PartName& part, std::uint32_t number)
{
    std::array<char, 32> suffix = {};
    std::snprintf(suffix.data(), suffix.size(), "-%05u-of-%05u.gguf", number, part.count);
    return folder / (part.stem + suffix.data());
}

} // namespace

Result<std::vector<GgufFile>> openGgufParts(const std::filesystem::path& path)
{
    std::vector<GgufFile> parts;
    TRY(auto named, GgufFile::open(path));
    const std::uint64_t count = named.unsignedNumber("split.count").value_or(1);
    if (count <= 1) {
        parts.push_back(std::move(named));
        return parts;
    }
    const auto part = parsePartName(path);
    if (!part || part->count != count)
        return Error{ErrorKind::Input,
            "The file " + path.filename().string() + " is one of " + std::to_string(count)
                + " parts, but its name does not say which.",
            "Give the parts back their names, ending in -00001-of-0000N.gguf.", path.string()};
    for (std::uint32_t number = 1; number <= part->count; ++number) {
        const auto next = partPath(path.parent_path(), *part, number);
        std::error_code ignored;
        if (!std::filesystem::exists(next, ignored))
            return Error{ErrorKind::File,
                "Part " + std::to_string(number) + " of " + std::to_string(count) + ", " + next.filename().string()
                    + ", is missing.",
                "Put all parts of the model into one folder.", next.string()};
        TRY(auto opened, GgufFile::open(next));
        if (opened.unsignedNumber("split.count") != count || opened.unsignedNumber("split.no") != number - 1)
            return damaged(next, "it belongs to another place among the parts of a model");
        parts.push_back(std::move(opened));
    }
    return parts;
}

} // namespace facet
