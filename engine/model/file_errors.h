#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace facet {

// The sentences that every reader of model files says. `file` is shown by its name; the whole path goes to the log.

// Text from a file, safe to show: cut to 60 characters, control characters and bytes beyond ASCII as '?'.
std::string shown(std::string_view textFromFile);

Error truncated(const std::filesystem::path& file, std::string_view where);
Error damaged(const std::filesystem::path& file, std::string_view what);
Error unsupported(const std::filesystem::path& file, std::string_view what, std::string_view nextStep);

} // namespace facet
