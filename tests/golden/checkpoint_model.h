#pragma once

#include "engine/model/checkpoint.h"
#include "tests/golden/reference_model.h"

namespace facet::test {

// The model of a checkpoint of either kind and any weight format, for the reference decoder. Weights are decoded by
// decodeRow, which the goldens of the weight formats hold to llama.cpp's own decoder.
ReferenceModel referenceModel(const Checkpoint& checkpoint);

} // namespace facet::test
