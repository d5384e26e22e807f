#include "engine/base/weight_format.h"

#include "engine/base/check.h"
#include "engine/base/weight_blocks.h"

#include <algorithm>
#include <bit>
#include <cctype>
#include <cstring>

namespace facet {
namespace {

static_assert(std::endian::native == std::endian::little, "weights are used as they lie in files: little-endian");

constexpr std::uint64_t kPlaneAlignment = 16; // bytes: the widest load of a shader

// Plane 0 is the wide one, which the kernels stream.
// clang-format off
constexpr WeightFormatInfo kFormats[kWeightFormatCount] = {
    // format               name      suffix    ggml  elements bytes  planes {offset, bytes}                        decode
    {WeightFormat::F32,    "F32",    "f32",     0,    1,   4, {{{0, 4}}},                                blocks::decodeF32},
    {WeightFormat::F16,    "F16",    "f16",     1,    1,   2, {{{0, 2}}},                                blocks::decodeF16},
    {WeightFormat::BF16,   "BF16",   "bf16",   30,    1,   2, {{{0, 2}}},                                blocks::decodeBF16},
    {WeightFormat::Q8_0,   "Q8_0",   "q8_0",    8,   32,  34, {{{2, 32}, {0, 2}}},                       blocks::decodeQ8_0},
    {WeightFormat::Q4_0,   "Q4_0",   "q4_0",    2,   32,  18, {{{2, 16}, {0, 2}}},                       blocks::decodeQ4_0},
    {WeightFormat::Q4_1,   "Q4_1",   "q4_1",    3,   32,  20, {{{4, 16}, {0, 4}}},                       blocks::decodeQ4_1},
    {WeightFormat::Q5_0,   "Q5_0",   "q5_0",    6,   32,  22, {{{6, 16}, {2, 4}, {0, 2}}},               blocks::decodeQ5_0},
    {WeightFormat::Q5_1,   "Q5_1",   "q5_1",    7,   32,  24, {{{8, 16}, {4, 4}, {0, 4}}},               blocks::decodeQ5_1},
    {WeightFormat::Q2_K,   "Q2_K",   "q2_k",   10,  256,  84, {{{16, 64}, {0, 16}, {80, 4}}},            blocks::decodeQ2_K},
    {WeightFormat::Q3_K,   "Q3_K",   "q3_k",   11,  256, 110, {{{32, 64}, {0, 32}, {96, 12}, {108, 2}}}, blocks::decodeQ3_K},
    {WeightFormat::Q4_K,   "Q4_K",   "q4_k",   12,  256, 144, {{{16, 128}, {4, 12}, {0, 4}}},            blocks::decodeQ4_K},
    {WeightFormat::Q5_K,   "Q5_K",   "q5_k",   13,  256, 176, {{{48, 128}, {16, 32}, {4, 12}, {0, 4}}},  blocks::decodeQ5_K},
    {WeightFormat::Q6_K,   "Q6_K",   "q6_k",   14,  256, 210, {{{0, 128}, {128, 64}, {192, 16}, {208, 2}}}, blocks::decodeQ6_K},
    {WeightFormat::IQ4_NL, "IQ4_NL", "iq4_nl", 20,   32,  18, {{{2, 16}, {0, 2}}},                       blocks::decodeIQ4_NL},
    {WeightFormat::IQ4_XS, "IQ4_XS", "iq4_xs", 23,  256, 136, {{{8, 128}, {0, 4}, {4, 4}}},              blocks::decodeIQ4_XS},
};
// clang-format on

constexpr bool rowsAreInOrderOfTheEnum()
{
    for (std::size_t i = 0; i < kWeightFormatCount; ++i)
        if (static_cast<std::size_t>(kFormats[i].format) != i) return false;
    return true;
}
static_assert(rowsAreInOrderOfTheEnum());

std::uint64_t blockCount(const WeightFormatInfo& format, std::uint64_t elements)
{
    CHECK(elements % format.blockElements == 0);
    return elements / format.blockElements;
}

std::uint64_t paddedPlaneBytes(const WeightPlane& plane, std::uint64_t blocks)
{
    return (blocks * plane.bytes + kPlaneAlignment - 1) / kPlaneAlignment * kPlaneAlignment;
}

// A size known at compile time turns memcpy into one or two moves; this runs for every block of a model.
template <std::size_t Bytes>
void gather(const std::byte* source, std::size_t stride, std::byte* target, std::uint64_t blocks)
{
    for (std::uint64_t i = 0; i < blocks; ++i)
        std::memcpy(target + i * Bytes, source + i * stride, Bytes);
}

void gatherPlane(
    std::size_t bytes, const std::byte* source, std::size_t stride, std::byte* target, std::uint64_t blocks)
{
    switch (bytes) {
    case 2:
        return gather<2>(source, stride, target, blocks);
    case 4:
        return gather<4>(source, stride, target, blocks);
    case 12:
        return gather<12>(source, stride, target, blocks);
    case 16:
        return gather<16>(source, stride, target, blocks);
    case 32:
        return gather<32>(source, stride, target, blocks);
    case 64:
        return gather<64>(source, stride, target, blocks);
    case 128:
        return gather<128>(source, stride, target, blocks);
    default:
        CHECK(!"a plane of this width has no copy loop");
    }
}

} // namespace

std::span<const WeightFormatInfo> weightFormats() { return kFormats; }

const WeightFormatInfo& info(WeightFormat format) { return kFormats[static_cast<std::size_t>(format)]; }

std::optional<WeightFormat> weightFormatFromGgml(std::uint32_t ggmlType)
{
    const auto* row = std::ranges::find(kFormats, ggmlType, &WeightFormatInfo::ggmlType);
    if (row == std::end(kFormats)) return std::nullopt;
    return row->format;
}

std::optional<WeightFormat> weightFormatFromName(std::string_view name)
{
    const auto equalsName = [&](const WeightFormatInfo& row) {
        return std::ranges::equal(row.name, name,
            [](char a, char b) { return a == static_cast<char>(std::toupper(static_cast<unsigned char>(b))); });
    };
    const auto* row = std::ranges::find_if(kFormats, equalsName);
    if (row == std::end(kFormats)) return std::nullopt;
    return row->format;
}

std::uint64_t fileRowBytes(WeightFormat format, std::uint64_t elements)
{
    return blockCount(info(format), elements) * info(format).blockBytes;
}

std::uint64_t deviceRowBytes(WeightFormat format, std::uint64_t elements)
{
    const std::uint64_t blocks = blockCount(info(format), elements);
    std::uint64_t bytes = 0;
    for (const WeightPlane& plane : info(format).planes)
        bytes += paddedPlaneBytes(plane, blocks);
    return bytes;
}

std::array<std::uint64_t, 4> devicePlaneOffsets(WeightFormat format, std::uint64_t elements)
{
    const std::uint64_t blocks = blockCount(info(format), elements);
    std::array<std::uint64_t, 4> offsets = {};
    std::uint64_t offset = 0;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        offsets[i] = offset;
        offset += paddedPlaneBytes(info(format).planes[i], blocks);
    }
    return offsets;
}

