#include "engine/model/gguf.h"
#include "engine/model/vision_config.h"
#include "tests/support/model/small_vision.h"
#include "tests/support/model/synthetic_vision.h"

#include <gtest/gtest.h>

#include <cmath>

namespace facet {
namespace {

const std::filesystem::path kCheckpoints = FACET_TEST_DATA "/checkpoints";

class VisionConfigOfFolder : public testing::Test {
protected:
    Result<std::optional<VisionConfig>> read(std::string_view config, std::string_view processor = {})
    {
        test::writeFile(m_folder / "config.json", config);
        if (!processor.empty()) test::writeFile(m_folder / "preprocessor_config.json", processor);
        return readHuggingFaceVisionConfig(m_folder.path());
    }

    // With one text replaced by another in the small configuration.
    std::string complaint(std::string_view from, std::string_view to, std::string_view processor = {})
    {
        std::string text = test::smallVisionConfigJson();
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
        const auto config = read(text, processor);
        return config ? std::string() : config.error().message;
    }

    test::TemporaryFolder m_folder;
};

// google/gemma-3-4b-it as published, but for what has nothing to do with images.
TEST_F(VisionConfigOfFolder, ReadsThePublishedNumbers)
{
    const auto c = read(R"({"boi_token_index": 255999, "eoi_token_index": 256000, "image_token_index": 262144,
"mm_tokens_per_image": 256, "model_type": "gemma3", "text_config": {"hidden_size": 2560, "num_hidden_layers": 34},
"vision_config": {"hidden_size": 1152, "image_size": 896, "intermediate_size": 4304,
"model_type": "siglip_vision_model", "num_attention_heads": 16, "num_hidden_layers": 27, "patch_size": 14,
"vision_use_head": false}})",
        R"({"do_convert_rgb": null, "do_normalize": true, "do_pan_and_scan": null, "do_rescale": true,
"do_resize": true, "image_mean": [0.25, 0.5, 0.75], "image_processor_type": "Gemma3ImageProcessor",
"image_seq_length": 256, "image_std": [0.5, 0.25, 0.125], "resample": 2, "rescale_factor": 0.00392156862745098,
"size": {"height": 896, "width": 896}})");
    ASSERT_TRUE(c) << c.error().message;
    ASSERT_TRUE(*c);
    EXPECT_EQ((*c)->layers, 27U);
    EXPECT_EQ((*c)->width, 1152U);
    EXPECT_EQ((*c)->heads, 16U);
    EXPECT_EQ((*c)->headDim(), 72U);
    EXPECT_EQ((*c)->feedForward, 4304U);
    EXPECT_EQ((*c)->grid(), 64U);
    EXPECT_EQ((*c)->patches(), 4096U);
    EXPECT_EQ((*c)->patchValues(), 588U);
    EXPECT_EQ((*c)->viewTokens, 256U);
    EXPECT_EQ((*c)->pool(), 4U);
    EXPECT_EQ((*c)->textWidth, 2560U);
    EXPECT_EQ((*c)->epsilon, 1e-6F);
    EXPECT_EQ((*c)->mean, (std::array{0.25F, 0.5F, 0.75F}));
    EXPECT_EQ((*c)->deviation, (std::array{0.5F, 0.25F, 0.125F}));
    ASSERT_TRUE((*c)->tokens);
    EXPECT_EQ((*c)->tokens->soft, 262144);
}

// What equals the defaults of SiglipVisionConfig, Gemma3TextConfig and Gemma3Config may be left out.
TEST_F(VisionConfigOfFolder, FillsInTheDefaultsOfSiglip)
{
    const auto c = read(R"({"model_type": "gemma3", "vision_config": {"patch_size": 14}})");
    ASSERT_TRUE(c) << c.error().message;
    ASSERT_TRUE(*c);
    EXPECT_EQ((*c)->layers, 12U);
    EXPECT_EQ((*c)->width, 768U);
    EXPECT_EQ((*c)->heads, 12U);
    EXPECT_EQ((*c)->feedForward, 3072U);
    EXPECT_EQ((*c)->imageSize, 224U);
    EXPECT_EQ((*c)->viewTokens, 256U);
    EXPECT_EQ((*c)->pool(), 1U);
    EXPECT_EQ((*c)->textWidth, 2304U);
    EXPECT_EQ((*c)->mean, (std::array{0.5F, 0.5F, 0.5F}));
    ASSERT_TRUE((*c)->tokens);
    EXPECT_EQ((*c)->tokens->start, 255999);
    EXPECT_EQ((*c)->tokens->end, 256000);
    EXPECT_EQ((*c)->tokens->soft, 262144);
}

