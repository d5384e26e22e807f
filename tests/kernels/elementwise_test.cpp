#include "engine/ops/elementwise.h"
#include "tests/kernels/float_bound.h"
#include "tests/support/gpu_fixture.h"

#include <cmath>

namespace facet::test {
namespace {

using gpu::u32;

struct Shape {
    u32 tokens;
    u32 width;
};
constexpr Shape kShapes[] = {{1, 1}, {1, 7}, {2, 8}, {3, 64}, {5, 257}, {7, 1152}};
constexpr float kEpsilon = 1e-6F;

std::vector<double> normed(std::span<const float> x, std::span<const float> gain)
{
    std::vector<double> y(x.size());
    for (std::size_t row = 0; row < x.size(); row += gain.size()) {
        double squares = 0;
        for (std::size_t i = 0; i < gain.size(); ++i)
            squares += double{x[row + i]} * double{x[row + i]};
        const double scale = 1 / std::sqrt(squares / static_cast<double>(gain.size()) + double{kEpsilon});
        for (std::size_t i = 0; i < gain.size(); ++i)
            y[row + i] = double{x[row + i]} * double{gain[i]} * scale;
    }
    return y;
}

double gelu(double x) { return x / 2 * (1 + std::tanh(std::sqrt(2 / std::acos(-1.0)) * (x + 0.044715 * x * x * x))); }

// With the workgroup of a CPU device and of a GPU, whatever the device is.
class Elementwise : public GpuTest, public ::testing::WithParamInterface<u32> {
protected:
    static DeviceProfile profile() { return {.rowWorkgroup = GetParam()}; }

    // rmsNorm of `rows` rows of x from row `first` on.
    static std::vector<float> rmsNormOf(
        const std::vector<float>& x, const std::vector<float>& gain, u32 first, u32 rows)
    {
        const u32 width = static_cast<u32>(gain.size());
        const gpu::Buffer xBuffer = upload(x);
        const gpu::Buffer gainBuffer = upload(gain);
        const gpu::Buffer y = allocate((rows + 1) * width * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            const u32 xRows = static_cast<u32>(x.size()) / width;
            const Norm norm{.gain = gainBuffer.tensor<float>(1, width), .epsilon = kEpsilon};
            rmsNorm(gpu, profile(), xBuffer.tensor<float>(xRows, width), norm, y.tensor<float>(rows, width), first);
        });
        std::vector<float> values = download<float>(y, (rows + 1) * width);
        EXPECT_TRUE(std::isnan(values[rows * width])) << "wrote past the last row";
        values.resize(rows * width);
        return values;
    }

    static std::vector<float> geluOf(const std::vector<float>& gate, const std::vector<float>& up, u32 tokens)
    {
        const u32 width = static_cast<u32>(gate.size()) / tokens;
        const gpu::Buffer gateBuffer = upload(gate);
        const gpu::Buffer upBuffer = upload(up);
        const gpu::Buffer inner = allocate((gate.size() + 1) * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            gatedGelu(gpu, profile(), gateBuffer.tensor<float>(tokens, width), upBuffer.tensor<float>(tokens, width),
                inner.tensor<float>(tokens, width));
        });
        std::vector<float> values = download<float>(inner, gate.size() + 1);
        EXPECT_TRUE(std::isnan(values.back())) << "wrote past the last row";
        values.pop_back();
        return values;
    }
};

INSTANTIATE_TEST_SUITE_P(Workgroup, Elementwise, ::testing::Values(8U, 64U));

TEST_P(Elementwise, RmsNormEqualsFloat64)
{
    for (const auto [tokens, width] : kShapes) {
        const std::vector<float> x = noise(tokens * width, 1, 3.0F);
        const std::vector<float> gain = noise(width, 2);
        EXPECT_TRUE(closeTo(rmsNormOf(x, gain, 0, tokens), normed(x, gain), floatBound(normOperations(width))))
            << tokens << " x " << width;
    }
}

