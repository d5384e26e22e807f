// The decoder against the goldens: every text case, whole, in chunks and step by step.

#include "tests/golden/golden_case.h"
#include "tests/golden/shared_gpu.h"
#include "tests/golden/subject.h"
#include "tests/support/gpu_fixture.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace facet::test {
namespace {

constexpr std::uint32_t kWhole = 1024; // more than any prompt has

// ||a - b|| / ||b|| that a float32 engine must keep to; tiny-hot has a residual stream up to 3e5. With the f16 cache
// the bound is set by the format: the float64 reference with nothing but its keys and values rounded to float16 is off
// by 3.8e-3 (tiny-text/text-600) and 3.3e-2 (tiny-hot/text-61), and the engine by the same in the first three digits.
double bound(const GoldenCase& golden, KvFormat format)
{
    if (golden.checkpoint == "tiny-hot") return format == KvFormat::F32 ? 1e-3 : 4.5e-2;
    return format == KvFormat::F32 ? 1e-4 : 4e-3;
}

std::int32_t bestOf(std::span<const float> row)
{
    return static_cast<std::int32_t>(std::max_element(row.begin(), row.end()) - row.begin());
}

// What a decoder says about a golden's prompt and its continuation, next to what the golden says.
class Follower {
public:
    Follower(const GoldenCase& golden, Subject& subject, double limit)
        : m_golden(golden)
        , m_subject(subject)
        , m_limit(limit)
    {
    }

    // The prompt as the decoder's chunk cuts it. Logits are read from the golden's first row on.
    void readPrompt(Tap* tap = nullptr)
    {
        const std::size_t silent = tap != nullptr ? 0 : m_golden.logitsFirstRow;
        if (silent > 0) m_subject.prefill(0, std::span(m_golden.ids).first(silent));
        feed(silent, m_golden.ids.size() - silent, tap);
        comparePrompt();
    }

    // The prompt token by token; of a long one only the last `most`, after chunks.
    void readPromptInSteps(std::size_t most)
    {
        const std::size_t length = m_golden.ids.size();
        const std::size_t silent = std::min(m_golden.logitsFirstRow, length - std::min(length, most));
        if (silent > 0) m_subject.prefill(0, std::span(m_golden.ids).first(silent));
        const std::size_t chunked = length - silent - std::min(length - silent, most);
        if (chunked > 0) feed(silent, chunked);
        for (std::size_t i = silent + chunked; i < length; ++i)
            feed(i, 1);
        comparePrompt();
    }

    // The golden continuation token by token; compares its logits and the greedy choice at each step.
    void continueGreedily()
    {
        const std::size_t steps = m_golden.greedyIds.size();
        ASSERT_GE(m_prompt.size(), vocabulary());
        const auto last = std::span(m_prompt).last(vocabulary());
        std::vector<float> decoded(last.begin(), last.end());
        for (std::size_t i = 0; i + 1 < steps; ++i) {
            const auto row =
                m_subject.feed(static_cast<std::uint32_t>(m_golden.ids.size() + i), {&m_golden.greedyIds[i], 1});
            decoded.insert(decoded.end(), row.begin(), row.end());
        }
        EXPECT_LE(relativeError(decoded, m_golden.decodeLogits.values), m_limit) << m_golden.name << ", continuation";
        for (std::size_t i = 0; i < steps; ++i) {
            if (m_golden.greedyMargins[i] < 20 * m_limit) continue; // too close for this precision
            const auto row = std::span(decoded).subspan(i * vocabulary(), vocabulary());
            EXPECT_EQ(bestOf(row), m_golden.greedyIds[i]) << "step " << i;
        }
    }

private:
    std::size_t vocabulary() const { return m_subject.config().vocabulary; }

    void feed(std::size_t first, std::size_t count, Tap* tap = nullptr)
    {
        const auto logits =
            m_subject.feed(static_cast<std::uint32_t>(first), std::span(m_golden.ids).subspan(first, count), tap);
        m_prompt.insert(m_prompt.end(), logits.begin(), logits.end());
    }

    void comparePrompt() const
    {
        const std::size_t expected = m_golden.logits.values.size();
        ASSERT_GE(m_prompt.size(), expected);
        EXPECT_LE(relativeError(std::span(m_prompt).last(expected), m_golden.logits.values), m_limit)
            << m_golden.name << ", prompt";
    }

