#include "engine/model/checkpoint.h"
#include "tests/support/model/gguf_writer.h"
#include "tests/support/model/quantise.h"
#include "tests/support/model/synthetic_model.h"
#include "tests/support/model/synthetic_vision.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace facet {
namespace {

using test::SyntheticSize;

// FNV-1a over 64-bit little-endian words.
std::uint64_t fingerprint(std::span<const std::byte> bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, sizeof word);
        hash = (hash ^ word) * 0x100000001B3U;
    }
    return hash;
}

TEST(SyntheticModel, HasTheBytesOfThePeerLabsGenerator)
{
    struct Known {
        SyntheticSize size;
        WeightFormat format;
        std::size_t bytes;
        std::uint64_t fingerprint;
    };
    const Known files[] = {
        {SyntheticSize::Tiny, WeightFormat::F32, 23136352, 0x2605DA5506267BFDU},
        {SyntheticSize::Tiny, WeightFormat::F16, 11602016, 0x2B9A170F56BF714EU},
        {SyntheticSize::Tiny, WeightFormat::BF16, 11602016, 0x8A2B7896D886B946U},
        {SyntheticSize::Tiny, WeightFormat::Q8_0, 6195296, 0xCA251C2BD65FC61AU},
        {SyntheticSize::Tiny, WeightFormat::Q4_0, 3442784, 0xA107D87ED936291DU},
        {SyntheticSize::TinyG, WeightFormat::F32, 41491744, 0x1A95BA952A8A8F34U},
    };
    for (const Known& known : files) {
        const auto file = test::makeSyntheticGguf({.size = known.size, .format = known.format});
        EXPECT_EQ(file.size(), known.bytes) << info(known.format).name;
        EXPECT_EQ(fingerprint(file), known.fingerprint) << info(known.format).name;
    }
}

TEST(SyntheticModel, PictureHalfHasTheBytesOfThePeerLabsGenerator)
{
    struct Known {
        WeightFormat format;
        std::size_t bytes;
        std::uint64_t fingerprint;
    };
    const Known files[] = {
        {WeightFormat::F32, 2257568, 0x3EF8354AE4FEF9E2U},
        {WeightFormat::F16, 1356448, 0x5D4C81734B07ADA4U},
        {WeightFormat::BF16, 1356448, 0xEB6068232992D5D5U},
        {WeightFormat::Q8_0, 964768, 0x13824FF4CA2E6778U},
    };
    for (const Known& known : files) {
        const auto file = test::makeSyntheticMmproj({.format = known.format});
        EXPECT_EQ(file.size(), known.bytes) << info(known.format).name;
        EXPECT_EQ(fingerprint(file), known.fingerprint) << info(known.format).name;
    }
}

TEST(SyntheticModel, OpensInEveryFormat)
{
    const test::TemporaryFolder folder;
    for (const WeightFormatInfo& format : weightFormats()) {
        const auto path = folder / "model.gguf";
        ASSERT_TRUE(test::writeFile(path, test::makeSyntheticGguf({.format = format.format})));
        const auto checkpoint = Checkpoint::open(path);
        ASSERT_TRUE(checkpoint) << checkpoint.error().message;
        const auto& layer = checkpoint->weights().layers[3];
        EXPECT_EQ(layer.query.format, format.format);
        EXPECT_EQ(layer.down.format, format.blockElements == 256 ? WeightFormat::Q8_0 : format.format);
        if (format.format != WeightFormat::Q4_0) {
            EXPECT_EQ(checkpoint->mainFormat(), format.format);
        }
    }
}

TEST(Quantise, KeepsNoiseWithinTheErrorOfEachFormat)
{
    // Relative error (rms) of noise that a format of so many bits has when scales are chosen plainly.
    constexpr double kBounds[kWeightFormatCount] = {
        0, 3e-4, 2.5e-3, 6e-3, 0.09, 0.08, 0.045, 0.04, 0.37, 0.20, 0.08, 0.04, 0.022, 0.09, 0.09};
    const auto values = test::syntheticNoise("x", 1, 1U << 14, 1.0);
    for (const WeightFormatInfo& format : weightFormats()) {
        const auto bytes = test::quantise(format.format, values);
        std::vector<float> decoded(values.size());
        decodeRow(format.format, bytes, decoded);
        double error = 0;
        double power = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            error += std::pow(double(decoded[i]) - double(values[i]), 2);
            power += std::pow(double(values[i]), 2);
        }
        const double relative = std::sqrt(error / power);
        EXPECT_LE(relative, kBounds[static_cast<std::size_t>(format.format)]) << format.name;
        EXPECT_GE(relative, kBounds[static_cast<std::size_t>(format.format)] * 0.5)
            << format.name << ": bound too wide";
    }
}

TEST(Quantise, HoldsZerosExactly)
{
    const std::vector<float> zeros(512, 0.0F);
    for (const WeightFormatInfo& format : weightFormats()) {
        std::vector<float> decoded(zeros.size(), 1.0F);
        decodeRow(format.format, test::quantise(format.format, zeros), decoded);
        EXPECT_EQ(decoded, zeros) << format.name;
    }
}

} // namespace
} // namespace facet
