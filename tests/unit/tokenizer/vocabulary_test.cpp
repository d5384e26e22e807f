#include "engine/base/mapped_file.h"
#include "engine/tokenizer/model_proto.h"
#include "tests/unit/tokenizer/tokenizer_variants.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <random>

namespace facet::test {
namespace {

// Both steps a vocabulary has to pass.
Result<Tokenizer> tokenizerFrom(VocabularyData data)
{
    TRY(Vocabulary vocabulary, Vocabulary::fromData(std::move(data)));
    return Tokenizer::create(std::move(vocabulary));
}

void expectRefused(VocabularyData data, const std::string& why)
{
    const auto result = tokenizerFrom(std::move(data));
    ASSERT_FALSE(result) << why;
    EXPECT_EQ(result.error().kind, ErrorKind::Format) << why;
    EXPECT_FALSE(result.error().message.empty() || result.error().nextStep.empty()) << why;
}

std::vector<std::byte> tinyModel()
{
    std::ifstream stream(dataPath(kTinyModel), std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), {});
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    return {bytes, bytes + text.size()};
}

std::vector<std::byte> bytesOf(const std::string& text)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    return {bytes, bytes + text.size()};
}

TEST(Vocabulary, WritesTheModelThatItRead)
{
    const VocabularyData data = readPieces(kTinyModel);
    PieceTable pieces;
    for (std::size_t id = 0; id < data.pieces.size(); ++id)
        pieces.add(data.pieces[id], data.scores[id], static_cast<PieceType>(data.types[id]));
    const auto again = parseModelProto(bytesOf(serialiseModelProto(pieces)));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->pieces, data.pieces);
    EXPECT_EQ(again->scores, data.scores);
    EXPECT_EQ(again->types, data.types);
}

// The tiny models: 2025, 2026 and, in a GGUF file that lists it, 2048; Gemma 3: 255999, 256000 and 262144.
TEST(Vocabulary, KnowsTheTokensOfImages)
{
    struct Known {
        const char* model;
        TokenId start, end, soft;
    };
    for (const Known& known : {Known{kTinyModel, 2025, 2026, 2048}, Known{kLargeModel, 255999, 256000, 262144}}) {
        const auto fromFile = Vocabulary::fromModelFile(dataPath(known.model));
        ASSERT_TRUE(fromFile) << known.model;
        EXPECT_EQ(fromFile->special().startOfImage, known.start);
        EXPECT_EQ(fromFile->special().endOfImage, known.end);
        EXPECT_EQ(fromFile->special().imageSoftToken, std::nullopt);
        EXPECT_EQ(fromFile->size(), static_cast<std::size_t>(known.soft)); // it would come next
        VocabularyData listed = readPieces(known.model);
        listed.pieces.emplace_back("<image_soft_token>");
        listed.scores.push_back(-1000.0F);
        listed.types.push_back(static_cast<std::int32_t>(PieceType::Normal));
        const auto fromArrays = Vocabulary::fromData(std::move(listed));
        ASSERT_TRUE(fromArrays) << known.model;
        EXPECT_EQ(fromArrays->special().startOfImage, known.start);
        EXPECT_EQ(fromArrays->special().endOfImage, known.end);
        EXPECT_EQ(fromArrays->special().imageSoftToken, known.soft);
        EXPECT_EQ(fromArrays->type(known.soft), PieceType::Control);
    }
}

