#include "tests/kernels/attention_fixture.h"

namespace facet::test {
namespace {

using gpu::u32;

constexpr float kEpsilon = 1e-6F;
constexpr float kQueryScale = 0.0625F;

struct Case {
    u32 heads;
    u32 kvHeads;
    u32 headDim;
    u32 tokens;
    u32 position;
    double base = 1e4;
    double factor = 1;
};

constexpr Case kCases[] = {
    {1, 1, 2, 1, 0},
    {4, 2, 32, 5, 0},
    {4, 2, 32, 5, 14},
    {3, 1, 72, 2, 599},
    {2, 2, 42, 3, 7},
    {2, 1, 168, 1, 8191},
    {8, 4, 256, 3, 600, 1e6, 8},
    {4, 1, 256, 2, 131070},
    {4, 1, 256, 2, 131070, 1e6, 8},
};
constexpr u32 kCapacity = 64;

// With the workgroup of a CPU device and of a GPU, whatever the device is.
class RopeStoreTest : public AttentionTest, public ::testing::WithParamInterface<u32> {
protected:
    static DeviceProfile profile() { return {.rowWorkgroup = GetParam()}; }

    struct Inputs {
        std::vector<float> q, k, v, queryGain, keyGain;
    };

    static Inputs inputsOf(const Case& c)
    {
        return {.q = noise(c.tokens * c.heads * c.headDim, 1, 2.0F),
            .k = noise(c.tokens * c.kvHeads * c.headDim, 2, 2.0F),
            .v = noise(c.tokens * c.kvHeads * c.headDim, 3),
            .queryGain = noise(c.headDim, 4),
            .keyGain = noise(c.headDim, 5)};
    }

    static std::vector<float> storeInto(const Cache& cache, const Inputs& in, const Case& c)
    {
        const gpu::Buffer q = upload(in.q);
        const gpu::Buffer k = upload(in.k);
        const gpu::Buffer v = upload(in.v);
        const gpu::Buffer queryGain = upload(in.queryGain);
        const gpu::Buffer keyGain = upload(in.keyGain);
        const gpu::Buffer turns = upload(ropeTurns(c.headDim, c.base, c.factor));
        const gpu::Buffer state = upload(std::vector<u32>{c.position});
        const gpu::Buffer queries = allocate(in.q.size() * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            const RopeStore rope{.q = q.tensor<float>(c.tokens, c.heads * c.headDim),
                .k = k.tensor<float>(c.tokens, c.kvHeads * c.headDim),
                .v = v.tensor<float>(c.tokens, c.kvHeads * c.headDim),
                .queryGain = queryGain.tensor<float>(1, c.headDim),
                .keyGain = keyGain.tensor<float>(1, c.headDim),
                .turns = turns.tensor<u32>(c.headDim / 2, 2),
                .state = state.view(),
                .epsilon = kEpsilon,
                .queryScale = kQueryScale};
            ropeStore(gpu, profile(), rope, cache.view, queries.tensor<float>(c.tokens, c.heads * c.headDim));
        });
        return download<float>(queries, in.q.size());
    }

    static KvShape shapeOf(const Case& c, KvFormat format)
    {
        return {.format = format, .heads = c.kvHeads, .headDim = c.headDim, .capacity = kCapacity};
    }

    static std::vector<double> rotatedHeads(std::span<const float> x, std::span<const float> gain, const Case& c)
    {
        std::vector<double> all;
        const std::size_t headsPerToken = x.size() / c.headDim / c.tokens;
        for (std::size_t row = 0; row < x.size() / c.headDim; ++row) {
            const double position = c.position + static_cast<double>(row / headsPerToken);
            const auto head = x.subspan(row * c.headDim, c.headDim);
            const auto rotated = normedRotated(head, gain, double{kEpsilon}, position, c.base, c.factor);
            all.insert(all.end(), rotated.begin(), rotated.end());
        }
        return all;
    }