TEST_F(VisionConfigOfFolder, KnowsBothSpellingsOfTheImageTokens)
{
    const auto c = read(test::smallVisionConfigJson()); // boi_token_index and eoi_token_id
    ASSERT_TRUE(c) << c.error().message;
    ASSERT_TRUE((*c)->tokens);
    EXPECT_EQ((*c)->tokens->start, 5);
    EXPECT_EQ((*c)->tokens->end, 6);
    EXPECT_EQ(complaint("\"boi_token_index\": 5", "\"boi_token_index\": 5.5"),
        "The file config.json is damaged: boi_token_index is not a token id or a list of them.");
}

TEST_F(VisionConfigOfFolder, IsNothingForTextModels)
{
    const auto c = read(test::smallConfigJson());
    ASSERT_TRUE(c) << c.error().message;
    EXPECT_FALSE(*c);
}

TEST_F(VisionConfigOfFolder, IsReadFromTheReferencesCheckpoints)
{
    struct Known {
        const char* folder;
        std::uint32_t layers, width, heads, feedForward, image, tokens, pool, textWidth;
    };
    const Known checkpoints[] = {{"tiny", 3, 72, 3, 152, 56, 4, 2, 96}, {"tiny-sharded", 3, 72, 3, 152, 56, 4, 2, 96},
        {"tiny-896", 2, 144, 2, 269, 896, 256, 4, 64}};
    for (const Known& known : checkpoints) {
        const auto c = readHuggingFaceVisionConfig(kCheckpoints / known.folder);
        ASSERT_TRUE(c && *c) << known.folder;
        EXPECT_EQ((*c)->name, known.folder);
        EXPECT_EQ((*c)->layers, known.layers);
        EXPECT_EQ((*c)->width, known.width);
        EXPECT_EQ((*c)->heads, known.heads);
        EXPECT_EQ((*c)->feedForward, known.feedForward);
        EXPECT_EQ((*c)->imageSize, known.image);
        EXPECT_EQ((*c)->patchSize, 14U);
        EXPECT_EQ((*c)->viewTokens, known.tokens);
        EXPECT_EQ((*c)->pool(), known.pool);
        EXPECT_EQ((*c)->textWidth, known.textWidth);
        EXPECT_EQ((*c)->tokens->start, 2025);
        EXPECT_EQ((*c)->tokens->end, 2026);
        EXPECT_EQ((*c)->tokens->soft, 2048);
    }
    for (const char* folder : {"tiny-text", "tiny-hot"}) {
        const auto c = readHuggingFaceVisionConfig(kCheckpoints / folder);
        ASSERT_TRUE(c) << c.error().message;
        EXPECT_FALSE(*c) << folder;
    }
}

