#include "tests/kernels/attend_fixture.h"

namespace facet::test {
namespace {

using gpu::u32;

// heads, kvHeads, headDim, tokens, position, window, capacity, images
const AttendCase kSpanCases[] = {
    {4, 2, 32, 20, 0, 0, 64, {{0, 7}}},                                 // at the start of the batch,
    {4, 2, 32, 20, 0, 0, 64, {{6, 13}}},                                // in the middle,
    {4, 2, 32, 20, 0, 0, 64, {{12, 19}}},                               // at the end
    {4, 1, 32, 16, 50, 0, 80, {{50, 65}}},                              // nothing but an image, over a block of keys
    {4, 2, 32, 19, 3, 0, 64, {{4, 11}, {13, 20}}},                      // two, one token of text between
    {4, 2, 32, 6, 40, 0, 64, {{10, 25}, {28, 39}}},                     // images of earlier batches, one just before
    {2, 1, 72, 150, 7, 0, 157, {{10, 149}}},                            // longer than two blocks of keys
    {4, 2, 32, 40, 100, 64, 103, {{105, 125}}},                         // window longer than the image, ring wrapped
    {4, 2, 32, 40, 100, 16, 55, {{105, 135}}},                          // and shorter
    {4, 4, 32, 40, 100, 1, 40, {{100, 139}}},                           // sees itself and what follows
    {2, 2, 32, 90, 64, 65, 154, {{64, 152}}},                           // longer than window and block
    {16, 2, 42, 12, 130, 30, 41, {{131, 137}, {138, 138}, {139, 140}}}, // more heads a group than rows a workgroup
};

class AttendSpansTest : public AttendTest { };

TEST_F(AttendSpansTest, EqualsFloat64OverAFloatCache)
{
    for (const AttendCase& c : kSpanCases)
        check(c, KvFormat::F32, 1.0F);
}

TEST_F(AttendSpansTest, EqualsFloat64OverAHalfCache)
{
    for (const AttendCase& c : kSpanCases)
        check(c, KvFormat::F16, 1.0F);
}

TEST_F(AttendSpansTest, TuningForAGpuGivesTheSameNumbers)
{
    for (const AttendCase& c : kSpanCases)
        check(c, KvFormat::F16, 1.0F, DeviceProfile{});
}

// Text keeps its bits when a batch holds an image somewhere: prefill with spans, decode without.
TEST_F(AttendSpansTest, TextGetsTheBitsOfCausalAttention)
{
    AttendCase with{4, 2, 32, 40, 150, 100, 200, {{160, 175}}};
    const gpu::Buffer keys = encoded(ring(history(with, KvFormat::F32, 1), with), KvFormat::F32);
    const gpu::Buffer values = encoded(ring(history(with, KvFormat::F32, 2), with), KvFormat::F32);
    const KvCache cache =
        KvCache::over(keys.view(), values.view(), shapeOf(with, KvFormat::F32), device().info().limits);
    const std::vector<float> queries = queriesOf(with, 1.0F);
    const std::vector<float> spans = attendOver(queries, cache, with);
    with.images.clear();
    const std::vector<float> causal = attendOver(queries, cache, with);
    const std::size_t width = std::size_t{with.heads} * with.headDim;
    for (u32 token = 0; token < with.tokens; ++token) {
        const u32 position = with.position + token;
        const bool same = std::memcmp(&spans[token * width], &causal[token * width], width * sizeof(float)) == 0;
        EXPECT_EQ(same, position < 160 || position >= 175) << "position " << position;
    }
}

} // namespace
} // namespace facet::test
