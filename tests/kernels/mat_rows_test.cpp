#include "tests/kernels/product_test.h"

namespace facet::test {
namespace {

// The product on CPU devices, as they are tuned and for other tiles.
class MatRows : public ProductTest {
protected:
    void SetUp() override
    {
        ProductTest::SetUp();
        if (!IsSkipped() && !device().info().has(gpu::Capability::Subgroups))
            GTEST_SKIP() << "mat_rows needs subgroup operations, which this device lacks";
    }
    static DeviceProfile profile()
    {
        DeviceProfile profile = DeviceProfile::forDevice(device().info());
        profile.matVecWorkgroup = std::max(8U, device().info().limits.subgroupSize);
        profile.matVecLanes = 1;
        profile.matRowsSubgroup = device().info().limits.subgroupSize;
        profile.matMulFrom = DeviceProfile::kNever;
        return profile;
    }
};

TEST_F(MatRows, EqualsTheOracle) { everyFormatEqualsOracle(profile(), {1, 2, 3, 5, 8, 9, 33}); }

TEST_F(MatRows, EqualsTheOracleForOtherTiles)
{
    DeviceProfile other = profile();
    other.matVecWorkgroup *= 2;
    other.matVecRows = 3;
    other.matVecTokens = 2;
    EXPECT_TRUE(equalsOracle(other, randomWeights(WeightFormat::Q8_0, 131, 352, 4), 100, 7));
    EXPECT_TRUE(equalsOracle(other, randomWeights(WeightFormat::Q6_K, 131, 256, 4), 100, 7));
    EXPECT_TRUE(equalsOracle(other, randomWeights(WeightFormat::F32, 131, 96, 4), 100, 7));
}

TEST_F(MatRows, GivesATokenTheSameBitsWhateverComesWithIt)
{
    givesTheSameBitsAlone(profile(), randomWeights(WeightFormat::Q4_0, 45, 640, 5), 15);
}

} // namespace
} // namespace facet::test
