#pragma once

#include "engine/vulkan/tensor.h"
#include "tests/support/gpu_fixture.h"

#include <cstddef>
#include <vector>

namespace facet::test {

// Random but valid weights as a file holds them, with what they stand for.
struct WeightMatrix {
    WeightFormat format = WeightFormat::F32;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::byte> file; // [rows, fileRowBytes]
    std::vector<float> values;   // [rows, columns]

    float largest() const; // absolute value
};

WeightMatrix randomWeights(WeightFormat format, std::size_t rows, std::size_t columns, unsigned seed);

// The matrix on the device in slices of at most `sliceRows` rows. Everything outside of the weights is NaN: padding
// inside a row, and the buffer before and behind a slice. The views reach into what is behind, so that no driver hides
// an access there by its own check of bounds.
struct DeviceWeights {
    DeviceWeights(const WeightMatrix& matrix, std::size_t sliceRows);

    std::vector<gpu::Buffer> buffers; // one for each slice
    gpu::WeightTensor tensor;
};

// Widths worth testing: one element, odd ones, and just beyond a group where the format allows any; else blocks. The
// last is a multiple of 32, and so is the one before it unless any width is allowed.
std::vector<std::size_t> columnsOf(WeightFormat format);

} // namespace facet::test