void packRow(WeightFormat format, std::span<const std::byte> file, std::span<std::byte> device)
{
    const WeightFormatInfo& row = info(format);
    CHECK(file.size() % row.blockBytes == 0);
    const std::uint64_t blocks = file.size() / row.blockBytes;
    std::byte* target = device.data();
    std::size_t left = device.size();
    for (const WeightPlane& plane : row.planes) {
        const std::size_t bytes = blocks * plane.bytes;
        const std::size_t padded = paddedPlaneBytes(plane, blocks);
        CHECK(padded <= left);
        if (bytes == 0) continue;
        if (plane.bytes == row.blockBytes)
            std::memcpy(target, file.data(), bytes);
        else
            gatherPlane(plane.bytes, file.data() + plane.offset, row.blockBytes, target, blocks);
        std::memset(target + bytes, 0, padded - bytes);
        target += padded;
        left -= padded;
    }
    CHECK(left == 0);
}

void decodeRow(WeightFormat format, std::span<const std::byte> file, std::span<float> values)
{
    const WeightFormatInfo& row = info(format);
    CHECK(file.size() == fileRowBytes(format, values.size()));
    const std::byte* block = file.data();
    for (std::size_t i = 0; i < values.size(); i += row.blockElements, block += row.blockBytes)
        row.decodeBlock(block, values.data() + i);
}

} // namespace facet
