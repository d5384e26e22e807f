#pragma once

#include "tests/kernels/attention_fixture.h"

namespace facet::test {

// Positions first … last that see each other.
struct ImageSpan {
    gpu::u32 first;
    gpu::u32 last;
};

// One batch of attention: what is in the cache before it ends, and what it asks.
struct AttendCase {
    gpu::u32 heads;
    gpu::u32 kvHeads;
    gpu::u32 headDim;
    gpu::u32 tokens;
    gpu::u32 position; // of the first token
    gpu::u32 window;
    gpu::u32 capacity;
    std::vector<ImageSpan> images = {};

    // The last position that `at` sees.
    gpu::u32 reach(std::size_t at) const
    {
        for (const ImageSpan& image : images)
            if (at >= image.first && at <= image.last) return image.last;
        return static_cast<gpu::u32>(at);
    }
};

class AttendTest : public AttentionTest {
protected:
    // What every position would hold, [positions, kvHeads * headDim]; rounded as the cache would.
    static std::vector<float> history(const AttendCase& c, KvFormat format, unsigned seed)
    {
        std::vector<float> rows = noise((c.position + c.tokens) * c.kvHeads * c.headDim, seed);
        if (format == KvFormat::F16)
            for (float& value : rows)
                value = halfToFloat(floatToHalf(value));
        return rows;
    }

    // The cache after all positions were written; what no query of the batch sees is NaN.
    static std::vector<float> ring(const std::vector<float>& rows, const AttendCase& c)
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

    static std::vector<double> oracle(const std::vector<float>& queries, const std::vector<float>& k,
        const std::vector<float>& v, const AttendCase& c)
    {
        std::vector<double> mixed;
        for (gpu::u32 row = 0; row < c.tokens * c.heads; ++row) {
            const std::size_t position = c.position + row / c.heads;
            const std::size_t kvHead = row % c.heads / (c.heads / c.kvHeads);
            const auto headRows = [&](const std::vector<float>& all) {
                std::vector<double> rows;
                for (std::size_t s = 0; s < std::size_t{c.position} + c.tokens; ++s)
                    for (std::size_t i = 0; i < c.headDim; ++i)
                        rows.push_back(double{all[(s * c.kvHeads + kvHead) * c.headDim + i]});
                return rows;
            };
            const auto begin = queries.begin() + static_cast<std::ptrdiff_t>(row * c.headDim);
            const std::vector<double> query(begin, begin + c.headDim);
            const auto head =
                attended(query, headRows(k), headRows(v), firstSeen(position, c.window), c.reach(position));
            mixed.insert(mixed.end(), head.begin(), head.end());
        }
        return mixed;
    }

    static std::vector<float> attendOver(const std::vector<float>& queries, const KvCache& cache, const AttendCase& c,
        const DeviceProfile& with = profile())
    {
        const gpu::Buffer queryBuffer = upload(queries);
        const gpu::Buffer state = upload(std::vector<gpu::u32>{c.position});
        std::vector<gpu::u32> reach;
        for (gpu::u32 position = 0; position < c.position + c.tokens; ++position)
            reach.push_back(c.reach(position));
        const gpu::Buffer reachBuffer = upload(reach);
        const gpu::Buffer mixed = allocate((queries.size() + 1) * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            const Attend in{.queries = queryBuffer.tensor<float>(c.tokens, c.heads * c.headDim),
                .state = state.view(),
                .window = c.window,
                .reach = c.images.empty() ? std::nullopt : std::optional(reachBuffer.view())};
            attend(gpu, with, in, cache, mixed.tensor<float>(c.tokens, c.heads * c.headDim));
        });
        std::vector<float> values = download<float>(mixed, queries.size() + 1);
        EXPECT_TRUE(std::isnan(values.back())) << "wrote past the last row";
        values.pop_back();
        return values;
    }

    static KvShape shapeOf(const AttendCase& c, KvFormat format)
    {
        return {.format = format, .heads = c.kvHeads, .headDim = c.headDim, .capacity = c.capacity};
    }

    static std::vector<float> queriesOf(const AttendCase& c, float deviation)
    {
        return noise(c.tokens * c.heads * c.headDim, 3, deviation / std::sqrt(static_cast<float>(c.headDim)));
    }

    // Sums over head_dim and over the keys; scores up to `largest` make their own rounding absolute.
    static double bound(const AttendCase& c, double largest)
    {
        const double keys = c.window != 0 ? std::min(c.window, c.position + c.tokens) : c.position + c.tokens;
        return floatBound(c.headDim / 4.0 + 2 * keys + 2 * largest + 16);
    }

    static void check(const AttendCase& c, KvFormat format, float deviation, const DeviceProfile& with = profile())
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

} // namespace facet::test
