#include "engine/base/half.h"
#include "engine/model/checkpoint.h"
#include "tests/support/model/gguf_writer.h"
#include "tests/support/model/synthetic_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace facet {
namespace {

const std::filesystem::path kCheckpoints = FACET_TEST_DATA "/checkpoints";

std::vector<float> rowOf(const TensorView& view, std::uint64_t row)
{
    std::vector<float> values(view.columns);
    const auto bytes = fileRowBytes(view.format, view.columns);
    decodeRow(view.format, view.bytes.subspan(row * bytes, bytes), values);
    return values;
}

TEST(Checkpoint, ReadsTheOldConfigurationWithItsDefaults)
{
    const auto checkpoint = Checkpoint::open(kCheckpoints / "tiny");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    const TextConfig& c = checkpoint->config();
    EXPECT_EQ(c.layers, 7U);
    EXPECT_EQ(c.width, 96U);
    EXPECT_EQ(c.heads, 4U);
    EXPECT_EQ(c.kvHeads, 2U);
    EXPECT_EQ(c.headDim, 32U);
    EXPECT_EQ(c.feedForward, 288U);
    EXPECT_EQ(c.vocabulary, 2112U);
    EXPECT_EQ(c.window, 16U);
    EXPECT_EQ(c.contextTokens, 4096U);
    EXPECT_FLOAT_EQ(c.queryScale, 1.0F / std::sqrt(24.0F));
    EXPECT_FLOAT_EQ(c.embeddingScale, std::sqrt(96.0F));
    EXPECT_EQ(c.localRopeBase, 1e4F);
    EXPECT_EQ(c.globalRopeBase, 1e6F);
    EXPECT_EQ(c.globalRopeScale, 8.0F);
    EXPECT_EQ(c.stopIds, (std::vector<std::int32_t>{1, 106}));
    EXPECT_EQ(c.bosId, 2);
    for (std::uint32_t i = 0; i < 7; ++i)
        EXPECT_EQ(c.isGlobal(i), i == 5);
    EXPECT_EQ(c.sampling.topK, 64U);
    EXPECT_EQ(c.sampling.topP, 0.95F);
    EXPECT_EQ(c.sampling.temperature, 1.0F);
    EXPECT_EQ(checkpoint->tokenizerModel(), kCheckpoints / "tiny" / "tokenizer.model");
    EXPECT_EQ(c.name, "tiny");
}

TEST(Checkpoint, ShardsWithNewNamesHoldTheSameModel)
{
    const auto plain = Checkpoint::open(kCheckpoints / "tiny");
    const auto sharded = Checkpoint::open(kCheckpoints / "tiny-sharded" / "model-00002-of-00003.safetensors");
    ASSERT_TRUE(plain) << plain.error().message;
    ASSERT_TRUE(sharded) << sharded.error().message;
    EXPECT_EQ(sharded->config().globalRopeScale, 8.0F);
    EXPECT_EQ(sharded->config().attention, plain->config().attention);
    EXPECT_EQ(sharded->config().queryScale, plain->config().queryScale);
    std::vector<std::vector<float>> first;
    visitWeights(plain->weights(), plain->config(), [&](const TensorView& view, const TensorSpec& spec) {
        for (std::uint64_t row = 0; row < spec.rows; ++row)
            first.push_back(rowOf(view, row));
    });
    std::size_t next = 0;
    visitWeights(sharded->weights(), sharded->config(), [&](const TensorView& view, const TensorSpec& spec) {
        EXPECT_EQ(view.format, spec.kind == TensorKind::Gain ? WeightFormat::F32 : WeightFormat::BF16);
        for (std::uint64_t row = 0; row < spec.rows; ++row)
            ASSERT_EQ(rowOf(view, row), first[next++]) << spec.safetensors;
    });
    EXPECT_EQ(next, first.size());
}

TEST(Checkpoint, ReadsTheFlatConfigurationOfTextModels)
{
    const auto checkpoint = Checkpoint::open((kCheckpoints / "tiny-text").string() + "/");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    const TextConfig& c = checkpoint->config();
    EXPECT_EQ(c.layers, 13U);
    EXPECT_EQ(c.kvHeads, 1U);
    EXPECT_EQ(c.vocabulary, 2048U);
    EXPECT_EQ(c.globalRopeScale, 1.0F);
    for (std::uint32_t i = 0; i < 13; ++i)
        EXPECT_EQ(c.isGlobal(i), i == 5 || i == 11);
    EXPECT_EQ(c.name, "tiny-text");
    EXPECT_TRUE(Checkpoint::open(kCheckpoints / "tiny-hot"));
}

TEST(Checkpoint, GainsOfFoldersGetTheOneThatGgufHas)
{
    const auto folder = Checkpoint::open(kCheckpoints / "tiny");
    ASSERT_TRUE(folder);
    const TensorView& stored = folder->weights().layers[2].keyNorm;
    const auto gain = folder->readVector(stored, TensorKind::Gain);
    const auto raw = rowOf(stored, 0);
    ASSERT_TRUE(gain);
    ASSERT_EQ(gain->size(), 32U);
    for (std::size_t i = 0; i < gain->size(); ++i)
        EXPECT_EQ((*gain)[i], 1.0F + raw[i]);

    const test::TemporaryFolder temporary;
    ASSERT_TRUE(test::writeFile(temporary / "m.gguf", test::makeSyntheticGguf({})));
    const auto gguf = Checkpoint::open(temporary / "m.gguf");
    ASSERT_TRUE(gguf);
    EXPECT_EQ(gguf->readVector(gguf->weights().outputNorm, TensorKind::Gain).value(),
        test::syntheticNoise("output_norm.weight", 1, 256, 0.1, 12.0F));
}

TEST(Checkpoint, ReadsNumbersAndVocabularyOfAGguf)
{
    const test::TemporaryFolder folder;
    ASSERT_TRUE(test::writeFile(folder / "m.gguf", test::makeSyntheticGguf({})));
    const auto checkpoint = Checkpoint::open(folder / "m.gguf");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    const TextConfig& c = checkpoint->config();
    EXPECT_EQ(c.name, "Gemma 3 tiny synthetic seed 1");
    EXPECT_EQ(c.layers, 8U);
    EXPECT_EQ(c.headDim, 64U);
    EXPECT_EQ(c.vocabulary, 1024U);
    EXPECT_EQ(c.window, 16U);
    EXPECT_EQ(c.globalRopeScale, 8.0F);
    EXPECT_EQ(c.localRopeBase, 1e4F);
    EXPECT_FLOAT_EQ(c.queryScale, 0.125F);
    EXPECT_EQ(c.stopIds, (std::vector<std::int32_t>{106, 1}));
    for (std::uint32_t i = 0; i < 8; ++i)
        EXPECT_EQ(c.isGlobal(i), i == 5);
    EXPECT_FALSE(checkpoint->weights().head);

    const auto vocabulary = checkpoint->vocabulary();
    ASSERT_TRUE(vocabulary) << vocabulary.error().message;
    ASSERT_TRUE(*vocabulary);
    EXPECT_EQ((*vocabulary)->pieces, test::syntheticPieces());
    EXPECT_EQ((*vocabulary)->types.at(105), 3);
    EXPECT_EQ((*vocabulary)->scores.at(1023), -(1023.0F - 367.0F));
    EXPECT_EQ((*vocabulary)->eosId, 106);
    EXPECT_EQ((*vocabulary)->paddingId, 0);
}

TEST(Checkpoint, MixedFormatsKeepEachTensorsOwn)
{
    const test::TemporaryFolder folder;
    const auto sixBitValues = [](std::string_view name) -> std::optional<WeightFormat> {
        if (name.ends_with("attn_v.weight")) return WeightFormat::Q6_K;
        return std::nullopt;
    };
    ASSERT_TRUE(test::writeFile(
        folder / "m.gguf", test::makeSyntheticGguf({.format = WeightFormat::Q4_K, .formatOf = sixBitValues})));
    const auto checkpoint = Checkpoint::open(folder / "m.gguf");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    EXPECT_EQ(checkpoint->mainFormat(), WeightFormat::Q4_K);
    EXPECT_EQ(checkpoint->weights().layers[0].value.format, WeightFormat::Q6_K);
    EXPECT_EQ(checkpoint->weights().layers[0].key.format, WeightFormat::Q4_K);
    EXPECT_EQ(checkpoint->weights().layers[0].down.format, WeightFormat::Q8_0);
}

} // namespace
} // namespace facet