TEST_P(Elementwise, RmsNormBeginsAtTheRowAskedFor)
{
    const std::vector<float> x = noise(4 * 33, 3);
    const std::vector<float> gain = noise(33, 4);
    const std::vector<float> last = rmsNormOf(x, gain, 3, 1);
    EXPECT_TRUE(closeTo(last, normed(std::span(x).subspan(3 * 33), gain), floatBound(normOperations(33))));
}

TEST_P(Elementwise, RmsNormStaysFiniteForZeroAndForHugeRows)
{
    std::vector<float> x(2 * 96, 0.0F);
    std::fill(x.begin() + 96, x.end(), 3e5F);
    const std::vector<float> gain(96, 1.0F);
    EXPECT_TRUE(closeTo(rmsNormOf(x, gain, 0, 2), normed(x, gain), floatBound(normOperations(96))));
}

TEST_P(Elementwise, AddNormedAddsTheNormToTheStream)
{
    for (const auto [tokens, width] : kShapes) {
        const std::vector<float> x = noise(tokens * width, 5, 2.0F);
        const std::vector<float> gain = noise(width, 6);
        const std::vector<float> before = noise(tokens * width, 7, 4.0F);
        const gpu::Buffer xBuffer = upload(x);
        const gpu::Buffer gainBuffer = upload(gain);
        const gpu::Buffer hidden = upload(before);
        run([&](gpu::Recorder& gpu) {
            const Norm norm{.gain = gainBuffer.tensor<float>(1, width), .epsilon = kEpsilon};
            addNormed(gpu, profile(), xBuffer.tensor<float>(tokens, width), norm, hidden.tensor<float>(tokens, width));
        });
        std::vector<double> expected = normed(x, gain);
        for (std::size_t i = 0; i < expected.size(); ++i)
            expected[i] += double{before[i]};
        EXPECT_TRUE(closeTo(download<float>(hidden, x.size()), expected, floatBound(normOperations(width))))
            << tokens << " x " << width;
    }
}

TEST_P(Elementwise, GatedGeluEqualsFloat64)
{
    for (const auto [tokens, width] : kShapes) {
        const std::vector<float> gate = noise(tokens * width, 8, 3.0F);
        const std::vector<float> up = noise(tokens * width, 9);
        std::vector<double> expected(gate.size());
        for (std::size_t i = 0; i < gate.size(); ++i)
            expected[i] = gelu(double{gate[i]}) * double{up[i]};
        // Those of the exponent 2u count fully only where the gate is nearly shut and the result small.
        EXPECT_TRUE(closeTo(geluOf(gate, up, tokens), expected, floatBound(20))) << tokens << " x " << width;
    }
}

TEST_P(Elementwise, GatedGeluIsGateOrZeroForHugeGates)
{
    const std::vector<float> gate = {3e5F, -3e5F, 1e13F, -1e13F, 1e30F, -1e30F, 0.0F, 30.0F, -30.0F};
    const std::vector<float> values = geluOf(gate, std::vector<float>(gate.size(), 1.0F), 1);
    for (std::size_t i = 0; i < gate.size(); ++i)
        EXPECT_NEAR(values[i], std::max(gate[i], 0.0F), std::abs(gate[i]) * 1e-6F) << "gate " << gate[i];
}

