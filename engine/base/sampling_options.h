#pragma once

#include <cstdint>

namespace facet {

// How the next token is chosen from the logits. The steps apply in this order: penalty, temperature, top-k, top-p on
// the mass of what top-k kept, min-p. Defaults are Gemma 3's.
struct SamplingOptions {
    float temperature = 1.0F; // 0 means greedy
    std::uint32_t topK = 64; // 0 means off
    float topP = 0.95F; // 1 means off
    float minP = 0.0F; // 0 means off; relative to the best token
    float repetitionPenalty = 1.0F; // 1 means off
    std::uint64_t seed = 0; // the same seed gives the same answer on the same device and build
};

} // namespace facet
