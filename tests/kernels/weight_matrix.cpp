#include "tests/kernels/weight_matrix.h"

#include "engine/base/half.h"

#include <algorithm>
#include <cmath>

namespace facet::test {
namespace {

constexpr std::size_t kGuard = 4096; // bytes of NaN around a slice, a multiple of every storage alignment

// Where a block holds halves; random bits there would be infinities and NaN.
std::vector<std::size_t> halvesOf(WeightFormat format)
{
    switch (format) {
    case WeightFormat::F32:
    case WeightFormat::BF16:
        return {};
    case WeightFormat::Q2_K:
        return {80, 82};
    case WeightFormat::Q3_K:
        return {108};
    case WeightFormat::Q6_K:
        return {208};
    case WeightFormat::Q4_1:
    case WeightFormat::Q5_1:
    case WeightFormat::Q4_K:
    case WeightFormat::Q5_K:
        return {0, 2};
    default:
        return {0};
    }
}

void fillBlock(WeightFormat format, std::span<std::byte> block, std::mt19937& random)
{
    std::normal_distribution<float> normal;
    for (std::byte& byte : block)
        byte = static_cast<std::byte>(random());
    for (const std::size_t offset : halvesOf(format)) {
        // Now and then zero or subnormal, as real files have.
        const float magnitude = random() % 16 == 0 ? 0x1p-20F : 0.05F;
        const std::uint16_t half = random() % 32 == 0 ? std::uint16_t{0} : floatToHalf(magnitude * normal(random));
        std::memcpy(&block[offset], &half, sizeof half);
    }
    if (format == WeightFormat::F32 || format == WeightFormat::BF16) {
        const float value = normal(random);
        const std::size_t skip = 4 - block.size(); // a BF16 is the upper half of an F32
        std::memcpy(block.data(), reinterpret_cast<const std::byte*>(&value) + skip, block.size());
    }
}

void poisonPadding(WeightFormat format, std::size_t columns, std::span<std::byte> row)
{
    const auto offsets = devicePlaneOffsets(format, columns);
    const std::size_t blocks = columns / info(format).blockElements;
    for (std::size_t plane = 0; plane < 4 && info(format).planes[plane].bytes > 0; ++plane) {
        const bool last = plane == 3 || info(format).planes[plane + 1].bytes == 0;
        const std::size_t end = last ? row.size() : offsets[plane + 1];
        const std::size_t used = offsets[plane] + blocks * info(format).planes[plane].bytes;
        std::fill(row.begin() + static_cast<std::ptrdiff_t>(used), row.begin() + static_cast<std::ptrdiff_t>(end),
            std::byte{0xFF});
    }
}

// For GpuTest's protected helpers.
struct Uploader : GpuTest {
    static gpu::Buffer bytes(const std::vector<std::byte>& content) { return upload(content); }
    void TestBody() override { }
};

} // namespace

float WeightMatrix::largest() const
{
    float most = 0;
    for (const float value : values)
        most = std::max(most, std::abs(value));
    return most;
}

WeightMatrix randomWeights(WeightFormat format, std::size_t rows, std::size_t columns, unsigned seed)
{
    const WeightFormatInfo& about = info(format);
    WeightMatrix matrix = {.format = format, .rows = rows, .columns = columns, .file = {}, .values = {}};
    const std::size_t rowBytes = fileRowBytes(format, columns);
    matrix.file.resize(rows * rowBytes);
    matrix.values.resize(rows * columns);
    std::mt19937 random(seed * 977 + static_cast<unsigned>(format));
    for (std::size_t at = 0; at < matrix.file.size(); at += about.blockBytes)
        fillBlock(format, std::span(matrix.file).subspan(at, about.blockBytes), random);
    for (std::size_t row = 0; row < rows; ++row)
        decodeRow(format, std::span(matrix.file).subspan(row * rowBytes, rowBytes),
            std::span(matrix.values).subspan(row * columns, columns));
    return matrix;
}

DeviceWeights::DeviceWeights(const WeightMatrix& matrix, std::size_t sliceRows)
{
    const std::size_t fileBytes = fileRowBytes(matrix.format, matrix.columns);
    const std::size_t rowBytes = deviceRowBytes(matrix.format, matrix.columns);
    tensor.format = matrix.format;
    tensor.rows = static_cast<gpu::u32>(matrix.rows);
    tensor.columns = static_cast<gpu::u32>(matrix.columns);
    for (std::size_t first = 0; first < matrix.rows; first += sliceRows) {
        const std::size_t rows = std::min(sliceRows, matrix.rows - first);
        std::vector<std::byte> content(kGuard + rows * rowBytes + kGuard, std::byte{0xFF});
        for (std::size_t r = 0; r < rows; ++r) {
            const auto row = std::span(content).subspan(kGuard + r * rowBytes, rowBytes);
            packRow(matrix.format, std::span(matrix.file).subspan((first + r) * fileBytes, fileBytes), row);
            poisonPadding(matrix.format, matrix.columns, row);
        }
        buffers.push_back(Uploader::bytes(content));
        tensor.slices.push_back({.view = buffers.back().view(kGuard, rows * rowBytes + kGuard),
            .firstRow = static_cast<gpu::u32>(first),
            .rows = static_cast<gpu::u32>(rows)});
    }
}

std::vector<std::size_t> columnsOf(WeightFormat format)
{
    switch (info(format).blockElements) {
    case 1:
        return {1, 3, 8, 17, 33, 101, 64};
    case 32:
        return {32, 96, 640};
    default:
        return {256, 768};
    }
}

} // namespace facet::test
