#include "tests/kernels/product_test.h"

namespace facet::test {
namespace {

class MatMul : public ProductTest {
protected:
    static DeviceProfile tiled()
    {
        DeviceProfile profile;
        profile.matMulFrom = 1;
        return profile;
    }
};

TEST_F(MatMul, EqualsTheOracle) { everyFormatEqualsOracle(tiled(), {1, 2, 3, 5, 8, 9, 33, 70}); }

TEST_F(MatMul, EqualsTheOracleForOtherTiles)
{
    DeviceProfile profile = tiled();
    profile.matMulTileRows = 32;
    profile.matMulTileTokens = 16;
    profile.matMulRowRuns = 1;
    profile.matMulTokenRuns = 2;
    EXPECT_TRUE(equalsOracle(profile, randomWeights(WeightFormat::Q4_K, 77, 512, 3), 77, 35));
    EXPECT_TRUE(equalsOracle(profile, randomWeights(WeightFormat::F16, 77, 45, 3), 50, 35));
}

TEST_F(MatMul, IsCutIntoSegmentsWithoutChangingABit)
{
    const WeightMatrix matrix = randomWeights(WeightFormat::Q8_0, 300, 64, 7);
    const DeviceWeights weights(matrix, 170);
    const auto x = noise(20 * matrix.columns, 8);
    const auto whole = multiply(tiled(), weights, x, 20);
    const auto cut = multiply(tiled(), weights, x, 20, 50000);
    EXPECT_EQ(0, std::memcmp(whole.data(), cut.data(), whole.size() * 4));
}

} // namespace
} // namespace facet::test