TEST_F(VisionConfigOfFolder, ChecksItsNumbers)
{
    const auto damaged = [](std::string_view what) {
        return "The file config.json is damaged: " + std::string(what) + ".";
    };
    struct Case {
        const char *from, *to, *what;
    };
    const Case cases[] = {
        {"\"num_hidden_layers\": 1, \"hidden_size\": 8", "\"num_hidden_layers\": 0, \"hidden_size\": 8",
            "the number of vision layers (0) is impossible"},
        {"\"hidden_size\": 8", "\"hidden_size\": 4294967295",
            "the width of the vision layers (4294967295) is impossible"},
        {"\"num_attention_heads\": 2, \"inter", "\"num_attention_heads\": 3, \"inter",
            "its vision heads do not divide their width"},
        {"\"num_attention_heads\": 2, \"inter", "\"num_attention_heads\": 8, \"inter",
            "the width of a vision head is odd"},
        {"\"intermediate_size\": 12", "\"intermediate_size\": 0",
            "the width of the vision layers' feed-forward part (0) is impossible"},
        {"\"image_size\": 8", "\"image_size\": 9", "its patches do not tile the image"},
        {"\"image_size\": 8", "\"image_size\": 100000", "the size of images (100000) is impossible"},
        {"\"image_size\": 8, \"patch_size\": 2", "\"image_size\": 4096, \"patch_size\": 1",
            "the number of patches (4096 a side) is impossible"},
        {"\"patch_size\": 2", "\"patch_size\": 0", "the size of patches (0) is impossible"},
        {"\"patch_size\": 2", "\"patch_size\": \"two\"", "patch_size is not a whole number"},
        {"\"mm_tokens_per_image\": 1", "\"mm_tokens_per_image\": 2", "the tokens of an image are no square"},
        {"\"mm_tokens_per_image\": 1", "\"mm_tokens_per_image\": 9", "the tokens of an image do not tile its patches"},
        {"\"mm_tokens_per_image\": 1", "\"mm_tokens_per_image\": 0",
            "the number of tokens for an image (0) is impossible"},
        {"\"patch_size\": 2", "\"patch_size\": 2, \"layer_norm_eps\": -1",
            "the epsilon of its vision layers is impossible"},
        {"\"hidden_size\": 16", "\"hidden_size\": 1", "the width of the text model (1) is impossible"},
    };
    EXPECT_EQ(complaint("8", "8"), "");
    for (const Case& wrong : cases)
        EXPECT_EQ(complaint(wrong.from, wrong.to), damaged(wrong.what)) << wrong.to;
    for (const char* other : {"\"hidden_act\": \"gelu\"", "\"num_channels\": 4"})
        EXPECT_EQ(complaint("\"patch_size\": 2", std::string("\"patch_size\": 2, ") + other),
            "The picture half of this model computes in a way that Gemma 3's does not.");
}

TEST_F(VisionConfigOfFolder, ChecksThePreprocessing)
{
    struct Case {
        const char *processor, *message;
    };
    const Case cases[] = {
        {R"({"image_mean": [0.5, 0.5]})",
            "The file preprocessor_config.json is damaged: image_mean is not three numbers."},
        {R"({"image_std": [0.5, 0.5, "x"]})",
            "The file preprocessor_config.json is damaged: image_std is not three numbers."},
        {R"({"image_std": [0.5, 0.5, 0]})",
            "The file config.json is damaged: the deviation of its pixels is impossible."},
        {R"({"size": {"height": 8, "width": 16}})",
            "The file preprocessor_config.json is damaged: it makes images of another size than the model takes."},
        {R"({"do_normalize": false})", "The picture half of this model computes in a way that Gemma 3's does not."},
        {R"({"rescale_factor": 1})", "The picture half of this model computes in a way that Gemma 3's does not."},
        {"[]", "The file preprocessor_config.json is damaged: its JSON text cannot be read."},
        {"{}", ""},
    };
    for (const Case& wrong : cases)
        EXPECT_EQ(complaint("8", "8", wrong.processor), wrong.message) << wrong.processor;
}

class VisionConfigOfGguf : public testing::Test {
protected:
    Result<VisionConfig> read(std::span<const std::byte> bytes)
    {
        test::writeFile(m_folder / "mmproj.gguf", bytes);
        TRY(const auto file, GgufFile::open(m_folder / "mmproj.gguf"));
        return readGgufVisionConfig(file);
    }