    const GoldenCase& m_golden;
    Subject& m_subject;
    double m_limit;
    std::vector<float> m_prompt; // logits of its last positions, those that the golden has among them
};

// Copies the tensors named "embedding" and "hidden" of a pass.
class HiddenTap final : public Tap {
public:
    void see(gpu::Recorder& gpu, std::int32_t layer, std::string_view name, const gpu::Tensor<float>& tensor) override
    {
        if (name != "embedding" && name != "hidden") return;
        auto copy = gpu::Buffer::create(*SharedGpu::get().device, tensor.view.bytes, gpu::MemoryUse::Readback);
        CHECK(static_cast<bool>(copy));
        gpu.copy(tensor.view, copy->view());
        gpu.publishToHost();
        m_copies.emplace(layer + 1, std::move(*copy));
    }

    std::vector<float> values(std::int32_t index) const
    {
        const auto bytes = m_copies.at(index).mapped();
        std::vector<float> floats(bytes.size() / sizeof(float));
        std::memcpy(floats.data(), bytes.data(), bytes.size());
        return floats;
    }

private:
    std::map<std::int32_t, gpu::Buffer> m_copies;
};

void compareHidden(const GoldenCase& golden, const HiddenTap& tap)
{
    const std::size_t width = golden.hidden.shape[2];
    const std::size_t layerValues = golden.hidden.shape[1] * width;
    for (std::size_t i = 0; i < golden.hidden.shape[0]; ++i) {
        const auto expected = std::span(golden.hidden.values).subspan(i * layerValues, layerValues);
        const auto actual = tap.values(static_cast<std::int32_t>(i));
        ASSERT_LE(relativeError(std::span(actual).subspan(golden.hiddenFirstRow * width), expected),
            bound(golden, KvFormat::F32))
            << golden.name << (i == 0 ? ": the embedding" : ": the output of layer " + std::to_string(i - 1));
    }
}

class TextGolden : public GpuTest, public ::testing::WithParamInterface<std::pair<std::string, std::string>> {
protected:
    const GoldenCase golden = readGolden(GetParam().first, GetParam().second);

    bool isLong() const { return golden.ids.size() > 200; } // slow where the CPU plays the GPU

    // One chunk below the window of 16 and one beyond it. A long prompt wraps a small ring no differently.
    std::vector<std::uint32_t> chunks() const
    {
        if (golden.ids.size() <= 33) return {7};
        return isLong() ? std::vector<std::uint32_t>{33} : std::vector<std::uint32_t>{7, 33};
    }

    Follower follow(std::uint32_t chunk, KvFormat format = KvFormat::F32) const
    {
        return {golden, sharedSubject(golden.checkpoint, chunk, format), bound(golden, format)};
    }
};

TEST_P(TextGolden, WholePrefillEqualsTheReferenceAfterEveryLayer)
{
    HiddenTap tap;
    Follower whole = follow(kWhole);
    whole.readPrompt(&tap);
    compareHidden(golden, tap);
    whole.continueGreedily();
}

TEST_P(TextGolden, ChunkedPrefillEqualsTheReference)
{
    for (const std::uint32_t chunk : chunks()) {
        SCOPED_TRACE("chunks of " + std::to_string(chunk));
        Follower chunked = follow(chunk);
        chunked.readPrompt();
        chunked.continueGreedily();
    }
}

TEST_P(TextGolden, StepByStepEqualsTheReference)
{
    Follower steps = follow(isLong() ? 33 : 1);
    steps.readPromptInSteps(isLong() ? 40 : golden.ids.size());
    steps.continueGreedily();
}

TEST_P(TextGolden, HalfPrecisionCacheStaysClose)
{
    Follower half = follow(33, KvFormat::F16);
    half.readPrompt();
    half.continueGreedily();
}

INSTANTIATE_TEST_SUITE_P(Cases, TextGolden, ::testing::ValuesIn(goldenNames()), goldenTestName);

class ShardedGolden : public GpuTest { };

// tiny in three shards, under the newer names, with the norms stored as float32.
TEST_F(ShardedGolden, EqualsTheReferenceToo)
{
    const GoldenCase golden = readGolden("tiny", "text-17");
    Follower sharded(golden, sharedSubject("tiny-sharded", 7, KvFormat::F32), bound(golden, KvFormat::F32));
    sharded.readPrompt();
    sharded.continueGreedily();
}

} // namespace
} // namespace facet::test
