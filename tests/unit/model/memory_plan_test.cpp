#include "engine/model/memory_plan.h"
#include "tests/support/model/gguf_writer.h"
#include "tests/support/model/synthetic_model.h"

#include <gtest/gtest.h>

namespace facet {
namespace {

TextConfig gemma4B()
{
    TextConfig c;
    c.layers = 34;
    c.kvHeads = 4;
    c.headDim = 256;
    c.window = 1024;
    c.attention = attentionPattern(34, 6);
    return c;
}

TEST(MemoryPlan, CacheOf4BIsRingsForLocalLayersAndRowsForGlobalOnes)
{
    // 29 local layers of 1024 + 512 rows, 5 global ones of 8192; keys and values of 1024 halves a row.
    EXPECT_EQ(cacheBytes(gemma4B(), 8192, 512, KvFormat::F16), (29ULL * 1536 + 5ULL * 8192) * 2 * 1024 * 2);
    EXPECT_EQ(cacheBytes(gemma4B(), 131072, 512, KvFormat::F32), (29ULL * 1536 + 5ULL * 131072) * 2 * 1024 * 4);
}

TEST(MemoryPlan, RingIsNeverLongerThanTheContext)
{
    EXPECT_EQ(cacheRows(gemma4B(), Attention::Local, 1000, 512), 1000U);
    EXPECT_EQ(cacheRows(gemma4B(), Attention::Local, 1535, 512), 1535U);
    EXPECT_EQ(cacheRows(gemma4B(), Attention::Local, 4096, 512), 1536U);
    EXPECT_EQ(cacheRows(gemma4B(), Attention::Global, 4096, 512), 4096U);
    EXPECT_EQ(cacheBytes(gemma4B(), 1, 1, KvFormat::F16), 34ULL * 2 * 2048);
}

TEST(MemoryPlan, WeightsAreCountedInTheirDeviceLayout)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "m.gguf", test::makeSyntheticGguf({.format = WeightFormat::Q6_K}));
    const auto checkpoint = Checkpoint::open(folder / "m.gguf");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    // Q6_K: one block of 256 a row takes 128 + 64 + 16 + 16 bytes; ffn_down is Q8_0, 640 wide: 640 + 48 (40, padded).
    const std::uint64_t sixBitRows = 1024 + 8 * (256 + 128 + 128 + 256 + 640 + 640);
    const std::uint64_t matrices = sixBitRows * 224 + 8ULL * 256 * 688;
    const std::uint64_t gains = 8 * (4 * 1024 + 2 * 256) + 1024;
    EXPECT_EQ(deviceWeightBytes(checkpoint->weights(), checkpoint->config()), matrices + gains);
}

TEST(MemoryPlan, EveryTensorStartsAligned)
{
    TensorView view{WeightFormat::F32, 1, 65, {}};
    EXPECT_EQ(deviceTensorBytes(view, TensorKind::Matrix), 512U); // 260 bytes, row padded to 272
    view.format = WeightFormat::BF16;
    EXPECT_EQ(deviceTensorBytes(view, TensorKind::Gain), 512U); // gains are F32 on the device
    EXPECT_EQ(deviceTensorBytes(view, TensorKind::Matrix), 256U);
}

} // namespace
} // namespace facet