    // Rows of the cache that hold the batch, as [tokens, kvHeads * headDim].
    static std::vector<float> batchRows(const std::vector<float>& cache, const Case& c)
    {
        std::vector<float> rows;
        for (u32 token = 0; token < c.tokens; ++token) {
            for (u32 head = 0; head < c.kvHeads; ++head) {
                const std::size_t slot = (c.position + token) % kCapacity;
                const auto begin = cache.begin() + static_cast<std::ptrdiff_t>((head * kCapacity + slot) * c.headDim);
                rows.insert(rows.end(), begin, begin + c.headDim);
            }
        }
        return rows;
    }
};

INSTANTIATE_TEST_SUITE_P(Workgroup, RopeStoreTest, ::testing::Values(8U, 64U));

TEST_P(RopeStoreTest, QueriesAreNormedRotatedAndScaledAtAnyPosition)
{
    for (const Case& c : kCases) {
        const Inputs in = inputsOf(c);
        const std::vector<float> queries = storeInto(makeCache(shapeOf(c, KvFormat::F32)), in, c);
        std::vector<double> expected = rotatedHeads(in.q, in.queryGain, c);
        for (double& value : expected)
            value *= double{kQueryScale};
        EXPECT_TRUE(closeTo(queries, expected, floatBound(normOperations(c.headDim) + 8)))
            << "head_dim " << c.headDim << " position " << c.position;
    }
}

TEST_P(RopeStoreTest, KeysAndValuesLandInTheirRingSlots)
{
    for (const KvFormat format : {KvFormat::F32, KvFormat::F16}) {
        // Float16 keeps 11 bits; Vulkan lets packHalf2x16 round either way, hence 2^-10 of a value.
        const double half = format == KvFormat::F16 ? 5 * std::ldexp(1.0, -10) : 0;
        for (const Case& c : kCases) {
            const Inputs in = inputsOf(c);
            const KvShape shape = shapeOf(c, format);
            const Cache cache = makeCache(shape);
            storeInto(cache, in, c);
            const std::string label = "head_dim " + std::to_string(c.headDim) + " at " + std::to_string(c.position);
            const std::vector<float> keys = batchRows(decoded(cache.keys, shape), c);
            EXPECT_TRUE(
                closeTo(keys, rotatedHeads(in.k, in.keyGain, c), half + floatBound(normOperations(c.headDim) + 8)))
                << label;
            const std::vector<double> v(in.v.begin(), in.v.end());
            EXPECT_TRUE(closeTo(batchRows(decoded(cache.values, shape), c), v, half)) << label;
        }
    }
}

TEST_P(RopeStoreTest, OtherSlotsStayUntouched)
{
    const Case c{4, 2, 32, 5, 62}; // wraps: slots 62, 63, 0, 1, 2
    for (const KvFormat format : {KvFormat::F32, KvFormat::F16}) {
        const KvShape shape = shapeOf(c, format);
        const Cache cache = makeCache(shape);
        storeInto(cache, inputsOf(c), c);
        for (const gpu::Buffer* buffer : {&cache.keys, &cache.values}) {
            const std::vector<float> rows = decoded(*buffer, shape);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const std::size_t slot = i / c.headDim % kCapacity;
                ASSERT_EQ(std::isnan(rows[i]), slot >= 3 && slot < 62) << "slot " << slot;
            }
        }
    }
}

TEST_P(RopeStoreTest, SlicesOfHeadsGiveTheSameCacheAsOneBinding)
{
    const Case c{8, 4, 64, 3, 10};
    const KvShape shape = shapeOf(c, KvFormat::F16);
    const Inputs in = inputsOf(c);
    const Cache whole = makeCache(shape);
    const Cache sliced = makeCache(shape, shape.headBytes());
    ASSERT_EQ(sliced.view.slices.size(), 4U);
    EXPECT_EQ(storeInto(whole, in, c), storeInto(sliced, in, c));
    const std::size_t words = shape.bytes() / 4;
    EXPECT_EQ(download<u32>(whole.keys, words), download<u32>(sliced.keys, words));
    EXPECT_EQ(download<u32>(whole.values, words), download<u32>(sliced.values, words));
}

TEST_P(RopeStoreTest, HalfCacheClampsInsteadOfOverflowing)
{
    const Case c{1, 1, 32, 1, 0};
    Inputs in = inputsOf(c);
    in.v[0] = 1e6F;
    in.v[1] = -1e6F;
    in.keyGain.assign(32, 1e6F);
    const KvShape shape = shapeOf(c, KvFormat::F16);
    const Cache cache = makeCache(shape);
    storeInto(cache, in, c);
    const std::vector<float> values = decoded(cache.values, shape);
    EXPECT_EQ(values[0], 65504.0F);
    EXPECT_EQ(values[1], -65504.0F);
    const std::vector<float> keys = decoded(cache.keys, shape);
    for (u32 i = 0; i < c.headDim; ++i)
        EXPECT_LE(std::abs(keys[i]), 65504.0F);
}

} // namespace
} // namespace facet::test
