#pragma once

#include "engine/tokenizer/tokenizer.h"

#include <filesystem>

namespace facet::cli {

// The tokenizer of a model that is not loaded; reads no weights and needs no device.
Result<Tokenizer> openTokenizer(const std::filesystem::path& model);

} // namespace facet::cli