TEST(Vocabulary, RefusesArraysThatContradictEachOther)
{
    const VocabularyData good = readPieces(kTinyModel);
    ASSERT_TRUE(tokenizerFrom(good));
    const auto spoil = [&](auto&& change, const std::string& why) {
        VocabularyData data = good;
        change(data);
        expectRefused(std::move(data), why);
    };
    spoil([](auto& data) { data = {}; }, "nothing in it");
    spoil([](auto& data) { data.scores.pop_back(); }, "fewer scores");
    spoil([](auto& data) { data.types.push_back(1); }, "more types");
    spoil([](auto& data) { data.types[700] = 0; }, "type 0");
    spoil([](auto& data) { data.types[700] = 7; }, "type 7");
    spoil([](auto& data) { data.types[700] = -1; }, "type -1");
    spoil([](auto& data) { data.pieces[700].clear(); }, "empty piece");
    spoil([](auto& data) { data.pieces[700] = "\xC3"; }, "piece of half a character");
    spoil([](auto& data) { data.pieces[700] = std::string("a\0b", 3); }, "zero byte");
    spoil([](auto& data) { data.pieces[700] = data.pieces[701]; }, "the same piece twice");
    spoil([](auto& data) { data.scores[700] = std::numeric_limits<float>::quiet_NaN(); }, "score NaN");
    spoil([](auto& data) { data.types[3] = 1; }, "no unknown piece");
    spoil([](auto& data) { data.types[300] = 1; }, "255 byte pieces");
    spoil([](auto& data) { data.pieces[300] = "<0xZZ>"; }, "byte piece without a byte");
}

TEST(Vocabulary, RefusesSentencePieceModelsThatAreNotGemmas)
{
    // Three models of one piece: unigram; BPE with a dummy prefix; BPE without byte fallback.
    const std::string piece("\x0A\x03\x0A\x01"
                            "a",
        5);
    const std::string normalizer("\x1A\x04\x18\x00\x20\x00", 6);
    const std::string bpe("\x12\x05\x18\x02\x98\x02\x01", 7);
    ASSERT_TRUE(parseModelProto(bytesOf(piece + bpe + normalizer)));
    for (const std::string& model :
        {piece + normalizer, piece + bpe, piece + std::string("\x12\x02\x18\x02", 4) + normalizer}) {
        const auto result = parseModelProto(bytesOf(model));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::Unsupported);
    }
}

TEST(Vocabulary, MissingFileIsAFileError)
{
    const auto result = Vocabulary::fromModelFile(dataPath("no-such.model"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, ErrorKind::File);
}

TEST(Vocabulary, TokenizerBelongsToTheModelWithItsNumberOfRows)
{
    const std::filesystem::path file = dataPath(kTinyModel);
    for (const std::uint64_t rows : {2048, 2049, 2112}) {
        EXPECT_TRUE(Tokenizer::open(std::nullopt, file, rows)) << rows;
        EXPECT_TRUE(Tokenizer::open(readPieces(kTinyModel), {}, rows)) << rows;
    }
    for (const std::uint64_t rows : {0, 2047, 2113, 262208}) {
        const auto result = Tokenizer::open(std::nullopt, file, rows);
        ASSERT_FALSE(result) << rows;
        EXPECT_EQ(result.error().kind, ErrorKind::Format);
    }
}

TEST(Vocabulary, ModelCutAnywhereIsRefusedOrWhole)
{
    const std::vector<std::byte> bytes = tinyModel();
    const std::size_t pieces = readPieces(kTinyModel).pieces.size();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const auto result = parseModelProto(std::span(bytes).first(size));
        // Cut between two fields at the very end, what is left may still be a model.
        ASSERT_TRUE(!result || result->pieces.size() == pieces) << size;
    }
}

TEST(Vocabulary, ModelsWithWrongBytesNeitherCrashNorHang)
{
    const std::vector<std::byte> bytes = tinyModel();
    std::mt19937 random(1);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    std::size_t refused = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<std::byte> wrong = bytes;
        for (std::size_t i = 1 + below(8); i > 0; --i)
            wrong[below(wrong.size())] = static_cast<std::byte>(below(256));
        auto data = parseModelProto(wrong);
        const bool accepted = data && tokenizerFrom(std::move(data).value());
        refused += accepted ? 0 : 1;
    }
    EXPECT_GT(refused, 100U);
}

} // namespace
} // namespace facet::test
