#include "tests/kernels/attention_fixture.h"

namespace facet::test {
namespace {

using gpu::u32;

struct Case {
    u32 heads;
    u32 kvHeads;
    u32 headDim;
    u32 tokens;
    u32 position; // of the first token
    u32 window;
    u32 capacity;
};

constexpr Case kCases[] = {
    {1, 1, 2, 1, 0, 0, 1}, {4, 2, 32, 7, 0, 0, 64}, {4, 2, 32, 7, 0, 16, 22}, // within the window
    {4, 1, 32, 1, 14, 16, 16}, // one before, on and after the edge of the window
    {4, 1, 32, 1, 15, 16, 16}, {4, 1, 32, 1, 16, 16, 16},
    {4, 2, 32, 9, 100, 16, 24}, // wrapped, exactly as large as it must be
    {3, 3, 72, 5, 61, 0, 70},   // over a block of keys
    {6, 2, 42, 3, 130, 65, 67}, // rows of odd size
    {2, 1, 168, 4, 77, 1, 4}, {8, 4, 256, 6, 200, 0, 256},
    {16, 1, 64, 2, 300, 128, 300}, // more heads a group than a workgroup takes rows
};

class AttendTest : public AttentionTest {
protected:
    // What every position would hold, [positions, kvHeads * headDim]; rounded as the cache would.
    static std::vector<float> history(const Case& c, KvFormat format, unsigned seed)
    {
        std::vector<float> rows = noise((c.position + c.tokens) * c.kvHeads * c.headDim, seed);
        if (format == KvFormat::F16)
            for (float& value : rows)
                value = halfToFloat(floatToHalf(value));
        return rows;
    }

    // The cache after all positions were written; what no query of the batch sees is NaN.
    static std::vector<float> ring(const std::vector<float>& rows, const Case& c)
    {
        std::vector<float> cache(std::size_t{c.kvHeads} * c.capacity * c.headDim, NAN);
        const std::size_t first = firstSeen(c.position, c.window);
        for (std::size_t position = first; position < c.position + c.tokens; ++position) {
            for (std::size_t head = 0; head < c.kvHeads; ++head) {
                for (std::size_t i = 0; i < c.headDim; ++i) {
                    cache[(head * c.capacity + position % c.capacity) * c.headDim + i] =
                        rows[(position * c.kvHeads + head) * c.headDim + i];
                }
            }
        }
        return cache;
    }

    static std::vector<double> oracle(
        const std::vector<float>& queries, const std::vector<float>& k, const std::vector<float>& v, const Case& c)
    {
        std::vector<double> mixed;
        for (u32 row = 0; row < c.tokens * c.heads; ++row) {
            const std::size_t position = c.position + row / c.heads;
            const std::size_t kvHead = row % c.heads / (c.heads / c.kvHeads);
            const auto headRows = [&](const std::vector<float>& all) {
                std::vector<double> rows;
                for (std::size_t s = 0; s <= position; ++s)
                    for (std::size_t i = 0; i < c.headDim; ++i)
                        rows.push_back(double{all[(s * c.kvHeads + kvHead) * c.headDim + i]});
                return rows;
            };
            const auto begin = queries.begin() + static_cast<std::ptrdiff_t>(row * c.headDim);
            const std::vector<double> query(begin, begin + c.headDim);
            const auto head = attended(query, headRows(k), headRows(v), firstSeen(position, c.window), position);
            mixed.insert(mixed.end(), head.begin(), head.end());
        }
        return mixed;
    }

