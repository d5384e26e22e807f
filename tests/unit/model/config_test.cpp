#include "engine/model/config.h"
#include "engine/model/gguf.h"
#include "tests/support/model/small_models.h"

#include <gtest/gtest.h>

#include <cmath>

namespace facet {
namespace {

class HuggingFaceConfig : public testing::Test {
protected:
    TextConfig read(std::string_view config, std::string_view generation = {})
    {
        test::writeFile(m_folder / "config.json", config);
        if (!generation.empty()) test::writeFile(m_folder / "generation_config.json", generation);
        const auto result = readHuggingFaceConfig(m_folder.path());
        EXPECT_TRUE(result) << result.error().message;
        return result ? *result : TextConfig();
    }

    test::TemporaryFolder m_folder;
};

// google/gemma-3-4b-it as published: what equals the defaults of Gemma3TextConfig is left out.
TEST_F(HuggingFaceConfig, FillsInWhatThe4BLeavesOut)
{
    const TextConfig c = read(R"({"architectures": ["Gemma3ForConditionalGeneration"], "boi_token_index": 255999,
"eoi_token_index": 256000, "eos_token_id": [1, 106], "image_token_index": 262144, "initializer_range": 0.02,
"mm_tokens_per_image": 256, "model_type": "gemma3", "text_config": {"hidden_size": 2560, "intermediate_size": 10240,
"model_type": "gemma3_text", "num_hidden_layers": 34, "rope_scaling": {"factor": 8.0, "rope_type": "linear"},
"sliding_window": 1024}, "torch_dtype": "bfloat16", "transformers_version": "4.50.0.dev0",
"vision_config": {"hidden_size": 1152}})");
    EXPECT_EQ(c.layers, 34U);
    EXPECT_EQ(c.heads, 8U);
    EXPECT_EQ(c.kvHeads, 4U);
    EXPECT_EQ(c.headDim, 256U);
    EXPECT_EQ(c.vocabulary, 262208U);
    EXPECT_EQ(c.contextTokens, 131072U);
    EXPECT_EQ(c.globalRopeScale, 8.0F);
    EXPECT_EQ(c.globalRopeBase, 1e6F);
    EXPECT_FLOAT_EQ(c.queryScale, 1.0F / 16.0F);
    for (std::uint32_t i = 0; i < 34; ++i)
        EXPECT_EQ(c.isGlobal(i), i % 6 == 5);
}

constexpr std::string_view kFlat = R"({"model_type": "gemma3_text", "num_hidden_layers": 4, "hidden_size": 16,
"vocab_size": 200, "eos_token_id": 1, )";

TEST_F(HuggingFaceConfig, UnderstandsEverySpellingOfThePattern)
{
    for (const char* key : {"sliding_window_pattern", "_sliding_window_pattern"}) {
        const TextConfig c = read(std::string(kFlat) + '"' + key + "\": 2}");
        for (std::uint32_t i = 0; i < 4; ++i)
            EXPECT_EQ(c.isGlobal(i), i % 2 == 1) << key;
    }
    const TextConfig listed = read(std::string(kFlat)
        + R"("sliding_window_pattern": 2, "layer_types": ["full_attention", "sliding_attention", "sliding_attention",
          "sliding_attention"]})");
    for (std::uint32_t i = 0; i < 4; ++i)
        EXPECT_EQ(listed.isGlobal(i), i == 0);
}

TEST_F(HuggingFaceConfig, UnderstandsBothSpellingsOfRope)
{
    const TextConfig old = read(std::string(kFlat)
        + R"("rope_theta": 5e5, "rope_local_base_freq": 2000, "rope_scaling": {"type": "linear", "factor": 4}})");
    const TextConfig newer = read(std::string(kFlat) + R"("rope_parameters": {
"full_attention": {"rope_theta": 500000.0, "rope_type": "linear", "factor": 4.0},
"sliding_attention": {"rope_theta": 2000.0, "rope_type": "default"}}})");
    for (const TextConfig& c : {old, newer}) {
        EXPECT_EQ(c.globalRopeBase, 5e5F);
        EXPECT_EQ(c.localRopeBase, 2e3F);
        EXPECT_EQ(c.globalRopeScale, 4.0F);
    }
}

TEST_F(HuggingFaceConfig, TakesStopIdsAndSamplingOfTheGenerationConfig)
{
    const TextConfig c = read(std::string(kFlat) + R"("rope_scaling": null})",
        R"({"eos_token_id": [1, 106], "temperature": 0.7, "top_k": 40, "top_p": 0.9})");
    EXPECT_EQ(c.stopIds, (std::vector<std::int32_t>{1, 106}));
    EXPECT_EQ(c.sampling.temperature, 0.7F);
    EXPECT_EQ(c.sampling.topK, 40U);
    EXPECT_EQ(c.sampling.topP, 0.9F);
    EXPECT_EQ(c.globalRopeScale, 1.0F);
}

class GgufConfig : public testing::Test {
protected:
    Result<TextConfig> read(const test::SmallGgufChanges& changes)
    {
        test::writeFile(m_folder / "m.gguf", test::smallGguf(changes));
        TRY(const auto file, GgufFile::open(m_folder / "m.gguf"));
        return readGgufConfig(file);
    }

