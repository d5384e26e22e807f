#include "tests/unit/tokenizer/tokenizer_variants.h"

#include "engine/base/mapped_file.h"
#include "engine/tokenizer/model_proto.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <stdexcept>

namespace facet::test {
namespace {

std::string nameOf(Source source)
{
    switch (source) {
    case Source::ModelFile:
        return "model file";
    case Source::GgufArrays:
        return "GGUF arrays";
    case Source::GgufConverted:
        return "GGUF arrays from the converter";
    }
    return {};
}

template <class T> T must(Result<T> result)
{
    if (!result) throw std::runtime_error(result.error().message + " " + result.error().context);
    return std::move(result).value();
}

Vocabulary readVocabulary(const Variant& variant)
{
    switch (variant.source) {
    case Source::ModelFile:
        return must(Vocabulary::fromModelFile(dataPath(variant.model)));
    case Source::GgufArrays:
        return must(Vocabulary::fromData(readPieces(variant.model)));
    case Source::GgufConverted:
        return must(Vocabulary::fromData(asGgufConverterWrites(readPieces(variant.model))));
    }
    throw std::logic_error("unknown source");
}

} // namespace

void PrintTo(const Variant& variant, std::ostream* out) { *out << variant.model << ", " << nameOf(variant.source); }

std::vector<Variant> allVariants()
{
    std::vector<Variant> variants;
    for (const Source source : {Source::ModelFile, Source::GgufArrays, Source::GgufConverted}) {
        variants.push_back({kLargeModel, "tokenizer.json", source});
        variants.push_back({kTinyModel, "tokenizer-tiny.json", source});
    }
    return variants;
}

std::string dataPath(const std::string& file) { return std::string(FACET_TEST_DATA) + "/tokenizer/" + file; }

nlohmann::json readJson(const std::string& file)
{
    std::ifstream stream(dataPath(file));
    return nlohmann::json::parse(stream);
}

VocabularyData readPieces(const std::string& model)
{
    const MappedFile file = must(MappedFile::open(dataPath(model)));
    return must(parseModelProto(file.bytes()));
}

// What convert_hf_to_gguf.py does to Gemma's vocabulary: everything that tokenizer_config.json calls special and every
// "<unusedN>" becomes Control, user-defined pieces get real spaces, and the rows up to the embedding table's height
// are filled with Unused pieces.
VocabularyData asGgufConverterWrites(VocabularyData data)
{
    const auto set = [&](std::size_t id, PieceType type) { data.types[id] = static_cast<std::int32_t>(type); };
    for (std::size_t id = 0; id < data.pieces.size(); ++id) {
        std::string& piece = data.pieces[id];
        if (static_cast<PieceType>(data.types[id]) != PieceType::UserDefined) continue;
        const bool special = piece.ends_with("_of_turn>") || piece.ends_with("_of_image>") || piece == "<mask>"
            || piece == "[multimodal]" || piece.starts_with("<unused");
        if (special) set(id, PieceType::Control);
        for (std::size_t at = piece.find("\u2581"); at != std::string::npos; at = piece.find("\u2581"))
            piece.replace(at, 3, " ");
    }
    const auto append = [&](const std::string& piece, PieceType type) {
        data.pieces.push_back(piece);
        data.scores.push_back(-1000.0F);
        data.types.push_back(static_cast<std::int32_t>(type));
    };
    append("<image_soft_token>", PieceType::Control);
    for (int pad = 0; pad < 63; ++pad)
        append("[PAD" + std::to_string(pad) + "]", PieceType::Unused);
    data.bosId = 2;
    data.eosId = 106;
    data.unknownId = 3;
    data.paddingId = 0;
    return data;
}

const Tokenizer& tokenizerOf(const Variant& variant)
{
    static std::map<std::pair<std::string, Source>, Tokenizer> tokenizers;
    const std::pair key(variant.model, variant.source);
    auto found = tokenizers.find(key);
    if (found == tokenizers.end())
        found = tokenizers.emplace(key, must(Tokenizer::create(readVocabulary(variant)))).first;
    return found->second;
}

} // namespace facet::test
