#include "engine/image/byte_reader.h"
#include "engine/image/inspect.h"
#include "engine/image/picture_format.h"

#include <algorithm>
#include <cstdlib>

namespace facet {
namespace {

// [MS-WMF] 2.2.2.3: sizes of BITMAPCOREHEADER and of BITMAPINFOHEADER and its successors that the library knows.
constexpr std::uint32_t kCoreHeader = 12;
constexpr std::uint32_t kInfoHeaders[] = {40, 56, 108, 124};

// Truevision TGA 2.0, section C.2.
struct TgaHeader {
    explicit TgaHeader(const ByteReader& reader)
        : idLength(reader.u8(0))
        , mapType(reader.u8(1))
        , type(reader.u8(2))
        , mapLength(reader.u16Little(5))
        , mapBits(reader.u8(7))
        , width(reader.u16Little(12))
        , height(reader.u16Little(14))
        , bits(reader.u8(16))
        , descriptor(reader.u8(17))
    {
    }

    bool packed() const { return type >= 8; }
    unsigned kind() const { return packed() ? type - 8 : type; } // 1 palette, 2 colours, 3 grey
    unsigned alphaBits() const { return descriptor & 0x0FU; }

    unsigned idLength, mapType, type, mapLength, mapBits, width, height, bits, descriptor;
};

constexpr std::size_t kTgaHeaderBytes = 18;
constexpr unsigned kRightToLeft = 0x10;
constexpr unsigned kInterleaved = 0xC0;

bool isColourDepth(unsigned bits) { return bits == 15 || bits == 16 || bits == 24 || bits == 32; }

bool isPossible(const TgaHeader& header)
{
    if (header.width == 0 || header.height == 0 || (header.descriptor & kInterleaved) != 0) return false;
    if (header.alphaBits() != 0 && header.alphaBits() != 1 && header.alphaBits() != 8) return false;
    switch (header.type) {
    case 1:
    case 9:
        return header.mapType == 1 && header.mapLength > 0 && isColourDepth(header.mapBits) && header.bits == 8;
    case 2:
    case 10:
        return header.mapType == 0 && isColourDepth(header.bits);
    case 3:
    case 11:
        return header.mapType == 0 && (header.bits == 8 || header.bits == 16);
    default:
        return false;
    }
}

} // namespace

Result<Inspection> inspectGif(std::span<const std::byte> file)
{
    const ByteReader reader(file);
    return Inspection{reader.u16Little(6), reader.u16Little(8)};
}

bool looksLikeBmp(std::span<const std::byte> file)
{
    const ByteReader reader(file);
    if (!reader.startsWith("BM")) return false;
    const std::uint32_t header = reader.u32Little(14);
    bool known = header == kCoreHeader;
    for (const std::uint32_t size : kInfoHeaders)
        known = known || header == size;
    return known;
}

Result<Inspection> inspectBmp(std::span<const std::byte> file)
{
    const ByteReader reader(file);
    const bool core = reader.u32Little(14) == kCoreHeader;
    // The library loses the last colours of a core header's palette.
    if (core && reader.u16Little(24) < 24) {
        return unsupportedPicture("This BMP picture is an old OS/2 bitmap, which Facet cannot read.", "core header");
    }
    const std::uint32_t compression = core ? 0 : reader.u32Little(30);
    if (compression != 0 && compression != 3) {
        return unsupportedPicture("This BMP picture is compressed, which Facet cannot read.", "compression");
    }
    if (core) return Inspection{reader.u16Little(18), reader.u16Little(20)};
    const auto width = static_cast<std::int32_t>(reader.u32Little(18));
    // Negative in pictures that are stored from the top.
    const std::int64_t height = static_cast<std::int32_t>(reader.u32Little(22));
    return Inspection{static_cast<std::uint64_t>(std::max(width, 0)), static_cast<std::uint64_t>(std::abs(height))};
}

bool looksLikeTga(std::span<const std::byte> file)
{
    return file.size() > kTgaHeaderBytes && isPossible(TgaHeader(ByteReader(file)));
}

Result<Inspection> inspectTga(std::span<const std::byte> file)
{
    const TgaHeader header{ByteReader(file)};
    const std::size_t mapBytes = header.mapType == 1 ? std::size_t(header.mapLength) * ((header.mapBits + 7) / 8) : 0;
    const std::size_t pixels = std::size_t(header.width) * header.height;
    const std::size_t pixelBytes = (header.bits + 7) / 8;
    // A packet of one count and one pixel stands for up to 128.
    const std::size_t least = header.packed() ? (pixels + 127) / 128 * (1 + pixelBytes) : pixels * pixelBytes;
    if (file.size() - kTgaHeaderBytes < header.idLength + mapBytes + least) return cutOffPicture(PictureFormat::Tga);

    Inspection inspection{header.width, header.height};
    if ((header.descriptor & kRightToLeft) != 0) inspection.orientation = Orientation::MirroredLeftRight;
    // Colours of 32 bits without alpha bits are padded, not transparent.
    if (header.kind() == 2 && header.alphaBits() == 0) inspection.alpha = Alpha::Meaningless;
    return inspection;
}

} // namespace facet