    test::TemporaryFolder m_folder;
};

TEST_F(GgufConfig, TakesLlamaCppsDefaults)
{
    const auto c = read({});
    ASSERT_TRUE(c) << c.error().message;
    EXPECT_EQ(c->globalRopeBase, 1e6F);
    EXPECT_EQ(c->localRopeBase, 1e4F);
    EXPECT_EQ(c->globalRopeScale, 1.0F);
    EXPECT_EQ(c->epsilon, 1e-6F);
    EXPECT_FLOAT_EQ(c->queryScale, 1.0F / std::sqrt(8.0F));
    EXPECT_EQ(c->bosId, 2);
    EXPECT_EQ(c->name, "m");
    EXPECT_FALSE(c->isGlobal(0));
}

TEST_F(GgufConfig, ReadsBasesPatternAndSamplingWhereGiven)
{
    const auto c = read({.metadata = [](test::GgufWriter& writer) {
        writer.f32("gemma3.rope.freq_base_swa", 3000.0F);
        writer.f32("gemma3.rope.freq_base", 7e5F);
        writer.text("gemma3.rope.scaling.type", "linear");
        writer.f32("gemma3.rope.scaling.factor", 2.0F);
        writer.booleans("gemma3.attention.sliding_window_pattern", {false});
        writer.f32("general.sampling.temp", 0.5F);
        writer.i32("general.sampling.top_k", 20);
    }});
    ASSERT_TRUE(c) << c.error().message;
    EXPECT_EQ(c->localRopeBase, 3000.0F);
    EXPECT_EQ(c->globalRopeBase, 7e5F);
    EXPECT_EQ(c->globalRopeScale, 2.0F);
    EXPECT_TRUE(c->isGlobal(0));
    EXPECT_EQ(c->sampling.temperature, 0.5F);
    EXPECT_EQ(c->sampling.topK, 20U);
}

TEST_F(GgufConfig, KeepsATemperatureOfZero)
{
    const auto c = read({.metadata = [](test::GgufWriter& writer) { writer.f32("general.sampling.temp", 0.0F); }});
    ASSERT_TRUE(c) << c.error().message;
    EXPECT_EQ(c->sampling.temperature, 0.0F);
}

// Ollama's converter writes no scaling for 4B, 12B and 27B, which it tells by their picture half.
TEST_F(GgufConfig, KnowsTheScalingThatOllamaLeavesOut)
{
    const auto ofOllama = [](test::GgufWriter& writer) { writer.u32("gemma3.vision.block_count", 27); };
    EXPECT_EQ(read({.metadata = ofOllama})->globalRopeScale, 8.0F);
    const auto withFactor = [](test::GgufWriter& writer) {
        writer.u32("gemma3.vision.block_count", 27);
        writer.f32("gemma3.rope.scaling.factor", 4.0F);
    };
    EXPECT_EQ(read({.metadata = withFactor})->globalRopeScale, 4.0F);
}

TEST_F(GgufConfig, EndsAnswersAtMarkersOfEitherType)
{
    const std::vector<std::int32_t> both = {1, 7};
    EXPECT_EQ(read({.lastPiece = "<end_of_turn>"})->stopIds, (std::vector<std::int32_t>{1})); // 7 is of type Normal
    const auto named = [](test::GgufWriter& writer) { writer.u32("tokenizer.ggml.eot_token_id", 7); };
    EXPECT_EQ(read({.metadata = named})->stopIds, both);
    for (const std::int32_t type : {3, 4}) // Control, UserDefined
        EXPECT_EQ(read({.lastPiece = "<end_of_turn>", .lastType = type})->stopIds, both);
}

// 27B: heads of 128, but queries are scaled by width / heads = 168. Only its number of layers tells.
TEST_F(GgufConfig, ScalesQueriesOf62LayersByWidthOverHeads)
{
    test::GgufWriter writer;
    writer.text("general.architecture", "gemma3");
    const std::pair<const char*, std::uint32_t> numbers[] = {{"context_length", 131072}, {"embedding_length", 5376},
        {"block_count", 62}, {"feed_forward_length", 21504}, {"attention.head_count", 32},
        {"attention.head_count_kv", 16}, {"attention.key_length", 128}, {"attention.value_length", 128},
        {"attention.sliding_window", 1024}};
    for (const auto& [name, value] : numbers)
        writer.u32(std::string("gemma3.") + name, value);
    writer.texts("tokenizer.ggml.tokens", std::vector<std::string>(8, "a"));
    writer.u32("tokenizer.ggml.eos_token_id", 1);
    test::writeFile(m_folder / "27b.gguf", writer.finish());
    const auto file = GgufFile::open(m_folder / "27b.gguf");
    ASSERT_TRUE(file) << file.error().message;
    const auto c = readGgufConfig(*file);
    ASSERT_TRUE(c) << c.error().message;
    EXPECT_FLOAT_EQ(c->queryScale, 1.0F / std::sqrt(168.0F));
    EXPECT_EQ(c->headDim, 128U);
}

} // namespace
} // namespace facet
