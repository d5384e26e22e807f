// What is planned before anything is allocated; no device is needed.

#include "engine/text/text_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace facet {
namespace {

TEST(DecoderPlan, KeepsEveryActivationWithinABinding)
{
    const auto checkpoint = Checkpoint::open(FACET_TEST_DATA "/checkpoints/tiny-text");
    ASSERT_TRUE(checkpoint);
    const TextConfig& config = checkpoint->config();
    const std::uint64_t widest = std::max({config.width, config.feedForward, config.heads * config.headDim});
    gpu::DeviceInfo device;

    device.limits.storageRange = 4 * widest * 10 + 3;
    EXPECT_EQ(planDecoder(*checkpoint, device, {.chunk = 0}).chunk, 10U);
    EXPECT_EQ(planDecoder(*checkpoint, device, {.chunk = 1U << 20}).chunk, 10U);
    EXPECT_EQ(planDecoder(*checkpoint, device, {.chunk = 7}).chunk, 7U);

    device.limits.storageRange = 4ULL * config.vocabulary * 5;
    EXPECT_EQ(planDecoder(*checkpoint, device, {.logitRows = 32}).logitRows, 5U);
    device.limits.storageRange = 8; // no device is like that
    EXPECT_EQ(planDecoder(*checkpoint, device, {.logitRows = 32}).logitRows, 1U);

    device.limits.storageRange = 1ULL << 40; // then the size of a dispatch is the limit
    EXPECT_LE(planDecoder(*checkpoint, device, {.contextTokens = 1U << 20, .chunk = 1U << 20}).chunk, 65535U);
}

} // namespace
} // namespace facet
