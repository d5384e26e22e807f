#pragma once

#include "engine/model/checkpoint.h"

#include <cstdint>
#include <span>
#include <vector>

namespace facet::test {

// What the model of a checkpoint says about ids, as the Gemma 3 report states it: float64 throughout, no cache, no
// chunks, every position at once. Weights are decoded by decodeRow, which the goldens of the weight formats hold to
// llama.cpp's own decoder; nothing of the device's layout, kernels or plans is used. [ids, vocabulary]
std::vector<double> referenceLogits(const Checkpoint& checkpoint, std::span<const std::int32_t> ids);

} // namespace facet::test
