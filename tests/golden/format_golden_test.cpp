// GGUF files in every weight format, and in the mixes that are passed around, through the whole engine.

#include "engine/session/generator.h"
#include "engine/text/logits_reader.h"
#include "tests/golden/checkpoint_model.h"
#include "tests/golden/reference_decoder.h"
#include "tests/golden/shared_gpu.h"
#include "tests/support/gpu_fixture.h"
#include "tests/support/model/gguf_writer.h"
#include "tests/support/model/synthetic_model.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <cstring>
#include <fstream>

namespace facet::test {
namespace {

const auto* const kSharedGpu = ::testing::AddGlobalTestEnvironment(new SharedGpu);
const std::filesystem::path kGoldens = std::filesystem::path(FACET_TEST_DATA) / "goldens-synthetic";

// ||a - b|| / ||b|| that logits must keep to. The engine does arithmetic in float32 on exactly the weights of the file,
// so the format does not matter: all of them come out between 5e-7 and 8e-7 on the CPU drivers.
constexpr double kBound = 1e-5;

constexpr std::uint32_t kSteps = 4; // tokens read one at a time: another kernel than that of a whole prompt

using Ids = std::vector<std::int32_t>;

Ids tinyPrompt()
{
    Ids ids = {2};
    for (std::int32_t i = 1; i < 48; ++i)
        ids.push_back((37 * i + 11) % 658 + 366);
    return ids;
}

Ids firstOf(const Ids& ids, std::ptrdiff_t count) { return {ids.begin(), ids.begin() + count}; }

Ids tinyGPrompt()
{
    Ids ids = {2};
    for (std::int32_t i = 1; i < 600; ++i)
        ids.push_back((53 * i * i + 17 * i + 5) % 658 + 366);
    return ids;
}

std::vector<double> readLogits(const std::string& name)
{
    const auto bytes = readFile(kGoldens / (name + ".logits.f32"));
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return {values.begin(), values.end()};
}

Ids readGreedy(const std::string& name)
{
    std::ifstream file(kGoldens / (name + ".greedy.json"));
    return nlohmann::json::parse(file).at("greedy").get<Ids>();
}

template <class Value> std::span<const Value> lastOf(const std::vector<Value>& values, std::size_t count)
{
    EXPECT_GE(values.size(), count);
    return std::span(values).last(std::min(values.size(), count));
}

// The files of a model in a folder of their own, opened.
class ModelFiles {
public:
    explicit ModelFiles(const SyntheticOptions& options, std::uint16_t parts = 1)
    {
        const auto files = makeSyntheticParts(options, parts);
        for (std::size_t i = 0; i < files.size(); ++i)
            EXPECT_TRUE(writeFile(path(i, parts), files[i]));
        auto opened = Checkpoint::open(path(0, parts));
        if (!opened) ADD_FAILURE() << opened.error().message << " " << opened.error().context;
        CHECK(static_cast<bool>(opened));
        m_checkpoint.emplace(std::move(opened).value());
    }

    const Checkpoint& checkpoint() const { return *m_checkpoint; }

private:
    std::filesystem::path path(std::size_t index, std::size_t count) const
    {
        char name[64];
        std::snprintf(name, sizeof name, "model-%05zu-of-%05zu.gguf", index + 1, count);
        return m_folder / name;
    }

