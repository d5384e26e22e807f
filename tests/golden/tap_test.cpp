// Every intermediate of a pass against the reference: a fault names its layer and its kernel.

#include "tests/golden/golden_case.h"
#include "tests/golden/tap_comparison.h"
#include "tests/support/gpu_fixture.h"

namespace facet::test {
namespace {

// A prompt, cut into passes. Windows are 16 tokens; a local layer's ring has rows for the window and a chunk.
struct TapCase {
    const char* name;
    const char* checkpoint;
    const char* golden; // whose prompt is read
    std::uint32_t chunk;
    KvFormat format;
    std::vector<std::uint32_t> passes; // tokens; together at most the prompt
};

class TapTest : public GpuTest, public ::testing::WithParamInterface<TapCase> { };

TEST_P(TapTest, EveryStepEqualsTheReference)
{
    const TapCase& test = GetParam();
    const std::string family = test.checkpoint == std::string("tiny-sharded") ? "tiny" : test.checkpoint;
    const GoldenCase golden = readGolden(family, test.golden);
    const ReferenceModel model = readReferenceModel(checkpointFolder(test.checkpoint));
    Subject subject(checkpointFolder(test.checkpoint),
        {.contextTokens = 96, .chunk = test.chunk, .logitRows = test.chunk, .kvFormat = test.format});
    TapComparison comparison(subject, model);
    std::span<const std::int32_t> rest = golden.ids;
    for (const std::uint32_t tokens : test.passes) {
        const auto fault = comparison.feed(rest.first(tokens));
        ASSERT_FALSE(fault.has_value()) << fault->sentence();
        rest = rest.subspan(tokens);
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, TapTest,
    ::testing::Values( //
        TapCase{"WholePrompt", "tiny", "text-81", 81, KvFormat::F32, {81}},
        TapCase{"ChunksBelowTheWindow", "tiny", "text-81", 7, KvFormat::F32, {7, 7, 7, 7, 7, 1, 1}},
        TapCase{"ChunksBeyondTheWindow", "tiny", "text-81", 33, KvFormat::F32, {33, 33, 1, 2}},
        TapCase{"Steps", "tiny", "text-81", 1, KvFormat::F32, std::vector<std::uint32_t>(20, 1)},
        TapCase{"HalfPrecisionCache", "tiny", "text-81", 33, KvFormat::F16, {33, 33, 1, 2}},
        TapCase{"NormsStoredAsFloat32", "tiny-sharded", "text-17", 7, KvFormat::F32, {7}},
        TapCase{"OneHeadOfKeysAndNoScaling", "tiny-text", "text-101", 33, KvFormat::F32, {33, 33, 1}},
        TapCase{"ValuesBeyondFloat16", "tiny-hot", "text-61", 33, KvFormat::F32, {33, 20, 1}}),
    [](const auto& value) { return std::string(value.param.name); });

} // namespace
} // namespace facet::test
