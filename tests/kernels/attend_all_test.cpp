#include "tests/kernels/attention_fixture.h"

namespace facet::test {
namespace {

using gpu::u32;

struct Case {
    u32 tokens;
    u32 heads;
    u32 headDim;
};

// One token; fewer and more than a workgroup takes; odd sizes; those of SigLIP.
constexpr Case kCases[] = {{1, 1, 2}, {37, 2, 7}, {64, 2, 24}, {101, 3, 24}, {130, 2, 72}};

struct Inputs {
    Inputs(const Case& c, float deviation)
        : q(noise(std::size_t{c.tokens} * c.heads * c.headDim, 1, deviation))
        , k(noise(q.size(), 2))
        , v(noise(q.size(), 3))
        , queryBias(noise(std::size_t{c.heads} * c.headDim, 4, deviation))
        , valueBias(noise(queryBias.size(), 5))
    {
    }
    std::vector<float> q, k, v, queryBias, valueBias;
};

float scaleOf(const Case& c) { return 1 / std::sqrt(static_cast<float>(c.headDim)); }

class AttendAllTest : public AttentionTest {
protected:
    static std::vector<double> oracle(const Inputs& in, const Case& c, const std::vector<float>& keyBias)
    {
        const std::size_t width = std::size_t{c.heads} * c.headDim;
        std::vector<double> mixed(in.q.size());
        for (std::size_t head = 0; head < width; head += c.headDim) {
            std::vector<double> keys;
            std::vector<double> values;
            for (std::size_t token = 0; token < c.tokens; ++token)
                for (std::size_t i = head; i < head + c.headDim; ++i) {
                    keys.push_back(double{in.k[token * width + i]} + double{keyBias[i]});
                    values.push_back(double{in.v[token * width + i]} + double{in.valueBias[i]});
                }
            for (std::size_t token = 0; token < c.tokens; ++token) {
                std::vector<double> query;
                for (std::size_t i = head; i < head + c.headDim; ++i)
                    query.push_back((double{in.q[token * width + i]} + double{in.queryBias[i]}) * double{scaleOf(c)});
                const auto row = attended(query, keys, values, 0, c.tokens - 1);
                std::copy(row.begin(), row.end(), mixed.begin() + static_cast<std::ptrdiff_t>(token * width + head));
            }
        }
        return mixed;
    }

    // A row of NaN follows each input, within its view.
    static gpu::Buffer guarded(std::vector<float> values, std::size_t width)
    {
        values.resize(values.size() + width, NAN);
        return upload(values);
    }

    static std::vector<float> mixedOf(
        const Inputs& in, const Case& c, const DeviceProfile& with, double segmentWork = 0)
    {
        const u32 width = c.heads * c.headDim;
        const gpu::Buffer q = guarded(in.q, width);
        const gpu::Buffer k = guarded(in.k, width);
        const gpu::Buffer v = guarded(in.v, width);
        const gpu::Buffer queryBias = upload(in.queryBias);
        const gpu::Buffer valueBias = upload(in.valueBias);
        const gpu::Buffer mixed = allocate((in.q.size() + width) * sizeof(float));
        const auto rows = [&](const gpu::Buffer& buffer) { return gpu::Tensor<float>{buffer.view(), c.tokens, width}; };
        gpu::Recorder recorder(device(), pipelines(), segmentWork);
        const AttendAll all{.q = rows(q),
            .k = rows(k),
            .v = rows(v),
            .queryBias = queryBias.tensor<float>(1, width),
            .valueBias = valueBias.tensor<float>(1, width),
            .headDim = c.headDim,
            .scale = scaleOf(c)};
        attendAll(recorder, with, all, rows(mixed));
        auto recording = recorder.finish();
        EXPECT_TRUE(recording && (segmentWork == 0 || recording->segments().size() > 1));
        gpu::Pace pace;
        EXPECT_TRUE(recording && submitter().submit(*recording, pace) && submitter().drain());
        std::vector<float> values = download<float>(mixed, in.q.size() + width);
        EXPECT_TRUE(std::all_of(values.end() - width, values.end(), [](float value) { return std::isnan(value); }))
            << "wrote past the last row";
        values.resize(in.q.size());
        return values;
    }

    // Sums over head_dim and over the keys; scores up to `largest` make their own rounding absolute.
    static void check(const Case& c, const DeviceProfile& with, float deviation = 1, double largest = 8)
    {
        const Inputs in(c, deviation);
        const std::vector<float> keyBias = noise(in.queryBias.size(), 6);
        const double bound = floatBound(c.headDim + c.tokens + 2 * largest + 16);
        EXPECT_TRUE(closeTo(mixedOf(in, c, with), oracle(in, c, keyBias), bound))
            << c.tokens << " tokens, " << c.heads << " heads of " << c.headDim;
    }

    static DeviceProfile forGpu() { return {}; }
    static bool broadcasts() { return profile().matRowsSubgroup > 0; }
};

TEST_F(AttendAllTest, EqualsFloat64WhateverTheBiasOfTheKeys)
{
    for (const Case& c : kCases)
        check(c, profile());
}

TEST_F(AttendAllTest, TuningForAGpuGivesTheSameNumbers)
{
    for (const Case& c : kCases)
        if (c.headDim <= 24) check(c, forGpu()); // CPU drivers compile large ones for long
}

TEST_F(AttendAllTest, AnyTuningOfADeviceWithSubgroupsIsRight)
{
    if (!broadcasts()) GTEST_SKIP() << "this device has no subgroups that are registers";
    for (const u32 rows : {1U, 3U})
        for (const u32 keys : {1U, 4U}) {
            DeviceProfile with = profile();
            with.attendAllRows = rows;
            with.attendAllKeys = keys;
            check({37, 2, 10}, with);
        }
}

TEST_F(AttendAllTest, ScoresBeyondTheRangeOfExpStayFinite)
{
    for (const DeviceProfile& with : {profile(), forGpu()})
        check({64, 2, 24}, with, 200, 1500);
}

TEST_F(AttendAllTest, SegmentsGiveTheSameBits)
{
    const Case c{200, 2, 24};
    const Inputs in(c, 1);
    for (const DeviceProfile& with : {profile(), forGpu()})
        EXPECT_EQ(mixedOf(in, c, with), mixedOf(in, c, with, 1e6));
}

} // namespace
} // namespace facet::test
