#include "engine/image/picture_format.h"

#include "engine/image/byte_reader.h"
#include "engine/image/inspect.h"

#include <algorithm>

namespace facet {
namespace {

constexpr std::string_view kSaveAgain = "Save it as JPEG or PNG and open that.";

// Pictures that Facet's window reads through Qt and libheif, and pictures that nothing in Facet reads.
enum class Elsewhere { InWindow, Nowhere };

struct Signature {
    std::string_view name; // as in "a HEIC picture"
    std::size_t offset;
    std::string_view bytes;
    Elsewhere elsewhere;
};

using namespace std::string_view_literals;

// The first that fits counts. ISO base media files (HEIC, AVIF) name their brand after "ftyp".
constexpr Signature kForeign[] = {
    {"a WebP", 8, "WEBP"sv, Elsewhere::InWindow},
    {"a TIFF", 0, "II*\0"sv, Elsewhere::InWindow},
    {"a TIFF", 0, "MM\0*"sv, Elsewhere::InWindow},
    {"a TIFF", 0, "II+\0"sv, Elsewhere::InWindow},
    {"a TIFF", 0, "MM\0+"sv, Elsewhere::InWindow},
    {"an AVIF", 4, "ftypavif"sv, Elsewhere::InWindow},
    {"an AVIF", 4, "ftypavis"sv, Elsewhere::InWindow},
    {"a HEIC", 4, "ftyphei"sv, Elsewhere::InWindow},
    {"a HEIC", 4, "ftyphev"sv, Elsewhere::InWindow},
    {"a HEIC", 4, "ftypmif1"sv, Elsewhere::InWindow},
    {"a HEIC", 4, "ftypmsf1"sv, Elsewhere::InWindow},
    {"a JPEG XL", 0, "\xFF\x0A"sv, Elsewhere::Nowhere},
    {"a JPEG XL", 4, "JXL \r\n\x87\n"sv, Elsewhere::Nowhere},
    {"a JPEG 2000", 4, "jP  \r\n\x87\n"sv, Elsewhere::Nowhere},
    {"a JPEG 2000", 0, "\xFF\x4F\xFF\x51"sv, Elsewhere::Nowhere},
    {"a Photoshop", 0, "8BPS"sv, Elsewhere::Nowhere},
    {"a Radiance HDR", 0, "#?RADIANCE"sv, Elsewhere::Nowhere},
    {"an OpenEXR", 0, "\x76\x2F\x31\x01"sv, Elsewhere::Nowhere},
    {"a PAM", 0, "P7\n"sv, Elsewhere::Nowhere},
};

Error foreignPicture(std::string_view name, Elsewhere elsewhere)
{
    const bool inWindow = elsewhere == Elsewhere::InWindow;
    return {ErrorKind::Unsupported,
        "Facet's command line reads " + readablePictures() + "; this is " + std::string(name) + " picture.",
        inWindow ? "Open it in Facet's window, or save it as JPEG or PNG." : std::string(kSaveAgain)};
}

// SVG is text: a root element <svg within the beginning, after a declaration, comments and a document type.
bool looksLikeSvg(const ByteReader& reader)
{
    constexpr std::size_t kBeginning = 4096;
    std::size_t at = reader.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (at < reader.size() && (reader.u8(at) == ' ' || (reader.u8(at) >= '\t' && reader.u8(at) <= '\r')))
        ++at;
    if (reader.u8(at) != '<') return false;
    for (; at < std::min(reader.size(), kBeginning); ++at) {
        if (reader.startsWith("<svg", at)) return true;
        if (reader.startsWith("<html", at)) return false;
    }
    return false;
}

// P1 to P6, white space, and then a number or a comment: what prose that begins with "P5" has not.
bool looksLikePnm(const ByteReader& reader)
{
    if (reader.u8(0) != 'P' || reader.u8(1) < '1' || reader.u8(1) > '6') return false;
    const auto isSpace = [&](std::size_t i) {
        return reader.u8(i) == ' ' || (reader.u8(i) >= 9 && reader.u8(i) <= 13);
    };
    std::size_t at = 2;
    while (isSpace(at))
        ++at;
    return at > 2 && (reader.u8(at) == '#' || (reader.u8(at) >= '0' && reader.u8(at) <= '9'));
}

} // namespace

std::string readablePictures()
{
    std::string list;
    for (std::size_t i = 0; i < kReadablePictures.size(); ++i) {
        if (i > 0) list += i + 1 < kReadablePictures.size() ? ", " : " and ";
        list += kReadablePictures[i];
    }
    return list;
}

std::string_view pictureName(PictureFormat format) { return kReadablePictures[static_cast<std::size_t>(format)]; }

Result<PictureFormat> recognisePicture(std::span<const std::byte> file)
{
    const ByteReader reader(file);
    if (file.empty()) return Error{ErrorKind::File, "The file is empty.", "Choose a picture."};
    if (reader.startsWith("\xFF\xD8\xFF")) return PictureFormat::Jpeg;
    if (reader.startsWith("\x89PNG\r\n\x1A\n")) return PictureFormat::Png;
    if (reader.startsWith("GIF87a") || reader.startsWith("GIF89a")) return PictureFormat::Gif;
    if (looksLikeBmp(file)) return PictureFormat::Bmp;
    if (looksLikePnm(reader)) return PictureFormat::Pnm;
    for (const Signature& foreign : kForeign) {
        if (reader.startsWith(foreign.bytes, foreign.offset)) return foreignPicture(foreign.name, foreign.elsewhere);
    }
    if (looksLikeSvg(reader)) return foreignPicture("an SVG", Elsewhere::InWindow);
    // Last, because TGA has no signature.
    if (looksLikeTga(file)) return PictureFormat::Tga;
    return Error{ErrorKind::Format, "This file is not a picture, or none that Facet knows.",
        "Facet's command line reads " + readablePictures() + "."};
}

Error cutOffPicture(PictureFormat format)
{
    return {ErrorKind::File,
        "This " + std::string(pictureName(format)) + " picture is cut off: its file ends too early.",
        "Copy or download it again."};
}

Error damagedPicture(PictureFormat format, std::string_view reason)
{
    return {ErrorKind::Format, "This " + std::string(pictureName(format)) + " picture is damaged.",
        "Copy or download it again, or save it anew in another program.", std::string(reason)};
}

Error unsupportedPicture(std::string_view message, std::string_view reason)
{
    return {ErrorKind::Unsupported, std::string(message), std::string(kSaveAgain), std::string(reason)};
}

} // namespace facet
