#include "engine/ops/linear.h"
#include "tests/kernels/weight_matrix.h"

#include <cmath>

namespace facet::test {
namespace {

using namespace gpu;

class Embed : public GpuTest {
protected:
    // Rows of the table for ids[position..], times `scale`.
    static ::testing::AssertionResult equalsTable(const WeightMatrix& table, std::size_t sliceRows)
    {
        constexpr std::size_t kPosition = 3;
        constexpr float kScale = 25.25F;
        const auto last = static_cast<u32>(table.rows - 1);
        const std::vector<u32> ids = {~0U, ~0U, ~0U, 0, last, last / 2, 1 % (last + 1), last, ~0U};
        const std::size_t tokens = 5;
        const DeviceWeights weights(table, sliceRows);
        const Buffer state = upload(std::vector<u32>{kPosition});
        const Buffer idBuffer = upload(ids);
        const Buffer out = allocate((tokens + 1) * table.columns * 4);
        const Tensor<float> embedded = {out.view(0, (tokens + 1) * table.columns * 4), tokens, weights.tensor.columns};
        run([&](Recorder& gpu) {
            embedTokens(gpu, DeviceProfile::forDevice(device().info()), {state.view(), idBuffer.view()}, weights.tensor,
                kScale, embedded);
        });
        const auto actual = download<float>(out, (tokens + 1) * table.columns);
        const double bound = 8 * 0x1p-24 * static_cast<double>(table.largest() * kScale); // as in product_test.cpp
        for (std::size_t i = 0; i < actual.size(); ++i) {
            const std::size_t token = i / table.columns;
            if (token == tokens) {
                if (std::isnan(actual[i])) continue;
                return ::testing::AssertionFailure() << "wrote behind the last token";
            }
            const double expected =
                static_cast<double>(table.values[ids[kPosition + token] * table.columns + i % table.columns]) * kScale;
            if (!(std::abs(actual[i] - expected) <= bound))
                return ::testing::AssertionFailure()
                    << info(table.format).name << " [" << table.rows << ", " << table.columns << "] in slices of "
                    << sliceRows << ": token " << token << " element " << i % table.columns << " is " << actual[i]
                    << ", expected " << expected;
        }
        return ::testing::AssertionSuccess();
    }
};

TEST_F(Embed, EqualsTheTableInEveryFormatAndWidth)
{
    for (const WeightFormatInfo& format : weightFormats())
        for (const std::size_t columns : columnsOf(format.format))
            for (const std::size_t rows : {1U, 9U})
                EXPECT_TRUE(equalsTable(randomWeights(format.format, rows, columns, 3), rows));
}

TEST_F(Embed, FindsTheSliceOfARow)
{
    for (const std::size_t sliceRows : {1U, 2U, 7U, 8U})
        EXPECT_TRUE(equalsTable(randomWeights(WeightFormat::Q8_0, 9, 96, 4), sliceRows));
}

} // namespace
} // namespace facet::test
