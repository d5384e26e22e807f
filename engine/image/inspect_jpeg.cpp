#include "engine/image/byte_reader.h"
#include "engine/image/inspect.h"
#include "engine/image/picture_format.h"

#include <cstring>
#include <optional>

// ITU-T T.81, annex B; the Adobe marker: Adobe Technical Note 5116, section 18.
namespace facet {
namespace {

constexpr unsigned kHuffmanTables = 0xC4;
constexpr unsigned kTem = 0x01, kFirstRestart = 0xD0, kStart = 0xD8, kEnd = 0xD9, kScan = 0xDA;
constexpr unsigned kApp1 = 0xE1, kApp14 = 0xEE;
constexpr std::string_view kExifName("Exif\0\0", 6);
constexpr std::string_view kAdobeName("Adobe\0", 6);

// A scan costs a pass over all blocks however few bytes it has. Encoders write about ten, at most 64 for a component.
constexpr unsigned kMostScans = 200;

struct JpegParts {
    std::optional<Orientation> orientation;
    std::optional<unsigned> adobeTransform;
    unsigned width = 0;
    unsigned height = 0;
    unsigned components = 0;
    unsigned scans = 0;
};

bool isFrame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool standsAlone(unsigned marker) { return marker == kTem || (marker >= kFirstRestart && marker <= kStart); }

// Position of the next 0xFF that begins a marker, from `at` on; the file's size if there is none.
std::size_t nextMarker(std::span<const std::byte> file, std::size_t at)
{
    while (at + 1 < file.size()) {
        const void* found = std::memchr(file.data() + at, 0xFF, file.size() - 1 - at);
        if (found == nullptr) break;
        at = static_cast<std::size_t>(static_cast<const std::byte*>(found) - file.data());
        const auto code = std::to_integer<unsigned>(file[at + 1]);
        if (code != 0x00 && code != 0xFF) return at;
        ++at;
    }
    return file.size();
}

Result<void> readFrame(const ByteReader& reader, std::size_t payload, unsigned marker, JpegParts& parts)
{
    if (marker > 0xC2) {
        return unsupportedPicture("This JPEG picture uses a rare compression that Facet cannot read.", "SOF type");
    }
    if (reader.u8(payload) != 8) {
        return unsupportedPicture(
            "This JPEG picture has more than 8 bits a channel, which Facet cannot read.", "precision");
    }
    if (parts.components != 0) return damagedPicture(PictureFormat::Jpeg, "two frames");
    parts.height = reader.u16Big(payload + 1);
    parts.width = reader.u16Big(payload + 3);
    parts.components = reader.u8(payload + 5);
    return {};
}

// The library writes as many codes as a table announces into room for 256 (B.2.4.2).
Result<void> checkHuffmanTables(const ByteReader& reader, std::size_t at, std::size_t end)
{
    while (at < end) {
        std::size_t codes = 0;
        for (std::size_t i = 1; i <= 16; ++i)
            codes += reader.u8(at + i);
        if (codes > 256 || at + 17 + codes > end) return damagedPicture(PictureFormat::Jpeg, "Huffman table");
        at += 17 + codes;
    }
    return {};
}

Result<void> readSegment(const ByteReader& reader, std::size_t at, std::size_t length, JpegParts& parts)
{
    const unsigned marker = reader.u8(at + 1);
    const std::size_t payload = at + 4;
    const std::size_t size = length - 2;
    if (marker == kApp1 && !parts.orientation && size > kExifName.size() && reader.startsWith(kExifName, payload)) {
        parts.orientation = exifOrientation(reader.part(payload + kExifName.size(), size - kExifName.size()));
    }
    if (marker == kApp14 && size >= 12 && reader.startsWith(kAdobeName.substr(0, 5), payload)) {
        parts.adobeTransform = reader.u8(payload + 11);
    }
    if (marker == kHuffmanTables) TRY_VOID(checkHuffmanTables(reader, payload, payload + size));
    if (isFrame(marker)) return readFrame(reader, payload, marker, parts);
    if (marker == kScan && ++parts.scans > kMostScans) return damagedPicture(PictureFormat::Jpeg, "too many scans");
    return {};
}

Result<JpegParts> walk(std::span<const std::byte> file)
{
    const ByteReader reader(file);
    JpegParts parts;
    for (std::size_t at = nextMarker(file, 2); at < file.size();) {
        const unsigned marker = reader.u8(at + 1);
        if (marker == kEnd) return parts;
        if (standsAlone(marker)) {
            at = nextMarker(file, at + 2);
            continue;
        }
        const std::size_t length = reader.u16Big(at + 2);
        if (!reader.has(at + 2, 2) || !reader.has(at + 2, length)) break;
        if (length < 2) return damagedPicture(PictureFormat::Jpeg, "segment length");
        TRY_VOID(readSegment(reader, at, length, parts));
        at = nextMarker(file, at + 2 + length);
    }
    return cutOffPicture(PictureFormat::Jpeg);
}

} // namespace

Result<Inspection> inspectJpeg(std::span<const std::byte> file)
{
    TRY(const JpegParts parts, walk(file));
    const bool known = parts.adobeTransform == 0U || parts.adobeTransform == 2U;
    if (parts.components == 4 && !known) {
        return unsupportedPicture("This JPEG picture has four colour channels and does not say what they mean.",
            "4 components, no Adobe marker");
    }
    return Inspection{parts.width, parts.height, parts.orientation.value_or(Orientation::Upright)};
}

} // namespace facet
