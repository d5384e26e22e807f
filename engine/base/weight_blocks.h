#pragma once

#include <cstddef>

// Decoders of one block of each weight format, as ggml lays them out (ggml-common.h); see weight_format.h for the
// table that names them. Slow and plain on purpose: the kernels are checked against them.
namespace facet::blocks {

void decodeF32(const std::byte* block, float* values);
void decodeF16(const std::byte* block, float* values);
void decodeBF16(const std::byte* block, float* values);
void decodeQ8_0(const std::byte* block, float* values);
void decodeQ4_0(const std::byte* block, float* values);
void decodeQ4_1(const std::byte* block, float* values);
void decodeQ5_0(const std::byte* block, float* values);
void decodeQ5_1(const std::byte* block, float* values);
void decodeQ2_K(const std::byte* block, float* values);
void decodeQ3_K(const std::byte* block, float* values);
void decodeQ4_K(const std::byte* block, float* values);
void decodeQ5_K(const std::byte* block, float* values);
void decodeQ6_K(const std::byte* block, float* values);
void decodeIQ4_NL(const std::byte* block, float* values);
void decodeIQ4_XS(const std::byte* block, float* values);

} // namespace facet::blocks