    std::string complaint(const test::SmallMmprojChanges& changes)
    {
        const auto config = read(test::smallMmproj(changes));
        if (config) return {};
        EXPECT_TRUE(config.error().nextStep.ends_with('.'));
        return config.error().message;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(VisionConfigOfGguf, IsReadAsLlamaCppWritesIt)
{
    const auto c = read(test::makeSyntheticMmproj({}));
    ASSERT_TRUE(c) << c.error().message;
    EXPECT_EQ(c->name, "Gemma 3 tiny vision synthetic seed 1");
    EXPECT_EQ(c->layers, 3U);
    EXPECT_EQ(c->width, 128U);
    EXPECT_EQ(c->heads, 4U);
    EXPECT_EQ(c->feedForward, 288U);
    EXPECT_EQ(c->imageSize, 224U);
    EXPECT_EQ(c->patchSize, 14U);
    EXPECT_EQ(c->viewTokens, 16U); // a grid of 16, pooled 4 by 4
    EXPECT_EQ(c->textWidth, 256U);
    EXPECT_EQ(c->mean, (std::array{0.5F, 0.5F, 0.5F}));
    EXPECT_FALSE(c->tokens);
}

TEST_F(VisionConfigOfGguf, MaySayHowItPools)
{
    const auto pooled = [](std::uint32_t patches) {
        return test::SmallMmprojChanges{
            .metadata = [=](test::GgufWriter& writer) { writer.u32("clip.vision.projector.scale_factor", patches); }};
    };
    EXPECT_EQ(read(test::smallMmproj())->viewTokens, 1U);
    EXPECT_EQ(read(test::smallMmproj(pooled(2)))->viewTokens, 4U);
    EXPECT_EQ(complaint(pooled(3)), "The file mmproj.gguf is damaged: the tokens of an image do not tile its patches.");
    EXPECT_EQ(
        complaint(pooled(0)), "The file mmproj.gguf is damaged: the number of tokens for an image (0) is impossible.");
}

TEST_F(VisionConfigOfGguf, KnowsTheKeysOfTwoHalves)
{
    const auto both = [](test::GgufWriter& writer) { writer.text("clip.vision.projector_type", "gemma3"); };
    EXPECT_EQ(complaint({.metadata = both, .projector = "gemma3a"}), "");
    const auto means = [](test::GgufWriter& writer) {
        writer.f32s("clip.vision.image_mean", std::array{0.1F, 0.2F, 0.3F});
        writer.f32s("clip.vision.image_std", std::array{0.4F, 0.5F, 0.6F});
    };
    const auto c = read(test::smallMmproj({.metadata = means}));
    ASSERT_TRUE(c) << c.error().message;
    EXPECT_EQ(c->mean, (std::array{0.1F, 0.2F, 0.3F}));
    EXPECT_EQ(c->deviation, (std::array{0.4F, 0.5F, 0.6F}));
}

TEST_F(VisionConfigOfGguf, RefusesOtherProjectors)
{
    EXPECT_EQ(complaint({.projector = "idefics3"}),
        "This projector (mmproj) is of the kind idefics3; Gemma 3 has one of the kind gemma3.");
    EXPECT_EQ(
        complaint({.projector = ""}), "The file mmproj.gguf is damaged: its header does not say what projector it is.");
    EXPECT_EQ(complaint({.heads = 3}), "The file mmproj.gguf is damaged: its vision heads do not divide their width.");
    EXPECT_EQ(
        complaint({.textWidth = 4}), "The file mmproj.gguf is damaged: the width of the text model (4) is impossible.");
    const auto plain = [](test::GgufWriter& writer) { writer.boolean("clip.use_gelu", false); };
    EXPECT_EQ(complaint({.metadata = plain}), "This projector computes in a way that Gemma 3's does not.");
    const auto silu = [](test::GgufWriter& writer) { writer.boolean("clip.use_silu", true); };
    EXPECT_EQ(complaint({.metadata = silu}), "This projector computes in a way that Gemma 3's does not.");
    const auto two = [](test::GgufWriter& writer) { writer.f32s("clip.vision.image_mean", std::array{0.5F, 0.5F}); };
    EXPECT_EQ(
        complaint({.metadata = two}), "The file mmproj.gguf is damaged: clip.vision.image_mean is not three numbers.");
    const auto nan = [](test::GgufWriter& writer) {
        writer.f32s("clip.vision.image_std", std::array{0.5F, NAN, 0.5F});
    };
    EXPECT_EQ(
        complaint({.metadata = nan}), "The file mmproj.gguf is damaged: the deviation of its pixels is impossible.");
}

TEST_F(VisionConfigOfGguf, NeedsAPictureHalf)
{
    test::GgufWriter writer;
    writer.text("general.architecture", "clip");
    writer.boolean("clip.has_audio_encoder", true);
    writer.text("clip.projector_type", "gemma3");
    const auto c = read(writer.finish());
    ASSERT_FALSE(c);
    EXPECT_EQ(c.error().message, "This projector (mmproj) is not for pictures.");
}

} // namespace
} // namespace facet
