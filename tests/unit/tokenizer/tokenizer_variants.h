#pragma once

#include "engine/tokenizer/tokenizer.h"

#include <nlohmann/json.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace facet::test {

enum class Source {
    ModelFile,     // tokenizer.model
    GgufArrays,    // its pieces and types as they are, in the arrays of a GGUF file
    GgufConverted, // as llama.cpp's converter rewrites them: see tokenizer_variants.cpp
};

// Files as dataPath() takes them.
inline constexpr const char* kLargeModel = "gemma3.model";
inline constexpr const char* kTinyModel = "../checkpoints/tiny/tokenizer.model";

// A vocabulary and its goldens in tests/data/tokenizer, and the way it is read.
struct Variant {
    std::string model;   // "gemma3.model"
    std::string goldens; // "tokenizer.json"
    Source source = Source::ModelFile;
};
void PrintTo(const Variant& variant, std::ostream* out);

// Both vocabularies, each in every way.
std::vector<Variant> allVariants();

std::string dataPath(const std::string& file);
nlohmann::json readJson(const std::string& file);
VocabularyData readPieces(const std::string& model);
VocabularyData asGgufConverterWrites(VocabularyData data);

// The tokenizer of a variant; made once in a process, since the large vocabulary takes a second.
const Tokenizer& tokenizerOf(const Variant& variant);

} // namespace facet::test
