#include "tests/kernels/product_test.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace facet::test {

using namespace gpu;

namespace {

constexpr std::size_t kGuardFloats = 1024; // NaN around x and y

std::vector<float> guarded(const std::vector<float>& values)
{
    std::vector<float> content(values.size() + 2 * kGuardFloats, std::nanf(""));
    std::copy(values.begin(), values.end(), content.begin() + kGuardFloats);
    return content;
}

// The view reaches into the guard behind, so that no driver hides an access there by its own check of bounds.
Tensor<float> inside(const Buffer& buffer, std::size_t rows, std::size_t columns)
{
    const View view = buffer.view(kGuardFloats * 4, (rows * columns + kGuardFloats) * 4);
    return {view, static_cast<u32>(rows), static_cast<u32>(columns)};
}

} // namespace

std::vector<float> ProductTest::multiply(const DeviceProfile& profile, const DeviceWeights& weights,
    const std::vector<float>& x, std::size_t tokens, double segmentWork)
{
    const std::size_t rows = weights.tensor.rows;
    const Buffer xBuffer = upload(guarded(x));
    const Buffer yBuffer = allocate((tokens * rows + 2 * kGuardFloats) * 4);
    Recorder recorder(device(), pipelines(), segmentWork);
    linear(recorder, profile, inside(xBuffer, tokens, weights.tensor.columns), weights.tensor,
        inside(yBuffer, tokens, rows));
    recorder.publishToHost();
    auto recording = recorder.finish();
    if (!recording) {
        ADD_FAILURE() << recording.error().message << " " << recording.error().context;
        return std::vector<float>(tokens * rows, std::nanf(""));
    }
    EXPECT_TRUE(segmentWork == 0 || recording->segments().size() > 1) << "the product was not cut";
    Pace pace;
    EXPECT_TRUE(submitter().submit(*recording, pace) && submitter().drain());

    const auto all = download<float>(yBuffer, tokens * rows + 2 * kGuardFloats);
    const auto untouched = [](float value) { return std::bit_cast<u32>(value) == 0xFFFFFFFFU; };
    EXPECT_TRUE(std::all_of(all.begin(), all.begin() + kGuardFloats, untouched)) << "wrote before y";
    EXPECT_TRUE(std::all_of(all.end() - kGuardFloats, all.end(), untouched)) << "wrote behind y";
    return {all.begin() + kGuardFloats, all.end() - kGuardFloats};
}

::testing::AssertionResult ProductTest::equalsOracle(
    const DeviceProfile& profile, const WeightMatrix& matrix, std::size_t sliceRows, std::size_t tokens)
{
    const std::size_t columns = matrix.columns;
    const auto x = noise(tokens * columns, static_cast<unsigned>(tokens + columns));
    const auto y = multiply(profile, DeviceWeights(matrix, sliceRows), x, tokens);
    // Roundings of a sum of K terms grow like sqrt(K); a decoded weight has at most four roundings of terms no larger
    // than twice the largest weight.
    const double sumBound = 4 * std::sqrt(static_cast<double>(columns)) * 0x1p-24;
    const double decodeBound = 8 * 0x1p-24 * static_cast<double>(matrix.largest());
    for (std::size_t t = 0; t < tokens; ++t)
        for (std::size_t r = 0; r < matrix.rows; ++r) {
            double expected = 0;
            double bound = 0;
            for (std::size_t k = 0; k < columns; ++k) {
                const double activation = x[t * columns + k];
                const double product = matrix.values[r * columns + k] * activation;
                expected += product;
                bound += sumBound * std::abs(product) + decodeBound * std::abs(activation);
            }
            const double actual = y[t * matrix.rows + r];
            if (!(std::abs(actual - expected) <= bound))
                return ::testing::AssertionFailure()
                    << info(matrix.format).name << " rows " << matrix.rows << " in slices of " << sliceRows
                    << ", columns " << columns << ", tokens " << tokens << ": y[" << t << ", " << r << "] is " << actual
                    << ", expected " << expected << " within " << bound;
        }
    return ::testing::AssertionSuccess();
}

void ProductTest::everyFormatEqualsOracle(const DeviceProfile& profile, const std::vector<std::size_t>& tokenCounts)
{
    for (const WeightFormatInfo& format : weightFormats()) {
        const auto widths = columnsOf(format.format);
        for (const std::size_t columns : widths)
            for (const std::size_t rows : {1U, 3U, 37U})
                ASSERT_TRUE(equalsOracle(profile, randomWeights(format.format, rows, columns, 1), rows, 3));
        for (const std::size_t columns : {widths.end()[-2], widths.end()[-1]}) {
            const WeightMatrix matrix = randomWeights(format.format, 83, columns, 2);
            for (const std::size_t tokens : tokenCounts)
                ASSERT_TRUE(equalsOracle(profile, matrix, 83, tokens));
            for (const std::size_t sliceRows : {1U, 40U})
                ASSERT_TRUE(equalsOracle(profile, matrix, sliceRows, 2));
        }
    }
}

void ProductTest::givesTheSameBitsAlone(const DeviceProfile& profile, const WeightMatrix& matrix, std::size_t tokens)
{
    const DeviceWeights weights(matrix, matrix.rows);
    const auto x = noise(tokens * matrix.columns, 6);
    const auto together = multiply(profile, weights, x, tokens);
    for (std::size_t t = 0; t < tokens; ++t) {
        const auto row = std::span(x).subspan(t * matrix.columns, matrix.columns);
        const auto alone = multiply(profile, weights, {row.begin(), row.end()}, 1);
        ASSERT_EQ(0, std::memcmp(alone.data(), &together[t * matrix.rows], alone.size() * 4)) << "token " << t;
    }
}

} // namespace facet::test
