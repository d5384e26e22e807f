#include "engine/model/file_errors.h"

namespace facet {

std::string shown(std::string_view textFromFile)
{
    constexpr std::size_t kLongest = 60;
    std::string text(textFromFile.substr(0, kLongest));
    for (char& character : text)
        if (character < 0x20 || character > 0x7E) character = '?';
    if (textFromFile.size() > kLongest) text += "...";
    return text;
}

Error truncated(const std::filesystem::path& file, std::string_view where)
{
    return {ErrorKind::File,
        "The file " + file.filename().string() + " is incomplete: it ends " + std::string(where) + ".",
        "Download it again.", file.string()};
}

Error damaged(const std::filesystem::path& file, std::string_view what)
{
    return {ErrorKind::Format, "The file " + file.filename().string() + " is damaged: " + std::string(what) + ".",
        "Download it again, or choose another model.", file.string()};
}

Error unsupported(const std::filesystem::path& file, std::string_view what, std::string_view nextStep)
{
    return {ErrorKind::Unsupported, std::string(what), std::string(nextStep), file.string()};
}

} // namespace facet
