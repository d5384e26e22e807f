#include "tests/kernels/attend_fixture.h"

namespace facet::test {
namespace {

using gpu::u32;

const AttendCase kCases[] = {
    {1, 1, 2, 1, 0, 0, 1}, {4, 2, 32, 7, 0, 0, 64}, {4, 2, 32, 7, 0, 16, 22}, // within the window
    {4, 1, 32, 1, 14, 16, 16}, // one before, on and after the edge of the window
    {4, 1, 32, 1, 15, 16, 16}, {4, 1, 32, 1, 16, 16, 16},
    {4, 2, 32, 9, 100, 16, 24}, // wrapped, exactly as large as it must be
    {3, 3, 72, 5, 61, 0, 70},   // over a block of keys
    {6, 2, 42, 3, 130, 65, 67}, // rows of odd size
    {2, 1, 168, 4, 77, 1, 4}, {8, 4, 256, 6, 200, 0, 256},
    {16, 1, 64, 2, 300, 128, 300}, // more heads a group than a workgroup takes rows
};

TEST_F(AttendTest, EqualsFloat64OverAFloatCache)
{
    for (const AttendCase& c : kCases)
        check(c, KvFormat::F32, 1.0F);
}

TEST_F(AttendTest, EqualsFloat64OverAHalfCache)
{
    for (const AttendCase& c : kCases)
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
    const AttendCase c{8, 4, 64, 3, 61, 0, 64};
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
        const AttendCase batch{4, 2, 32, 40, 150, window, 200};
        const gpu::Buffer keys = encoded(ring(history(batch, KvFormat::F32, 1), batch), KvFormat::F32);
        const gpu::Buffer values = encoded(ring(history(batch, KvFormat::F32, 2), batch), KvFormat::F32);
        const KvCache cache =
            KvCache::over(keys.view(), values.view(), shapeOf(batch, KvFormat::F32), device().info().limits);
        const std::vector<float> queries = queriesOf(batch, 1.0F);
        const std::vector<float> together = attendOver(queries, cache, batch);
        const std::size_t width = batch.heads * batch.headDim;
        for (u32 token = 0; token < batch.tokens; ++token) {
            AttendCase one = batch;
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
    for (const AttendCase& c : {AttendCase{4, 2, 32, 40, 150, 100, 200}, AttendCase{16, 1, 64, 5, 300, 0, 305}}) {
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
    const AttendCase c{2, 1, 32, 8, 0, 16, 23};
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
