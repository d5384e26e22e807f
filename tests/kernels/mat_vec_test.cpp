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
        profile.matVecRows = 1;
        profile.matVecTokens = 2; // CPU drivers take long to compile a wide tile
        profile.matMulFrom = DeviceProfile::kNever;
        return profile;
    }
    static DeviceProfile lanesShareRow(gpu::u32 lanes)
    {
        DeviceProfile profile;
        profile.matVecWorkgroup = 2 * lanes;
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

TEST_F(MatVec, EqualsTheOracleWithLanesThatShareARow) { everyFormatEqualsOracle(lanesShareRow(16), tokenCounts()); }

TEST_F(MatVec, EqualsTheOracleForAnyNumberOfLanes)
{
    const WeightMatrix matrix = randomWeights(WeightFormat::Q8_0, 21, 352, 4);
    for (const gpu::u32 lanes : {2U, 4U, 32U, 64U})
        EXPECT_TRUE(equalsOracle(lanesShareRow(lanes), matrix, 21, 3)) << lanes << " lanes";
}

TEST_F(MatVec, GivesATokenTheSameBitsWhateverComesWithIt)
{
    const WeightMatrix matrix = randomWeights(WeightFormat::Q4_0, 45, 640, 5);
    for (const DeviceProfile& profile : {rowPerInvocation(), lanesShareRow(16)})
        givesTheSameBitsAlone(profile, matrix, 15);
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
