#include "tests/kernels/sampler_fixture.h"

namespace facet::test {
namespace {

using gpu::u32;

TEST(PhiloxOracle, GivesThePublishedVectors)
{
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Philox{0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8}));
    constexpr u32 kOnes = 0xFFFFFFFF;
    EXPECT_EQ(
        philox({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}), (Philox{0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD}));
}

constexpr SamplingOptions kOptions[] = {
    {},
    {.temperature = 0},
    {.temperature = 1, .topK = 1, .topP = 1},
    {.temperature = 1, .topK = 40, .topP = 1},
    {.temperature = 1, .topK = 5, .topP = 0.5F},
    {.temperature = 0.3F, .topK = 300, .topP = 0.9F},
    {.temperature = 1, .topK = 0, .topP = 1},
    {.temperature = 1, .topK = 0, .topP = 0.5F},
    {.temperature = 2.5F, .topK = 0, .topP = 0.95F},
    {.temperature = 1, .topK = 0, .topP = 1e-6F},
    {.temperature = 1, .topK = 0, .topP = 0},
    {.temperature = 1, .topK = 0, .topP = 1, .minP = 0.1F},
    {.temperature = 0.7F, .topK = 64, .topP = 0.95F, .minP = 0.05F},
    {.temperature = 1, .topK = 0, .topP = 1, .minP = 1},
    {.temperature = 1, .topK = 1000000, .topP = 0.9F},
    {.temperature = 1, .topK = 0, .topP = 1, .minP = 0, .repetitionPenalty = 1.3F},
    {.temperature = 0.9F, .topK = 20, .topP = 0.9F, .minP = 0.01F, .repetitionPenalty = 1.5F},
    {.temperature = 0, .repetitionPenalty = 2},
};

class Sampling : public SamplerTest {
protected:
    static std::string label(const SamplingOptions& o)
    {
        return "temperature " + std::to_string(o.temperature) + " k " + std::to_string(o.topK) + " p "
            + std::to_string(o.topP) + " min " + std::to_string(o.minP) + " penalty "
            + std::to_string(o.repetitionPenalty);
    }

    // Scores, survivors and the chosen id after one step.
    static void checkAgainstOracle(const std::vector<float>& logits, SamplingOptions options, u32 workgroup = 0)
    {
        const auto vocabulary = static_cast<u32>(logits.size());
        const std::vector<u32> prompt = {0, vocabulary / 2, vocabulary - 1, vocabulary / 3};
        options.seed = 0x123456789ABCDEF0 + vocabulary;
        const Bench b = bench(logits, 3, prompt, kRing, workgroup);
        const u32 id = chooseOnce(b, options);

        const SamplingOracle oracle(logits, options, {prompt.begin(), prompt.end()});
        const std::vector<u32> bits = words(b.sampler->scores(), vocabulary);
        const u32 threshold = words(b.sampler->threshold(), 1).at(0);
        std::size_t undecided = 0;
        for (u32 i = 0; i < vocabulary; ++i) {
            const auto score = std::bit_cast<float>(bits[i]);
            ASSERT_NEAR(score, oracle.scores[i], 1e-6 * (1 + std::abs(oracle.scores[i]))) << "token " << i;
            undecided += oracle.fates[i] == Fate::Undecided ? 1 : 0;
            if (options.temperature > 0 && oracle.fates[i] != Fate::Undecided) {
                ASSERT_EQ(keyOf(score) >= threshold, oracle.fates[i] == Fate::Kept) << "token " << i;
            }
        }
        EXPECT_LE(undecided, 2 + vocabulary / 1000) << "the oracle must decide nearly all";
        ASSERT_LT(id, vocabulary);
        EXPECT_NE(oracle.fates[id], Fate::Dropped);
        const auto draw = oracle.draw(options, 3);
        if (draw.margin > 1e-3) {
            EXPECT_EQ(id, draw.id);
        }
    }
};

TEST_F(Sampling, SurvivorsAndDrawAreThoseOfTheOracle)
{
    for (const u32 vocabulary : {1U, 7U, 2048U, 4097U, 262144U}) {
        for (const SamplingOptions& options : kOptions) {
            SCOPED_TRACE(std::to_string(vocabulary) + " tokens, " + label(options));
            checkAgainstOracle(noise(vocabulary, vocabulary, 2.5F), options);
        }
    }
}

TEST_F(Sampling, AnyWorkgroupAgreesWithTheOracle)
{
    for (const u32 workgroup : {1U, 8U, 64U, 128U})
        for (const SamplingOptions& options : kOptions)
            checkAgainstOracle(noise(9000, 4, 2.5F), options, workgroup);
}

TEST_F(Sampling, EqualScoresStayTogether)
{
    std::vector<float> logits = noise(5000, 1);
    for (std::size_t i = 0; i < logits.size(); ++i)
        logits[i] = std::round(logits[i] * 4) / 4; // many ties
    for (const SamplingOptions& options : kOptions) {
        SCOPED_TRACE(label(options));
        checkAgainstOracle(logits, options);
    }
}

TEST_F(Sampling, FlatLogitsKeepEveryToken)
{
    for (const SamplingOptions& options : kOptions)
        if (options.repetitionPenalty == 1) checkAgainstOracle(std::vector<float>(5000, 1.5F), options);
}

TEST_F(Sampling, GreedyTakesTheLowestIdOfEquals)
{
    std::vector<float> logits(10000, -1.0F);
    logits[9000] = 0.0F;
    logits[4444] = -0.0F; // equal to 0.0
    logits[4445] = 0.0F;
    EXPECT_EQ(chooseOnce(bench(logits), {.temperature = 0}), 4444U);
}

TEST_F(Sampling, DamagedLogitsGiveAnIdOfTheVocabulary)
{
    for (const SamplingOptions& options : kOptions) {
        SCOPED_TRACE(label(options));
        for (const float value : {NAN, -NAN, INFINITY, -INFINITY, 3.4e38F, -3.4e38F})
            EXPECT_LT(chooseOnce(bench(std::vector<float>(5000, value)), options), 5000U) << value;
        std::vector<float> logits(5000, NAN);
        logits[4321] = -50.0F;
        EXPECT_EQ(chooseOnce(bench(logits), options), 4321U) << "the only number among NaN";
        logits = noise(5000, 2);
        logits[77] = NAN;
        logits[4500] = INFINITY;
        EXPECT_EQ(chooseOnce(bench(logits), options), 4500U) << "an infinite logit wins";
    }
}

TEST_F(Sampling, SenselessOptionsAreOff)
{
    std::vector<float> logits = noise(300, 3);
    logits[123] = 60.0F;
    for (const float bad : {NAN, -1.0F, -INFINITY}) {
        const SamplingOptions options{
            .temperature = 1, .topK = 0, .topP = bad, .minP = bad, .repetitionPenalty = bad, .seed = 1};
        EXPECT_EQ(chooseOnce(bench(logits), options), 123U);
        EXPECT_EQ(chooseOnce(bench(logits), {.temperature = bad}), 123U);
    }
    EXPECT_EQ(chooseOnce(bench(logits), {.minP = 7, .repetitionPenalty = INFINITY}), 123U);
    EXPECT_EQ(chooseOnce(bench(logits), {.temperature = 1e-30F}), 123U);
}

} // namespace
} // namespace facet::test
