#include "tests/kernels/sampler_fixture.h"

namespace facet::test {
namespace {

using gpu::u32;

class SamplingSteps : public SamplerTest {
protected:
    // `steps` tokens, recorded once and submitted for each.
    static std::vector<u32> replay(const Bench& b, const SamplingOptions& options, u32 steps)
    {
        gpu::Recorder recorder(device(), pipelines());
        b.sampler->record(recorder, options, b.step());
        auto recording = recorder.finish();
        EXPECT_TRUE(recording);
        gpu::Pace pace;
        for (u32 i = 0; i < steps; ++i)
            EXPECT_TRUE(submitter().submit(*recording, pace));
        EXPECT_TRUE(submitter().drain());
        return words(b.sequence.view(), kContext + 1);
    }

    // sum of (observed - expected)^2 / expected over its degrees of freedom, in standard deviations from its mean
    static double chiSquare(const std::map<u32, u32>& counts, const std::vector<double>& probabilities)
    {
        double draws = 0;
        for (const auto& [id, count] : counts)
            draws += count;
        double sum = 0;
        double freedom = -1;
        for (u32 id = 0; id < probabilities.size(); ++id) {
            if (probabilities[id] == 0) continue;
            const double expected = probabilities[id] * draws;
            const double observed = counts.contains(id) ? counts.at(id) : 0;
            sum += (observed - expected) * (observed - expected) / expected;
            freedom += 1;
        }
        return (sum - freedom) / std::sqrt(2 * freedom);
    }
};

TEST_F(SamplingSteps, ReplayAppendsToTheSequenceAndTheRing)
{
    const std::vector<float> logits = noise(500, 1);
    const SamplingOptions options{.seed = 7};
    const Bench b = bench(logits, 9);
    const std::vector<u32> sequence = replay(b, options, 40);
    const std::vector<u32> ring = words(b.chosen.view(), kRing);
    const SamplingOracle oracle(logits, options, {});
    EXPECT_EQ(words(b.state.view(), 1).at(0), 49U);
    EXPECT_EQ(sequence[9], 0xFFFFFFFFU);
    EXPECT_EQ(sequence[50], 0xFFFFFFFFU);
    for (u32 position = 10; position < 50; ++position) {
        const auto draw = oracle.draw(options, position - 1);
        if (draw.margin > 1e-3) {
            EXPECT_EQ(sequence[position], draw.id) << "position " << position;
        }
        if (position >= 50 - kRing) {
            EXPECT_EQ(ring[position % kRing], sequence[position]);
        }
    }
}

TEST_F(SamplingSteps, SequenceThatIsFullStaysAsItIs)
{
    const Bench b = bench(noise(50, 1), kContext - 2);
    const std::vector<u32> sequence = replay(b, {}, 3);
    EXPECT_LT(sequence[kContext - 1], 50U);
    EXPECT_EQ(sequence[kContext], 0xFFFFFFFFU) << "wrote past the end";
}

TEST_F(SamplingSteps, SameSeedGivesTheSameAnswerAndAnotherSeedAnother)
{
    const std::vector<float> logits = noise(3000, 2);
    const std::vector<u32> first = replay(bench(logits), {.seed = 42}, 60);
    EXPECT_EQ(replay(bench(logits), {.seed = 42}, 60), first);
    EXPECT_NE(replay(bench(logits), {.seed = 43}, 60), first);
    EXPECT_NE(replay(bench(logits), {.seed = 42 + (1ULL << 32)}, 60), first) << "the upper half of the seed counts";
}

TEST_F(SamplingSteps, DrawsOverPositionsFollowTheProbabilities)
{
    const std::vector<float> logits = noise(40, 3, 1.5F);
    const SamplingOptions options{.temperature = 0.8F, .topK = 16, .topP = 0.97F, .seed = 11};
    constexpr u32 kDraws = 4096;
    const Bench b = bench(logits, 0, {}, kDraws);
    replay(b, options, kDraws);
    const SamplingOracle oracle(logits, options, {});
    std::map<u32, u32> counts;
    for (const u32 id : words(b.chosen.view(), kDraws))
        counts[id] += 1;
    for (const auto& [id, count] : counts)
        ASSERT_EQ(oracle.fates.at(id), Fate::Kept) << id;
    EXPECT_LT(std::abs(chiSquare(counts, oracle.probabilities())), 4.0);
}

TEST_F(SamplingSteps, DrawsOverSeedsFollowTheProbabilities)
{
    const std::vector<float> logits = noise(12, 4);
    SamplingOptions options{.temperature = 1, .topK = 0, .topP = 1};
    const Bench b = bench(logits);
    const SamplingOracle oracle(logits, options, {});
    std::map<u32, u32> counts;
    for (u32 batch = 0; batch < 30; ++batch) {
        run([&](gpu::Recorder& gpu) {
            gpu.setWord(b.state.view(), 0);
            for (u32 i = 0; i < kContext - 1; ++i) {
                options.seed = batch * kContext + i;
                b.sampler->record(gpu, options, b.step());
            }
        });
        const std::vector<u32> sequence = words(b.sequence.view(), kContext);
        for (u32 i = 1; i < kContext; ++i)
            counts[sequence[i]] += 1;
    }
    EXPECT_LT(std::abs(chiSquare(counts, oracle.probabilities())), 4.0);
}

TEST_F(SamplingSteps, PenaltyCountsPromptAndAnswerAndForgetsAnotherPrompt)
{
    std::vector<float> logits = noise(64, 5, 0.2F); // so flat that the penalty reorders them, of either sign
    const SamplingOptions options{.temperature = 0, .repetitionPenalty = 1.7F};
    const std::vector<u32> prompt = {5, 60, 5, 31, 33, 999999}; // the last is no token of this vocabulary
    const Bench b = bench(logits, 5, prompt);
    for (int round = 0; round < 2; ++round) {
        std::set<u32> seen = {prompt.begin(), prompt.end()};
        run([&](gpu::Recorder& gpu) {
            gpu.setWord(b.state.view(), 5);
            b.sampler->recordPrompt(gpu, options, b.step());
        });
        const std::vector<u32> sequence = replay(b, options, 70);
        for (u32 position = 6; position < 76; ++position) {
            const u32 expected = SamplingOracle(logits, options, seen).draw(options, position - 1).id;
            ASSERT_EQ(sequence[position], expected) << "position " << position << " round " << round;
            seen.insert(expected);
        }
    }
}

} // namespace
} // namespace facet::test
