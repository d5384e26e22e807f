#pragma once

#include "engine/ops/device_profile.h"
#include "engine/vulkan/recorder.h"

#include <array>

// From pixels to the rows of an image encoder, and from its patches to tokens. Shapes are CHECKed.
namespace facet {

// What the checkpoint says of a picture: config keys image_size, patch_size, image_mean, image_std.
struct PatchGrid {
    gpu::u32 imageSize = 0;                              // pixels, a multiple of patchSize
    gpu::u32 patchSize = 0;                              // pixels
    std::array<float, 3> mean = {0.5F, 0.5F, 0.5F};      // of red, green, blue between 0 and 1
    std::array<float, 3> deviation = {0.5F, 0.5F, 0.5F}; // above 0

    gpu::u32 side() const { return imageSize / patchSize; } // patches
    gpu::u32 columns() const { return 3 * patchSize * patchSize; }
    // A view has whole words, and ends at a multiple of 16 bytes.
    std::uint64_t pixelBytes() const { return (std::uint64_t{3} * imageSize * imageSize + 15) / 16 * 16; }
};

// pixels: bytes [imageSize, imageSize, 3], pixelBytes() long; rows: [side * side, columns() or more, which become 0]. A
// row is a patch, (byte/255 - mean) / deviation in the order channel, row, column.
void cutPatches(gpu::Recorder& gpu, const DeviceProfile& profile, const PatchGrid& grid, const gpu::View& pixels,
    const gpu::Tensor<float>& rows);

// The mean over blocks of a square grid of patches, row by row. x: [side^2, width], y: [tokens, width], where tokens is
// a square whose side divides that of the grid.
void poolPatches(
    gpu::Recorder& gpu, const DeviceProfile& profile, const gpu::Tensor<float>& x, const gpu::Tensor<float>& y);

} // namespace facet
