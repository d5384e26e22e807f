#include "tests/kernels/product_test.h"

namespace facet::test {
namespace {

class MatMul : public ProductTest {
protected:
    static DeviceProfile asTuned()
    {
        DeviceProfile profile;
        profile.matMulFrom = 1;
        return profile;
    }
    static DeviceProfile smallTiles() // CPU drivers compute a whole tile for the smallest product
    {
        DeviceProfile profile = asTuned();
        profile.matMulTileRows = 32;
        profile.matMulTileTokens = 16;
        profile.matMulRowRuns = 1;
        profile.matMulTokenRuns = 2;
        return profile;
    }
};

TEST_F(MatMul, EqualsTheOracle) { everyFormatEqualsOracle(smallTiles(), {1, 2, 3, 5, 8, 9, 33}); }

TEST_F(MatMul, EqualsTheOracleAsGpusAreTuned)
{
    EXPECT_TRUE(equalsOracle(asTuned(), randomWeights(WeightFormat::Q8_0, 131, 352, 3), 131, 70));
    EXPECT_TRUE(equalsOracle(asTuned(), randomWeights(WeightFormat::Q4_K, 77, 512, 3), 77, 35));
    EXPECT_TRUE(equalsOracle(asTuned(), randomWeights(WeightFormat::F16, 77, 45, 3), 50, 35));
}

TEST_F(MatMul, IsCutIntoSegmentsWithoutChangingABit)
{
    const WeightMatrix matrix = randomWeights(WeightFormat::Q8_0, 300, 64, 7);
    const DeviceWeights weights(matrix, 170);
    const auto x = noise(20 * matrix.columns, 8);
    const auto whole = multiply(smallTiles(), weights, x, 20);
    const auto cut = multiply(smallTiles(), weights, x, 20, 50000);
    EXPECT_EQ(0, std::memcmp(whole.data(), cut.data(), whole.size() * 4));
}

} // namespace
} // namespace facet::test
