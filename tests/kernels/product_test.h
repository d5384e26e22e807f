#pragma once

#include "engine/ops/linear.h"
#include "tests/kernels/weight_matrix.h"

namespace facet::test {

// What the tests of the two product kernels share: run one product, compare it with float64.
class ProductTest : public GpuTest {
protected:
    // w * x on the device, [tokens, rows]; x: [tokens, columns]. Fails the test if anything outside of y is written.
    static std::vector<float> multiply(const DeviceProfile& profile, const DeviceWeights& weights,
        const std::vector<float>& x, std::size_t tokens, double segmentWork = 0);

    // Random weights and activations of this shape equal the oracle within what float32 allows.
    static ::testing::AssertionResult equalsOracle(
        const DeviceProfile& profile, const WeightMatrix& matrix, std::size_t sliceRows, std::size_t tokens);

    // All formats, with shapes that include 1, odd ones and ones that are a multiple of nothing.
    static void everyFormatEqualsOracle(const DeviceProfile& profile, const std::vector<std::size_t>& tokenCounts);

    // A token's result must not depend on what else is in the pass.
    static void givesTheSameBitsAlone(const DeviceProfile& profile, const WeightMatrix& matrix, std::size_t tokens);
};

} // namespace facet::test
