#pragma once

#include "engine/base/weight_format.h"

#include <cstddef>
#include <span>
#include <vector>

namespace facet::test {

// Stores floats in a weight format; values.size() is a multiple of its block. F32, F16, BF16, Q8_0 and Q4_0 give the
// bytes of ggml's reference quantisers, the others round each value to the nearest level of plainly chosen scales: a
// little worse than llama-quantize, which searches for better scales, and good enough to test with.
std::vector<std::byte> quantise(WeightFormat format, std::span<const float> values);

} // namespace facet::test
