#include "engine/image/decode.h"

#include "engine/base/check.h"
#include "engine/image/inspect.h"
#include "engine/image/orientation.h"
#include "engine/image/pnm.h"
#include "engine/image/stb_decoder.h"

#include <algorithm>
#include <new>
#include <string>

namespace facet {
namespace {

// The most that stb_image needs for a pixel of any format: a 16-bit RGBA PNG in Adam7 order, 16 bytes inflated and 8 of
// what they outgrew. Pictures count with margins, because JPEG stores whole blocks of up to 32 x 32.
constexpr std::uint64_t kDecoderBytesPerPixel = 32;
constexpr std::uint64_t kDecoderMargin = 32;
constexpr std::uint64_t kDecoderConstant = 1 << 20;

Error notEnoughMemory()
{
    return {ErrorKind::Memory, "There is not enough memory to open this picture.", "Open a smaller version of it."};
}

Result<void> checkSize(PictureFormat format, std::uint64_t width, std::uint64_t height, const DecodeLimits& limits)
{
    if (width == 0 || height == 0) return damagedPicture(format, "no size in its header");
    const std::string size = std::to_string(width) + " x " + std::to_string(height) + " pixels";
    const std::string nextStep = "Make it smaller, or cut out the part you mean, and open that.";
    if (std::max(width, height) > limits.side) {
        return Error{ErrorKind::Input,
            "This picture has " + size + "; Facet opens sides of up to " + std::to_string(limits.side) + " pixels.",
            nextStep};
    }
    if (width * height > limits.pixels) {
        const auto mega = [](std::uint64_t pixels) { return std::to_string(pixels / 1'000'000); };
        return Error{ErrorKind::Input,
            "This picture has " + size + ", " + mega(width * height) + " megapixels; Facet opens up to "
                + mega(limits.pixels) + " megapixels.",
            nextStep};
    }
    return {};
}

Result<Inspection> inspect(PictureFormat format, std::span<const std::byte> file)
{
    switch (format) {
    case PictureFormat::Jpeg:
        return inspectJpeg(file);
    case PictureFormat::Png:
        return inspectPng(file);
    case PictureFormat::Bmp:
        return inspectBmp(file);
    case PictureFormat::Tga:
        return inspectTga(file);
    case PictureFormat::Gif:
        return inspectGif(file);
    case PictureFormat::Pnm:
        break;
    }
    CHECK(false);
    return Inspection{};
}

Error stbError(PictureFormat format, const StbPicture& picture, bool atHardLimit)
{
    switch (picture.failure) {
    case StbFailure::CutOff:
        return cutOffPicture(format);
    case StbFailure::NoMemory:
        return notEnoughMemory();
    case StbFailure::Budget:
        if (atHardLimit) return notEnoughMemory();
        return damagedPicture(format, "its data is larger than its size allows");
    case StbFailure::None:
    case StbFailure::Damaged:
        break;
    }
    return damagedPicture(format, picture.reason);
}

void forgetAlpha(StbPicture& picture)
{
    if (picture.pixels.channels != 4) return;
    std::uint8_t* bytes = picture.owner.get();
    for (std::size_t i = 3; i < picture.pixels.bytes.size(); i += 4)
        bytes[i] = 255;
}

Result<Image> decodePnm(std::span<const std::byte> file, const DecodeLimits& limits)
{
    TRY(const PnmHeader header, readPnmHeader(file));
    TRY_VOID(checkSize(PictureFormat::Pnm, header.width, header.height, limits));
    TRY(const std::vector<std::uint8_t> bytes, readPnmPixels(file, header));
    const RawPixels raw{
        static_cast<std::uint32_t>(header.width), static_cast<std::uint32_t>(header.height), header.channels(), bytes};
    return uprightOverWhite(raw, Orientation::Upright);
}

Result<Image> decodeOther(PictureFormat format, std::span<const std::byte> file, const DecodeLimits& limits)
{
    TRY(const Inspection inspection, inspect(format, file));
    TRY_VOID(checkSize(format, inspection.width, inspection.height, limits));

    const std::uint64_t pixels = (inspection.width + kDecoderMargin) * (inspection.height + kDecoderMargin);
    const std::uint64_t wanted = pixels * kDecoderBytesPerPixel + 4 * file.size() + kDecoderConstant;
    const bool atHardLimit = wanted > limits.decoderBytes;
    StbPicture picture = decodeWithStb(file, std::min<std::uint64_t>(wanted, limits.decoderBytes));
    if (picture.failure != StbFailure::None) return stbError(format, picture, atHardLimit);
    if (picture.pixels.width != inspection.width || picture.pixels.height != inspection.height) {
        return damagedPicture(format, "two different sizes");
    }
    if (inspection.alpha == Alpha::Meaningless) forgetAlpha(picture);
    return uprightOverWhite(picture.pixels, inspection.orientation);
}

} // namespace

Result<Image> decodeImage(std::span<const std::byte> file, const DecodeLimits& limits)
{
    TRY(const PictureFormat format, recognisePicture(file));
    try {
        return format == PictureFormat::Pnm ? decodePnm(file, limits) : decodeOther(format, file, limits);
    } catch (const std::bad_alloc&) {
        return notEnoughMemory();
    }
}

} // namespace facet