    static std::vector<float> attendOver(
        const std::vector<float>& queries, const KvCache& cache, const Case& c, const DeviceProfile& with = profile())
    {
        const gpu::Buffer queryBuffer = upload(queries);
        const gpu::Buffer state = upload(std::vector<u32>{c.position});
        const gpu::Buffer mixed = allocate((queries.size() + 1) * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            const Attend in{.queries = queryBuffer.tensor<float>(c.tokens, c.heads * c.headDim),
                .state = state.view(),
                .window = c.window};
            attend(gpu, with, in, cache, mixed.tensor<float>(c.tokens, c.heads * c.headDim));
        });
        std::vector<float> values = download<float>(mixed, queries.size() + 1);
        EXPECT_TRUE(std::isnan(values.back())) << "wrote past the last row";
        values.pop_back();
        return values;
    }

    static KvShape shapeOf(const Case& c, KvFormat format)
    {
        return {.format = format, .heads = c.kvHeads, .headDim = c.headDim, .capacity = c.capacity};
    }

    static std::vector<float> queriesOf(const Case& c, float deviation)
    {
        return noise(c.tokens * c.heads * c.headDim, 3, deviation / std::sqrt(static_cast<float>(c.headDim)));
    }

    // Sums over head_dim and over the keys; scores up to `largest` make their own rounding absolute.
    static double bound(const Case& c, double largest)
    {
        const double keys = c.window != 0 ? std::min(c.window, c.position + c.tokens) : c.position + c.tokens;
        return floatBound(c.headDim / 4.0 + 2 * keys + 2 * largest + 16);
    }