TEST_P(Elementwise, BiasedGeluEqualsFloat64InPlace)
{
    for (const auto [tokens, width] : kShapes) {
        const std::vector<float> x = noise(tokens * width, 10, 3.0F);
        const std::vector<float> bias = noise(width, 11);
        const gpu::Buffer inner = upload(x);
        const gpu::Buffer biasBuffer = upload(bias);
        run([&](gpu::Recorder& gpu) {
            biasedGelu(gpu, profile(), biasBuffer.tensor<float>(1, width), inner.tensor<float>(tokens, width));
        });
        std::vector<double> expected(x.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            expected[i] = gelu(double{x[i]} + double{bias[i % width]});
        EXPECT_TRUE(closeTo(download<float>(inner, x.size()), expected, floatBound(20))) << tokens << " x " << width;
    }
}

TEST_P(Elementwise, AddBiasedAddsBothToTheStream)
{
    for (const auto [tokens, width] : kShapes) {
        const std::vector<float> x = noise(tokens * width, 12);
        const std::vector<float> bias = noise(width, 13);
        const std::vector<float> before = noise(tokens * width, 14);
        const gpu::Buffer xBuffer = upload(x);
        const gpu::Buffer biasBuffer = upload(bias);
        const gpu::Buffer hidden = upload(before);
        run([&](gpu::Recorder& gpu) {
            addBiased(gpu, profile(), xBuffer.tensor<float>(tokens, width), biasBuffer.tensor<float>(1, width),
                hidden.tensor<float>(tokens, width));
        });
        std::vector<double> expected(x.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            expected[i] = double{before[i]} + double{x[i]} + double{bias[i % width]};
        EXPECT_TRUE(closeTo(download<float>(hidden, x.size()), expected, floatBound(4))) << tokens << " x " << width;
    }
}

// Rows with noise of deviation 2 around `offset`.
std::vector<float> rowsAround(float offset, std::size_t count)
{
    std::vector<float> x = noise(count, 15, 2.0F);
    for (float& value : x)
        value += offset;
    return x;
}

class LayerNormTest : public Elementwise {
protected:
    static std::vector<double> oracle(
        std::span<const float> x, std::span<const float> gain, std::span<const float> bias, u32 width)
    {
        std::vector<double> y(x.size());
        for (std::size_t row = 0; row < x.size(); row += width) {
            double mean = 0;
            double variance = 0;
            for (std::size_t i = 0; i < width; ++i)
                mean += double{x[row + i]} / width;
            for (std::size_t i = 0; i < width; ++i)
                variance += std::pow(double{x[row + i]} - mean, 2) / width;
            const double scale = 1 / std::sqrt(variance + double{kEpsilon});
            for (std::size_t i = 0; i < width; ++i)
                y[row + i] = (double{x[row + i]} - mean) * scale * double{gain[i]} + double{bias[i]};
        }
        return y;
    }

    // `largest`: the magnitude of x in deviations; the rounding of the mean is as large.
    static void check(const std::vector<float>& x, u32 tokens, u32 width, double largest)
    {
        const std::vector<float> gain = noise(width, 16);
        const std::vector<float> bias = noise(width, 17);
        const gpu::Buffer xBuffer = upload(x);
        const gpu::Buffer gainBuffer = upload(gain);
        const gpu::Buffer biasBuffer = upload(bias);
        const gpu::Buffer y = allocate((x.size() + 1) * sizeof(float));
        run([&](gpu::Recorder& gpu) {
            const LayerNorm norm{.gain = gainBuffer.tensor<float>(1, width),
                .bias = biasBuffer.tensor<float>(1, width),
                .epsilon = kEpsilon};
            layerNorm(gpu, profile(), xBuffer.tensor<float>(tokens, width), norm, y.tensor<float>(tokens, width));
        });
        std::vector<float> values = download<float>(y, x.size() + 1);
        EXPECT_TRUE(std::isnan(values.back())) << "wrote past the last row";
        values.pop_back();
        const double operations = (1 + largest) * normOperations(width);
        EXPECT_TRUE(closeTo(values, oracle(x, gain, bias, width), floatBound(operations))) << tokens << " x " << width;
    }
};

INSTANTIATE_TEST_SUITE_P(Workgroup, LayerNormTest, ::testing::Values(8U, 64U));

TEST_P(LayerNormTest, EqualsFloat64)
{
    for (const auto [tokens, width] : kShapes)
        if (width > 1) check(rowsAround(0.3F, std::size_t{tokens} * width), tokens, width, 5);
}

// E[x^2] - E[x]^2 would keep no digit here.
TEST_P(LayerNormTest, KeepsItsDigitsFarFromZero) { check(rowsAround(20000, 3 * 1152), 3, 1152, 10000); }

TEST_P(LayerNormTest, ConstantRowsBecomeTheBias) { check(std::vector<float>(2 * 96, -7.5F), 2, 96, 0); }

} // namespace
} // namespace facet::test
