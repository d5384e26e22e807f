#include "tests/kernels/product_test.h"

namespace facet::test {
namespace {

class MatVec : public ProductTest {
protected:
    static DeviceProfile rowPerInvocation()
    {
        DeviceProfile profile;
        profile.matVecWorkgroup = 8;
        profile.matVecLanes = 1;
        profile.matVecTokens = 2; // CPU drivers take long to compile a wide tile
        profile.matMulFrom = DeviceProfile::kNever;
        return profile;
    }
    static DeviceProfile lanesShareRow(gpu::u32 lanes)
    {
        DeviceProfile profile;
        profile.matVecLanes = lanes;
        profile.matVecTokens = 2;
        profile.matMulFrom = DeviceProfile::kNever;
        return profile;
    }
    static const std::vector<std::size_t>& tokenCounts()
    {
        static const std::vector<std::size_t> counts = {1, 2, 3, 5, 8, 9, 33};
        return counts;
    }
};

TEST_F(MatVec, EqualsTheOracleWithARowForEachInvocation) { everyFormatEqualsOracle(rowPerInvocation(), tokenCounts()); }

TEST_F(MatVec, EqualsTheOracleWithLanesThatShareARow) { everyFormatEqualsOracle(lanesShareRow(32), tokenCounts()); }

TEST_F(MatVec, EqualsTheOracleAsTheDeviceIsTuned)
{
    DeviceProfile profile = DeviceProfile::forDevice(device().info());
    profile.matMulFrom = DeviceProfile::kNever;
    everyFormatEqualsOracle(profile, {1, 9});
}

TEST_F(MatVec, EqualsTheOracleForAnyNumberOfLanes)
{
    const WeightMatrix matrix = randomWeights(WeightFormat::Q8_0, 21, 352, 4);
    for (const gpu::u32 lanes : {2U, 4U, 8U, 16U, 64U})
        EXPECT_TRUE(equalsOracle(lanesShareRow(lanes), matrix, 21, 3)) << lanes << " lanes";
}

TEST_F(MatVec, GivesATokenTheSameBitsWhateverComesWithIt)
{
    constexpr std::size_t kTokens = 15;
    const WeightMatrix matrix = randomWeights(WeightFormat::Q4_0, 45, 640, 5);
    const DeviceWeights weights(matrix, 45);
    const auto x = noise(kTokens * matrix.columns, 6);
    for (const DeviceProfile& profile : {rowPerInvocation(), lanesShareRow(16)}) {
        const auto together = multiply(profile, weights, x, kTokens);
        for (std::size_t t = 0; t < kTokens; ++t) {
            const auto row = x.begin() + static_cast<std::ptrdiff_t>(t * matrix.columns);
            const std::vector<float> one(row, row + static_cast<std::ptrdiff_t>(matrix.columns));
            const auto alone = multiply(profile, weights, one, 1);
            ASSERT_EQ(0, std::memcmp(alone.data(), &together[t * matrix.rows], alone.size() * 4)) << "token " << t;
        }
    }
}

TEST_F(MatVec, IsCutIntoSegmentsWithoutChangingABit)
{
    const WeightMatrix matrix = randomWeights(WeightFormat::Q8_0, 300, 64, 7);
    const DeviceWeights weights(matrix, 170);
    const auto x = noise(2 * matrix.columns, 8);
    const DeviceProfile profile = rowPerInvocation();
    const auto whole = multiply(profile, weights, x, 2);
    const auto cut = multiply(profile, weights, x, 2, 5000);
    EXPECT_EQ(0, std::memcmp(whole.data(), cut.data(), whole.size() * 4));
}

} // namespace
} // namespace facet::test