    static void check(const Case& c, KvFormat format, float deviation, const DeviceProfile& with = profile())
    {
        const std::vector<float> k = history(c, format, 1);
        const std::vector<float> v = history(c, format, 2);
        const std::vector<float> queries = queriesOf(c, deviation);
        const gpu::Buffer keys = encoded(ring(k, c), format);
        const gpu::Buffer values = encoded(ring(v, c), format);
        const KvCache cache = KvCache::over(keys.view(), values.view(), shapeOf(c, format), device().info().limits);
        EXPECT_TRUE(closeTo(attendOver(queries, cache, c, with), oracle(queries, k, v, c), bound(c, 5.0 * deviation)))
            << "head_dim " << c.headDim << " position " << c.position << " window " << c.window;
    }
};

TEST_F(AttendTest, EqualsFloat64OverAFloatCache)
{
    for (const Case& c : kCases)
        check(c, KvFormat::F32, 1.0F);
}

TEST_F(AttendTest, EqualsFloat64OverAHalfCache)
{
    for (const Case& c : kCases)
        check(c, KvFormat::F16, 1.0F);
}

TEST_F(AttendTest, TuningForAGpuGivesTheSameNumbers)
{
    for (const std::size_t i : {2, 8, 11})
        check(kCases[i], KvFormat::F16, 1.0F, DeviceProfile{});
}

TEST_F(AttendTest, ScoresBeyondTheRangeOfExpStayFinite) { check({4, 2, 32, 7, 90, 0, 128}, KvFormat::F32, 200.0F); }

TEST_F(AttendTest, SlicesOfHeadsGiveTheSameAsOneBinding)
{
    const Case c{8, 4, 64, 3, 61, 0, 64};
    const KvShape shape = shapeOf(c, KvFormat::F16);
    const gpu::Buffer keys = encoded(ring(history(c, KvFormat::F16, 1), c), KvFormat::F16);
    const gpu::Buffer values = encoded(ring(history(c, KvFormat::F16, 2), c), KvFormat::F16);
    gpu::Limits limits = device().info().limits;
    const KvCache whole = KvCache::over(keys.view(), values.view(), shape, limits);
    limits.storageRange = 2 * shape.headBytes();
    const KvCache sliced = KvCache::over(keys.view(), values.view(), shape, limits);
    ASSERT_EQ(sliced.slices.size(), 2U);
    const std::vector<float> queries = queriesOf(c, 1.0F);
    EXPECT_EQ(attendOver(queries, whole, c), attendOver(queries, sliced, c));
}

TEST_F(AttendTest, DecodeGivesTheBitsOfPrefill)
{
    for (const u32 window : {0U, 100U}) { // several blocks of keys, begun in the middle of one
        const Case batch{4, 2, 32, 40, 150, window, 200};
        const gpu::Buffer keys = encoded(ring(history(batch, KvFormat::F32, 1), batch), KvFormat::F32);
        const gpu::Buffer values = encoded(ring(history(batch, KvFormat::F32, 2), batch), KvFormat::F32);
        const KvCache cache =
            KvCache::over(keys.view(), values.view(), shapeOf(batch, KvFormat::F32), device().info().limits);
        const std::vector<float> queries = queriesOf(batch, 1.0F);
        const std::vector<float> together = attendOver(queries, cache, batch);
        const std::size_t width = batch.heads * batch.headDim;
        for (u32 token = 0; token < batch.tokens; ++token) {
            Case one = batch;
            one.tokens = 1;
            one.position = batch.position + token;
            const auto row = [&](const std::vector<float>& rows) {
                const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(token * width);
                return std::vector<float>(begin, begin + static_cast<std::ptrdiff_t>(width));
            };
            ASSERT_EQ(attendOver(row(queries), cache, one), row(together)) << "token " << token;
        }
    }
}

TEST_F(AttendTest, ShortSubmissionsGiveTheBitsOfALongOne)
{
    for (const Case& c : {Case{4, 2, 32, 40, 150, 100, 200}, Case{16, 1, 64, 5, 300, 0, 305}}) {
        const gpu::Buffer keys = encoded(ring(history(c, KvFormat::F16, 1), c), KvFormat::F16);
        const gpu::Buffer values = encoded(ring(history(c, KvFormat::F16, 2), c), KvFormat::F16);
        const KvCache cache =
            KvCache::over(keys.view(), values.view(), shapeOf(c, KvFormat::F16), device().info().limits);
        const std::vector<float> queries = queriesOf(c, 1.0F);
        const gpu::Buffer queryBuffer = upload(queries);
        const gpu::Buffer state = upload(std::vector<u32>{c.position});
        const gpu::Buffer mixed = allocate(queries.size() * sizeof(float));
        const u32 seen = c.window != 0 ? c.window : c.position + c.tokens;
        const double work = 2.0 * c.tokens * c.heads * seen * c.headDim;

        gpu::Recorder recorder(device(), pipelines(), work / 7);
        attend(recorder, profile(),
            {.queries = queryBuffer.tensor<float>(c.tokens, c.heads * c.headDim),
                .state = state.view(),
                .window = c.window,
                .keys = seen},
            cache, mixed.tensor<float>(c.tokens, c.heads * c.headDim));
        const auto recording = recorder.finish();
        ASSERT_TRUE(recording) << recording.error().message;
        EXPECT_GE(recording->segments().size(), 5U);
        double recorded = 0;
        for (const gpu::Segment& segment : recording->segments()) {
            EXPECT_LE(segment.work, 1.5 * work / 7);
            recorded += segment.work;
        }
        EXPECT_DOUBLE_EQ(recorded, work);
        gpu::Pace pace;
        ASSERT_TRUE(submitter().submit(*recording, pace));
        ASSERT_TRUE(submitter().drain());
        EXPECT_EQ(download<float>(mixed, queries.size()), attendOver(queries, cache, c));
    }
}

TEST_F(AttendTest, AStopEndsTheRecording)
{
    const KvShape shape = {.format = KvFormat::F32, .heads = 1, .headDim = 2, .capacity = 4};
    const Cache cache = makeCache(shape);
    const gpu::Buffer queries = allocate(2 * sizeof(float));
    const gpu::Buffer mixed = allocate(2 * sizeof(float));
    const gpu::Buffer state = upload(std::vector<u32>{0});
    std::stop_source stop;
    gpu::Recorder recorder(device(), pipelines(), 0, stop.get_token());
    const Attend in{.queries = queries.tensor<float>(1, 2), .state = state.view()};
    attend(recorder, profile(), in, cache.view, mixed.tensor<float>(1, 2));
    stop.request_stop();
    attend(recorder, profile(), in, cache.view, mixed.tensor<float>(1, 2));
    const auto recording = recorder.finish();
    ASSERT_FALSE(recording);
    EXPECT_EQ(recording.error().kind, ErrorKind::Cancelled);
}

// Chunks go through rope_store and attend as in a model; the ring holds just window + chunk - 1 rows.
TEST_F(AttendTest, RingKeepsExactlyTheWindowOverManyWraps)
{
    const Case c{2, 1, 32, 8, 0, 16, 23};
    constexpr u32 kPositions = 104;
    const std::vector<float> q = noise(kPositions * c.heads * c.headDim, 11);
    const std::vector<float> k = noise(kPositions * c.headDim, 12);
    const std::vector<float> v = noise(kPositions * c.headDim, 13);
    const std::vector<float> gain(c.headDim, 1.0F);
    const gpu::Buffer qBuffer = upload(q);
    const gpu::Buffer kBuffer = upload(k);
    const gpu::Buffer vBuffer = upload(v);
    const gpu::Buffer gains = upload(gain);
    const gpu::Buffer turns = upload(ropeTurns(c.headDim, 1e4, 1));
    const gpu::Buffer state = allocate(4);
    const gpu::Buffer queries = allocate(c.tokens * c.heads * c.headDim * 4);
    const gpu::Buffer mixed = allocate(q.size() * 4);
    const Cache cache = makeCache(shapeOf(c, KvFormat::F32));
    run([&](gpu::Recorder& gpu) {
        for (u32 position = 0; position < kPositions; position += c.tokens) {
            const auto rows = [&](const gpu::Buffer& buffer, u32 width) {
                return gpu::Tensor<float>{buffer.view(position * width * 4, c.tokens * width * 4), c.tokens, width};
            };
            gpu.setWord(state.view(), position);
            const gpu::Tensor<float> batch = queries.tensor<float>(c.tokens, c.heads * c.headDim);
            const RopeStore rope{.q = rows(qBuffer, c.heads * c.headDim),
                .k = rows(kBuffer, c.headDim),
                .v = rows(vBuffer, c.headDim),
                .queryGain = gains.tensor<float>(1, c.headDim),
                .keyGain = gains.tensor<float>(1, c.headDim),
                .turns = turns.tensor<u32>(c.headDim / 2, 2),
                .state = state.view(),
                .epsilon = 1e-6F,
                .queryScale = 0.2F};
            ropeStore(gpu, profile(), rope, cache.view, batch);
            const Attend in{.queries = batch, .state = state.view(), .window = c.window};
            attend(gpu, profile(), in, cache.view, rows(mixed, c.heads * c.headDim));
        }
    });

    std::vector<double> keys;
    std::vector<double> expected;
    for (u32 position = 0; position < kPositions; ++position) {
        const auto rotatedAt = [&](const std::vector<float>& all, std::size_t row) {
            return normedRotated(std::span(all).subspan(row * c.headDim, c.headDim), gain, 1e-6, position, 1e4, 1);
        };
        const std::vector<double> key = rotatedAt(k, position);
        keys.insert(keys.end(), key.begin(), key.end());
        const std::vector<double> values(v.begin(), v.begin() + static_cast<std::ptrdiff_t>(keys.size()));
        for (u32 head = 0; head < c.heads; ++head) {
            std::vector<double> query = rotatedAt(q, position * c.heads + head);
            for (double& value : query)
                value *= 0.2F;
            const auto row = attended(query, keys, values, firstSeen(position, c.window), position);
            expected.insert(expected.end(), row.begin(), row.end());
        }
    }
    EXPECT_TRUE(closeTo(download<float>(mixed, q.size()), expected, floatBound(200)));
}

} // namespace
} // namespace facet::test