    TemporaryFolder m_folder;
    std::optional<Checkpoint> m_checkpoint;
};

std::unique_ptr<TextDecoder> load(const Checkpoint& checkpoint, DecoderOptions options)
{
    options.kvFormat = KvFormat::F32;
    return std::move(TextDecoder::load(SharedGpu::get(), checkpoint, options)).value();
}

// Logits of all ids read at once, then of the last kSteps read again one by one.
struct Readings {
    std::vector<float> whole;
    std::vector<float> steps;
};

Readings readAll(const Checkpoint& checkpoint, const Ids& ids)
{
    const auto length = static_cast<std::uint32_t>(ids.size());
    const auto decoder = load(checkpoint, {.contextTokens = length, .chunk = length, .logitRows = 16});
    auto reader = std::move(LogitsReader::create(SharedGpu::get(), *decoder)).value();
    Readings readings;
    const auto feed = [&](std::uint32_t position, std::uint32_t count, std::vector<float>& to) {
        const auto fed = reader.feed(position, {.ids = std::span(ids).subspan(position, count)},
            [&](std::span<const float> row) { to.insert(to.end(), row.begin(), row.end()); });
        EXPECT_TRUE(static_cast<bool>(fed)) << fed.error().message << " " << fed.error().context;
    };
    feed(0, length, readings.whole);
    for (std::uint32_t position = length - kSteps; position < length; ++position)
        feed(position, 1, readings.steps);
    return readings;
}

void expectEqual(const Readings& readings, const std::vector<double>& expected)
{
    const double whole = relativeError(lastOf(readings.whole, expected.size()), expected);
    const double steps = relativeError(readings.steps, lastOf(expected, readings.steps.size()));
    EXPECT_LE(whole, kBound) << "the whole prompt";
    EXPECT_LE(steps, kBound) << "token by token";
    std::printf("relative error %.1e, token by token %.1e\n", whole, steps);
}

std::vector<double> referenceLogits(const Checkpoint& checkpoint, const Ids& ids)
{
    const ReferenceModel model = referenceModel(checkpoint);
    return ReferenceDecoder(model).feed(ids).values;
}

// What the generator continues a prompt with, greedily.
Ids continuation(const Checkpoint& checkpoint, const Ids& prompt, std::uint32_t tokens)
{
    GpuContext& gpu = SharedGpu::get();
    const auto decoder = load(checkpoint, {.contextTokens = static_cast<std::uint32_t>(prompt.size()) + tokens});
    auto sampler = std::move(Sampler::create(*gpu.device, decoder->config().vocabulary)).value();
    auto generator = std::move(Generator::create(gpu, *decoder, sampler)).value();
    Ids ids;
    const auto result = generator.run(
        {.prompt = prompt, .stopIds = {}, .sampling = SamplingOptions{.temperature = 0}, .maxTokens = tokens},
        {.token = [&](std::int32_t id) { ids.push_back(id); }});
    EXPECT_TRUE(static_cast<bool>(result));
    return ids;
}

// ---- Formats whose logits another implementation has written down --------------------------------------------------

class GoldenFormat : public GpuTest, public ::testing::WithParamInterface<WeightFormat> {
protected:
    std::string name() const { return "tiny-" + std::string(info(GetParam()).name); }
    const ModelFiles files{{.format = GetParam()}};
};

TEST_P(GoldenFormat, LogitsEqualTheGolden)
{
    expectEqual(readAll(files.checkpoint(), tinyPrompt()), readLogits(name()));
}

TEST_P(GoldenFormat, GreedyContinuationEqualsTheGolden)
{
    const Ids expected = readGreedy(name());
    EXPECT_EQ(continuation(files.checkpoint(), tinyPrompt(), static_cast<std::uint32_t>(expected.size())), expected);
}

// Holds the reference of the other formats to the same goldens; they are float32, so it cannot be nearer.
TEST_P(GoldenFormat, ReferenceEqualsTheGolden)
{
    const auto logits = referenceLogits(files.checkpoint(), tinyPrompt());
    const auto golden = readLogits(name());
    const auto last = lastOf(logits, golden.size());
    EXPECT_LE(relativeError(std::vector<float>(last.begin(), last.end()), golden), 2e-7);
}

std::string nameOf(WeightFormat format) { return std::string(info(format).name); }

INSTANTIATE_TEST_SUITE_P(Formats, GoldenFormat,
    ::testing::Values(WeightFormat::F32, WeightFormat::F16, WeightFormat::BF16, WeightFormat::Q8_0, WeightFormat::Q4_0),
    [](const auto& value) { return nameOf(value.param); });

class WideHeads : public GpuTest { };

TEST_F(WideHeads, PromptLongerThanTheWindowEqualsTheGolden)
{
    if (device().info().name.find("SwiftShader") != std::string::npos && std::getenv("FACET_LONG_TESTS") == nullptr)
        GTEST_SKIP() << "SwiftShader needs two minutes for this; set FACET_LONG_TESTS to have it";
    const ModelFiles files({.size = SyntheticSize::TinyG});
    expectEqual(readAll(files.checkpoint(), tinyGPrompt()), readLogits("tiny-g-F32"));
    const Ids expected = readGreedy("tiny-g-F32");
    EXPECT_EQ(continuation(files.checkpoint(), tinyGPrompt(), static_cast<std::uint32_t>(expected.size())), expected);
}

class SplitFile : public GpuTest { };

TEST_F(SplitFile, PartsMakeTheSameModel)
{
    const ModelFiles files({.format = WeightFormat::Q8_0}, 3);
    expectEqual(readAll(files.checkpoint(), tinyPrompt()), readLogits("tiny-Q8_0"));
}

// ---- All others, against the float64 reference ---------------------------------------------------------------------

// What llama-quantize stores instead, where a row is not made of blocks of 256.
WeightFormat fallbackFor(WeightFormat format)
{
    switch (format) {
    case WeightFormat::Q4_K:
        return WeightFormat::Q5_0;
    case WeightFormat::Q5_K:
        return WeightFormat::Q5_1;
    case WeightFormat::Q6_K:
        return WeightFormat::Q8_0;
    default:
        return WeightFormat::IQ4_NL;
    }
}

class OtherFormat : public GpuTest, public ::testing::WithParamInterface<WeightFormat> { };

TEST_P(OtherFormat, LogitsEqualTheReference)
{
    const WeightFormat format = GetParam();
    const auto formatOf = [&](std::string_view tensor) -> std::optional<WeightFormat> {
        if (info(format).blockElements == 256 && tensor.ends_with("ffn_down.weight")) return fallbackFor(format);
        return std::nullopt;
    };
    const ModelFiles files({.format = format, .formatOf = formatOf});
    ASSERT_EQ(files.checkpoint().weights().embedding.format, format);
    ASSERT_EQ(files.checkpoint().weights().layers[7].gate.format, format);
    const Ids ids = firstOf(tinyPrompt(), 24); // half as long again as the window
    expectEqual(readAll(files.checkpoint(), ids), referenceLogits(files.checkpoint(), ids));
}

INSTANTIATE_TEST_SUITE_P(Formats, OtherFormat,
    ::testing::Values(WeightFormat::Q4_1, WeightFormat::Q5_0, WeightFormat::Q5_1, WeightFormat::Q2_K,
        WeightFormat::Q3_K, WeightFormat::Q4_K, WeightFormat::Q5_K, WeightFormat::Q6_K, WeightFormat::IQ4_NL,
        WeightFormat::IQ4_XS),
    [](const auto& value) { return nameOf(value.param); });

// ---- Mixes ---------------------------------------------------------------------------------------------------------

struct Mix {
    const char* name;
    WeightFormat main;
    WeightFormat (*formatOf)(std::string_view tensor); // for the embedding, attn_v, attn_output and ffn_down
};

bool isIn(std::string_view tensor, std::initializer_list<int> layers)
{
    return std::ranges::any_of(
        layers, [&](int layer) { return tensor.starts_with("blk." + std::to_string(layer) + "."); });
}

// As llama-quantize mixes them in a model of seven layers with tied embeddings.
constexpr Mix kMixes[] = {
    {"Q4_K_M", WeightFormat::Q4_K,
        [](std::string_view tensor) {
            if (tensor == "token_embd.weight") return WeightFormat::Q6_K;
            const bool more = !tensor.ends_with("attn_output.weight") && isIn(tensor, {2, 5, 6});
            return more ? WeightFormat::Q6_K : WeightFormat::Q4_K;
        }},
    {"Q3_K_M", WeightFormat::Q3_K,
        [](std::string_view tensor) {
            if (tensor == "token_embd.weight") return WeightFormat::Q6_K;
            return isIn(tensor, {0, 1}) ? WeightFormat::Q5_K : WeightFormat::Q4_K;
        }},
    {"Q2_K", WeightFormat::Q2_K,
        [](std::string_view tensor) {
            return tensor == "token_embd.weight" ? WeightFormat::Q6_K : WeightFormat::Q3_K;
        }},
    // Google's own files of quantisation-aware training.
    {"Q4_0_qat", WeightFormat::Q4_0,
        [](std::string_view tensor) { return tensor == "token_embd.weight" ? WeightFormat::F16 : WeightFormat::Q4_0; }},
};

class FormatMix : public GpuTest, public ::testing::WithParamInterface<Mix> { };

TEST_P(FormatMix, LogitsEqualTheReference)
{
    const auto formatOf = [](std::string_view tensor) -> std::optional<WeightFormat> {
        const bool mixed = tensor == "token_embd.weight" || tensor.ends_with("attn_v.weight")
            || tensor.ends_with("attn_output.weight") || tensor.ends_with("ffn_down.weight");
        return mixed ? std::optional(GetParam().formatOf(tensor)) : std::nullopt;
    };
    const ModelFiles files({.size = SyntheticSize::TinyG, .format = GetParam().main, .formatOf = formatOf});
    const Ids ids = firstOf(tinyPrompt(), 16);
    expectEqual(readAll(files.checkpoint(), ids), referenceLogits(files.checkpoint(), ids));
}

INSTANTIATE_TEST_SUITE_P(
    Files, FormatMix, ::testing::ValuesIn(kMixes), [](const auto& value) { return value.param.name; });

} // namespace
} // namespace facet::test
