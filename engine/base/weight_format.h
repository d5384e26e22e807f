#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace facet {

// How the numbers of a weight tensor are stored, in files and on the GPU. Names and block layouts are ggml's.
enum class WeightFormat : std::uint8_t {
    F32,
    F16,
    BF16,
    Q8_0,
    Q4_0,
    Q4_1,
    Q5_0,
    Q5_1,
    Q2_K,
    Q3_K,
    Q4_K,
    Q5_K,
    Q6_K,
    IQ4_NL,
    IQ4_XS,
};
inline constexpr std::size_t kWeightFormatCount = 15;

// A run of bytes inside every block of a format. On the GPU a row keeps each plane together: plane 0 of all blocks,
// then plane 1 of all blocks, …; each plane of a row starts at a multiple of 16 bytes. So wide loads stay aligned
// though a file's blocks are 18 or 210 bytes long.
struct WeightPlane {
    std::uint16_t offset = 0; // bytes from the start of the block in the file
    std::uint16_t bytes = 0;
};

// One row of the table of formats; everything about a format that is not a shader.
struct WeightFormatInfo {
    WeightFormat format;
    std::string_view name; // "Q4_K"
    std::string_view kernelSuffix; // "q4_k": folder in shaders/weights/, suffix of the kernels compiled for it
    std::uint32_t ggmlType; // number in a GGUF file
    std::uint32_t blockElements; // elements along the input dimension in one block
    std::uint32_t blockBytes; // bytes of one block in a file
    std::array<WeightPlane, 4> planes; // together they cover the block exactly once; bytes == 0 ends the list
    // Decodes one block into blockElements floats. The oracle of the shaders and the reader of small tensors.
    void (*decodeBlock)(const std::byte* block, float* values);
};

std::span<const WeightFormatInfo> weightFormats();
const WeightFormatInfo& info(WeightFormat format);
std::optional<WeightFormat> weightFormatFromGgml(std::uint32_t ggmlType);
std::optional<WeightFormat> weightFormatFromName(std::string_view name);

// Bytes of one row of `elements` in a file. `elements` must be a multiple of blockElements.
std::uint64_t fileRowBytes(WeightFormat format, std::uint64_t elements);

// Bytes of one row on the GPU: its planes, each padded to 16 bytes. A multiple of 16.
std::uint64_t deviceRowBytes(WeightFormat format, std::uint64_t elements);

// Byte offset of each plane inside a device row.
std::array<std::uint64_t, 4> devicePlaneOffsets(WeightFormat format, std::uint64_t elements);

// Rearranges one file row into one device row. `device` has deviceRowBytes, padding is written as zero.
void packRow(WeightFormat format, std::span<const std::byte> file, std::span<std::byte> device);

// Decodes a whole file row to floats.
void decodeRow(WeightFormat format, std::span<const std::byte> file, std::span<float> values);

} // namespace facet
