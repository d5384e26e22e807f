#include "engine/ops/patches.h"
#include "tests/kernels/float_bound.h"
#include "tests/support/gpu_fixture.h"

#include <cmath>

namespace facet::test {
namespace {

using gpu::u32;

// With the workgroup of a CPU device and of a GPU, whatever the device is.
class PatchesTest : public GpuTest, public ::testing::WithParamInterface<u32> {
protected:
    static DeviceProfile profile() { return {.rowWorkgroup = GetParam()}; }

    static std::vector<std::uint8_t> picture(const PatchGrid& grid)
    {
        std::mt19937 random(5);
        std::vector<std::uint8_t> bytes(grid.pixelBytes());
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(random());
        return bytes;
    }

    // Goes over the picture, not over the patches: each pixel is put where it belongs.
    static std::vector<double> oracle(const std::vector<std::uint8_t>& bytes, const PatchGrid& grid, u32 columns)
    {
        const u32 p = grid.patchSize;
        std::vector<double> rows(std::size_t{grid.side()} * grid.side() * columns, 0.0);
        for (u32 y = 0; y < grid.imageSize; ++y)
            for (u32 x = 0; x < grid.imageSize; ++x)
                for (u32 channel = 0; channel < 3; ++channel) {
                    const u32 patch = y / p * grid.side() + x / p;
                    const double value = bytes[(std::size_t{y} * grid.imageSize + x) * 3 + channel] / 255.0;
                    rows[patch * columns + channel * p * p + y % p * p + x % p] =
                        (value - double{grid.mean[channel]}) / double{grid.deviation[channel]};
                }
        return rows;
    }

    static std::vector<float> cut(const std::vector<std::uint8_t>& bytes, const PatchGrid& grid, u32 columns)
    {
        const u32 count = grid.side() * grid.side();
        const gpu::Buffer pixels = upload(bytes);
        const gpu::Buffer rows = allocate((count * columns + 1) * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            cutPatches(gpu, profile(), grid, pixels.view(), rows.tensor<float>(count, columns));
        });
        std::vector<float> values = download<float>(rows, count * columns + 1);
        EXPECT_TRUE(std::isnan(values.back())) << "wrote past the last row";
        values.pop_back();
        return values;
    }
};

INSTANTIATE_TEST_SUITE_P(Workgroup, PatchesTest, ::testing::Values(8U, 64U));

TEST_P(PatchesTest, EachPixelLandsInItsPatch)
{
    const PatchGrid grids[] = {{.imageSize = 1, .patchSize = 1}, {.imageSize = 6, .patchSize = 2},
        {.imageSize = 15, .patchSize = 3}, {.imageSize = 56, .patchSize = 14},
        {.imageSize = 28, .patchSize = 14, .mean = {0.48F, 0.45F, 0.40F}, .deviation = {0.26F, 0.27F, 0.28F}}};
    for (const PatchGrid& grid : grids) {
        const std::vector<std::uint8_t> bytes = picture(grid);
        EXPECT_TRUE(closeTo(cut(bytes, grid, grid.columns()), oracle(bytes, grid, grid.columns()), floatBound(6)))
            << grid.imageSize << " pixels in patches of " << grid.patchSize;
    }
}

TEST_P(PatchesTest, ColumnsBeyondAPatchAreZero)
{
    const PatchGrid grid{.imageSize = 28, .patchSize = 14};
    const std::vector<std::uint8_t> bytes = picture(grid);
    const std::vector<float> rows = cut(bytes, grid, 608);
    EXPECT_TRUE(closeTo(rows, oracle(bytes, grid, 608), floatBound(6)));
    for (std::size_t i = 0; i < rows.size(); ++i)
        ASSERT_TRUE(i % 608 < grid.columns() || rows[i] == 0.0F) << "index " << i;
}

struct PoolShape {
    u32 side;
    u32 blocks;
    u32 width;
};

TEST_P(PatchesTest, PoolIsTheMeanOfEachBlock)
{
    for (const auto [side, blocks, width] :
        {PoolShape{1, 1, 3}, {4, 4, 8}, {6, 2, 24}, {8, 2, 65}, {12, 4, 96}, {16, 4, 1152}}) {
        const u32 k = side / blocks;
        const std::vector<float> x = noise(std::size_t{side} * side * width, side);
        std::vector<double> expected(std::size_t{blocks} * blocks * width, 0.0);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const std::size_t patch = i / width;
            const std::size_t token = patch / side / k * blocks + patch % side / k;
            expected[token * width + i % width] += double{x[i]} / (k * k);
        }
        const gpu::Buffer xBuffer = upload(x);
        const gpu::Buffer y = allocate((expected.size() + 1) * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            poolPatches(
                gpu, profile(), xBuffer.tensor<float>(side * side, width), y.tensor<float>(blocks * blocks, width));
        });
        std::vector<float> values = download<float>(y, expected.size() + 1);
        EXPECT_TRUE(std::isnan(values.back())) << "wrote past the last row";
        values.pop_back();
        // Sums of k^2 values of which the mean is k times smaller.
        EXPECT_TRUE(closeTo(values, expected, floatBound(k * k * k + 2))) << side << " to " << blocks;
    }
}

} // namespace
} // namespace facet::test
