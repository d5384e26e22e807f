#include "app/cli/console.h"

#include "engine/base/log.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <unistd.h>

namespace facet::cli {
namespace {

bool outputFailed = false;
constexpr std::size_t kMostBytes = 64U << 20; // hundreds of times what a context holds; an endless input ends here

Result<std::string> readAll(std::FILE* file, const std::string& name)
{
    std::string text;
    std::array<char, 65536> block{};
    while (const std::size_t size = std::fread(block.data(), 1, block.size(), file)) {
        text.append(block.data(), size);
        if (text.size() > kMostBytes)
            return Error{ErrorKind::Input, name + " is longer than 64 MiB.", "Give it in smaller pieces."};
    }
    if (std::ferror(file) != 0)
        return Error{ErrorKind::File, name + " cannot be read.", "Check that it is a file you may read."};
    return text;
}

} // namespace

bool isTerminal(Stream stream)
{
    switch (stream) {
    case Stream::Input:
        return isatty(STDIN_FILENO) == 1;
    case Stream::Output:
        return isatty(STDOUT_FILENO) == 1;
    case Stream::Error:
        return isatty(STDERR_FILENO) == 1;
    }
    return false;
}

void answer(std::string_view text)
{
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    outputFailed = outputFailed || !written;
}

void answerJson(const nlohmann::json& value)
{
    answer(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void note(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

void report(const Error& error)
{
    std::string text = "facet-cli: " + error.message + (error.nextStep.empty() ? "" : " " + error.nextStep);
    for (char& c : text) // a file's name may hold anything, also what a terminal obeys
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
    note(text + "\n");
    if (!error.context.empty()) log(LogLevel::Info, "cli", error.context);
}

Result<void> finishAnswers()
{
    if (outputFailed)
        return Error{ErrorKind::File, "The output could not be written.", "Check that there is space on the disk."};
    return {};
}

Result<std::string> readInput() { return readAll(stdin, "Standard input"); }

Result<std::string> readFile(const std::filesystem::path& path)
{
    if (path == "-") return readInput();
    const std::string name = "The file " + path.filename().string();
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return Error{ErrorKind::File, name + " cannot be opened.", "Check its name and that you may read it."};
    auto text = readAll(file, name);
    std::fclose(file);
    return text;
}

std::string readableBytes(std::uint64_t bytes)
{
    static constexpr std::array kUnits{"B", "KiB", "MiB", "GiB", "TiB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1024 && unit + 1 < kUnits.size(); ++unit)
        value /= 1024;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), unit == 0 ? "%.0f %s" : "%.2f %s", value, kUnits[unit]);
    return text.data();
}

} // namespace facet::cli
