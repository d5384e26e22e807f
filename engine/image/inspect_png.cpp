#include "engine/image/byte_reader.h"
#include "engine/image/inspect.h"
#include "engine/image/picture_format.h"

#include <array>

// PNG (third edition), sections 5 and 11; eXIf: 11.3.3.
namespace facet {
namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kChunkFrame = 12; // length, type, check sum

constexpr std::array<std::uint32_t, 256> crcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> kCrcTable = crcTable();

std::uint32_t crc(std::span<const std::byte> bytes)
{
    std::uint32_t value = 0xFFFFFFFFU;
    for (const std::byte byte : bytes) {
        value = kCrcTable[(value ^ std::to_integer<std::uint32_t>(byte)) & 0xFFU] ^ (value >> 8);
    }
    return ~value;
}

Orientation orientationOfChunk(std::span<const std::byte> data)
{
    // Some programs write the JPEG segment's name in front.
    const ByteReader reader(data);
    return exifOrientation(reader.startsWith(std::string_view("Exif\0\0", 6)) ? data.subspan(6) : data);
}

} // namespace

Result<Inspection> inspectPng(std::span<const std::byte> file)
{
    const ByteReader reader(file);
    Inspection inspection;
    bool first = true;
    for (std::size_t at = kSignatureBytes; reader.has(at, kChunkFrame);) {
        const std::size_t length = reader.u32Big(at);
        if (!reader.has(at + kChunkFrame, length)) break;
        const auto is = [&](std::string_view type) { return reader.startsWith(type, at + 4); };
        if (first && is("CgBI")) {
            return unsupportedPicture(
                "This PNG picture is in Apple's variant for its own devices, which Facet cannot read.", "CgBI");
        }
        if (first != is("IHDR")) return damagedPicture(PictureFormat::Png, "header chunk");
        if (first) {
            inspection.width = reader.u32Big(at + 8);
            inspection.height = reader.u32Big(at + 12);
        }
        first = false;

        const bool critical = (reader.u8(at + 4) & 0x20U) == 0;
        const bool intact = crc(reader.part(at + 4, 4 + length)) == reader.u32Big(at + 8 + length);
        if (critical && !is("IHDR") && !is("PLTE") && !is("IDAT") && !is("IEND")) {
            return damagedPicture(PictureFormat::Png, "unknown critical chunk");
        }
        if (!intact && (critical || is("tRNS"))) return damagedPicture(PictureFormat::Png, "check sum");
        if (intact && is("eXIf")) inspection.orientation = orientationOfChunk(reader.part(at + 8, length));
        if (is("IEND")) return inspection;
        at += kChunkFrame + length;
    }
    return cutOffPicture(PictureFormat::Png);
}

} // namespace facet
