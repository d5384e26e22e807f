#pragma once

#include "engine/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

// The streams of the program: answers on standard output, everything else on standard error.
namespace facet::cli {

enum class Stream { Input, Output, Error };
bool isTerminal(Stream stream);

// Writes at once, so that streamed text is seen as it comes.
void answer(std::string_view text);
void answerJson(const nlohmann::json& value); // on one line
void note(std::string_view text);

// "facet-cli: sentence. What to do."
void report(const Error& error);

// Whether everything answered so far arrived; a full disk is an error of kind File.
Result<void> finishAnswers();

// All of standard input, or of a file; "-" is standard input.
Result<std::string> readInput();
Result<std::string> readFile(const std::filesystem::path& path);

// "1.25 GiB"
std::string readableBytes(std::uint64_t bytes);

} // namespace facet::cli
