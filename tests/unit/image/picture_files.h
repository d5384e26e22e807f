#pragma once

#include "engine/base/image.h"
#include "engine/image/decode.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

// Files of tests/data/images, and files put together byte by byte.
namespace facet::test {

std::filesystem::path picturePath(const std::string& name);
std::string readPicture(const std::string& name); // the file's bytes

std::span<const std::byte> asBytes(const std::string& text);

Result<Image> decodeBytes(const std::string& bytes, const DecodeLimits& limits = {});

// Decodes or fails the test (and returns an empty picture).
Image openPicture(const std::string& name);

// Names in odd/ that have an expected picture, sorted.
std::vector<std::string> oddPictures();

// Largest difference of a channel; 256 if the sizes differ.
int largestDifference(const Image& a, const Image& b);

std::uint32_t crc32(std::span<const std::uint8_t> bytes);

// `png` with every chunk's check sum made right, as far as the chunks can be followed.
std::string withRightCheckSums(std::string png);

} // namespace facet::test
