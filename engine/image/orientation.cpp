#include "engine/image/orientation.h"

#include "engine/base/check.h"
#include "engine/image/byte_reader.h"

#include <algorithm>

namespace facet {
namespace {

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kTypeShort = 3;
constexpr std::size_t kEntryBytes = 12;

// Turned pictures are read by columns: squares of this side keep both sides of the copy in the cache.
constexpr std::uint32_t kTile = 64;

// The index of the upright pixel (x, y) among the stored ones: origin + x * right + y * down.
struct Steps {
    std::ptrdiff_t origin, right, down;
};

Steps stepsOf(Orientation orientation, std::ptrdiff_t width, std::ptrdiff_t height)
{
    const std::ptrdiff_t lastColumn = width - 1;
    const std::ptrdiff_t lastRow = width * (height - 1);
    switch (orientation) {
    case Orientation::Upright:
        break;
    case Orientation::MirroredLeftRight:
        return {lastColumn, -1, width};
    case Orientation::UpsideDown:
        return {lastRow + lastColumn, -1, -width};
    case Orientation::MirroredTopBottom:
        return {lastRow, 1, -width};
    case Orientation::Transposed:
        return {0, width, 1};
    case Orientation::TurnedLeft:
        return {lastRow, -width, 1};
    case Orientation::Transversed:
        return {lastRow + lastColumn, -width, -1};
    case Orientation::TurnedRight:
        return {lastColumn, width, -1};
    }
    return {0, 1, width};
}

std::uint8_t overWhite(std::uint32_t colour, std::uint32_t alpha)
{
    return static_cast<std::uint8_t>((colour * alpha + 255U * (255U - alpha) + 127U) / 255U);
}

template <std::uint32_t channels> void writePixel(const std::uint8_t* from, std::uint8_t* to)
{
    constexpr std::uint32_t kColours = channels < 3 ? 1 : 3;
    for (std::uint32_t i = 0; i < 3; ++i) {
        const std::uint8_t colour = from[kColours == 1 ? 0 : i];
        to[i] = kColours == channels ? colour : overWhite(colour, from[channels - 1]);
    }
}

template <std::uint32_t channels> void copyTurned(const RawPixels& raw, const Steps& steps, Image& image)
{
    for (std::uint32_t top = 0; top < image.height; top += kTile) {
        for (std::uint32_t left = 0; left < image.width; left += kTile) {
            const std::uint32_t bottom = std::min(top + kTile, image.height);
            const std::uint32_t right = std::min(left + kTile, image.width);
            for (std::uint32_t y = top; y < bottom; ++y) {
                std::ptrdiff_t from = steps.origin + y * steps.down + left * steps.right;
                std::uint8_t* to = image.rgb.data() + (std::size_t(y) * image.width + left) * 3;
                for (std::uint32_t x = left; x < right; ++x, from += steps.right, to += 3) {
                    writePixel<channels>(raw.bytes.data() + from * std::ptrdiff_t(channels), to);
                }
            }
        }
    }
}

} // namespace

Orientation exifOrientation(std::span<const std::byte> tiff)
{
    const ByteReader reader(tiff);
    const bool little = reader.startsWith("II");
    if (!little && !reader.startsWith("MM")) return Orientation::Upright;
    const auto u16 = [&](std::size_t at) { return little ? reader.u16Little(at) : reader.u16Big(at); };
    const auto u32 = [&](std::size_t at) { return little ? reader.u32Little(at) : reader.u32Big(at); };
    if (u16(2) != 42) return Orientation::Upright;

    const std::size_t directory = u32(4);
    const std::uint32_t entries = reader.has(directory, 2) ? u16(directory) : 0;
    for (std::uint32_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * kEntryBytes;
        if (!reader.has(entry, kEntryBytes)) break;
        if (u16(entry) != kOrientationTag) continue;
        const std::uint32_t value = u16(entry + 8);
        const bool possible = u16(entry + 2) == kTypeShort && u32(entry + 4) == 1 && value >= 1 && value <= 8;
        return possible ? static_cast<Orientation>(value) : Orientation::Upright;
    }
    return Orientation::Upright;
}

Image uprightOverWhite(const RawPixels& raw, Orientation orientation)
{
    CHECK(raw.bytes.size() == std::size_t(raw.width) * raw.height * raw.channels);
    const bool turned = orientation >= Orientation::Transposed;
    Image image;
    image.width = turned ? raw.height : raw.width;
    image.height = turned ? raw.width : raw.height;
    image.rgb.resize(std::size_t(image.width) * image.height * 3);
    const Steps steps = stepsOf(orientation, raw.width, raw.height);
    switch (raw.channels) {
    case 1:
        copyTurned<1>(raw, steps, image);
        break;
    case 2:
        copyTurned<2>(raw, steps, image);
        break;
    case 3:
        copyTurned<3>(raw, steps, image);
        break;
    case 4:
        copyTurned<4>(raw, steps, image);
        break;
    default:
        CHECK(false);
    }
    return image;
}

} // namespace facet
