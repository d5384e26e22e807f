#pragma once

#include "engine/base/result.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace facet {

// The formats that decodeImage() reads, in the order of their names below.
enum class PictureFormat { Jpeg, Png, Gif, Bmp, Tga, Pnm };

inline constexpr std::array<std::string_view, 6> kReadablePictures = {"JPEG", "PNG", "GIF", "BMP", "TGA", "PNM"};

// "JPEG, PNG, GIF, BMP, TGA and PNM"
std::string readablePictures();

std::string_view pictureName(PictureFormat format);

// What the file is by its content. Errors: File if it is empty, Unsupported if it is a picture in a format that Facet
// knows by sight only (WebP, TIFF, SVG, AVIF, HEIC...), Format if it is no picture at all.
Result<PictureFormat> recognisePicture(std::span<const std::byte> file);

// Sentences that several readers say.
Error cutOffPicture(PictureFormat format);
Error damagedPicture(PictureFormat format, std::string_view reason);
Error unsupportedPicture(std::string_view message, std::string_view reason);

} // namespace facet
