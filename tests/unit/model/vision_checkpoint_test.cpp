#include "engine/base/half.h"
#include "engine/model/find_vision.h"
#include "engine/model/memory_plan.h"
#include "tests/support/model/quantise.h"
#include "tests/support/model/small_vision.h"
#include "tests/support/model/synthetic_model.h"
#include "tests/support/model/synthetic_vision.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <map>

namespace facet {
namespace {

using test::MmprojNaming;
using test::SmallTensor;

const std::filesystem::path kCheckpoints = FACET_TEST_DATA "/checkpoints";

// All values of a picture half as a device gets them, by llama.cpp's name and the layer.
using Values = std::map<std::string, std::vector<float>>;

std::vector<float> decoded(WeightFormat format, std::span<const std::byte> bytes, std::uint64_t rows)
{
    const std::uint64_t columns = bytes.size() / rows / info(format).blockBytes * info(format).blockElements;
    std::vector<float> values(rows * columns);
    const std::size_t rowBytes = bytes.size() / rows;
    for (std::uint64_t row = 0; row < rows; ++row)
        decodeRow(format, bytes.subspan(row * rowBytes, rowBytes), std::span(values).subspan(row * columns, columns));
    return values;
}

Values valuesOf(const VisionCheckpoint& checkpoint)
{
    Values values;
    visitVisionWeights(
        checkpoint.weights(), checkpoint.config(), [&](const TensorView& view, const VisionTensorSpec& spec) {
            const std::string name = (spec.layer ? std::to_string(*spec.layer) + " " : "") + std::string(spec.gguf)
                + std::string(spec.suffix);
            std::vector<float>& tensor = values[name];
            if (spec.kind == VisionTensorKind::Projector)
                tensor = decoded(deviceFormat(spec.kind, view.format), checkpoint.readProjector().value(), spec.rows);
            else if (isMatrix(spec.kind))
                tensor = decoded(view.format, view.bytes, view.rows);
            else
                tensor = checkpoint.readFloats(view, spec.kind).value();
            EXPECT_EQ(tensor.size(), spec.rows * spec.columns) << name;
        });
    return values;
}

// An mmproj file as a converter would make it of an opened picture half, all F32.
std::vector<std::byte> asMmproj(const VisionCheckpoint& checkpoint)
{
    const VisionConfig& c = checkpoint.config();
    test::GgufWriter writer;
    writer.text("general.architecture", "clip");
    writer.boolean("clip.has_vision_encoder", true);
    writer.text("clip.projector_type", "gemma3");
    writer.u32("clip.vision.projection_dim", c.textWidth);
    writer.u32("clip.vision.image_size", c.imageSize);
    writer.u32("clip.vision.patch_size", c.patchSize);
    writer.u32("clip.vision.embedding_length", c.width);
    writer.u32("clip.vision.feed_forward_length", c.feedForward);
    writer.u32("clip.vision.block_count", c.layers);
    writer.u32("clip.vision.attention.head_count", c.heads);
    writer.u32("clip.vision.projector.scale_factor", c.pool());
    const Values values = valuesOf(checkpoint);
    visitVisionWeights(checkpoint.weights(), c, [&](const TensorView& view, const VisionTensorSpec& spec) {
        const std::string role = std::string(spec.gguf) + std::string(spec.suffix);
        std::string name = "v." + (spec.layer ? "blk." + std::to_string(*spec.layer) + "." : "") + role;
        std::vector<float> tensor = values.at((spec.layer ? std::to_string(*spec.layer) + " " : "") + role);
        std::vector<std::uint64_t> shape = {spec.rows, spec.columns};
        if (spec.kind == VisionTensorKind::Vector || spec.kind == VisionTensorKind::Gain) shape = {spec.columns};
        if (spec.kind == VisionTensorKind::Patches) shape = {spec.rows, 3, c.patchSize, c.patchSize};
        if (spec.kind == VisionTensorKind::Gain || spec.kind == VisionTensorKind::Projector) name = "mm." + role;
        if (spec.kind == VisionTensorKind::Projector) {
            tensor = decoded(view.format, view.bytes, view.rows); // as the folder has it
            shape = {spec.columns, spec.rows};
        }
        writer.tensor(name, shape, 0, test::quantise(WeightFormat::F32, tensor));
    });
    return writer.finish();
}

// A text model of the peer lab's with the picture half in the same file, as Ollama has it.
std::vector<std::byte> ollamaGguf(const test::MmprojOptions& vision)
{
    return test::makeSyntheticGguf({.more = [&](test::GgufWriter& writer) { addSyntheticVision(writer, vision); }});
}

TEST(VisionCheckpoint, HasTheSameValuesFromAFolderItsShardsAndAnMmproj)
{
    const test::TemporaryFolder temporary;
    const auto folder = VisionCheckpoint::open(kCheckpoints / "tiny");
    const auto sharded = VisionCheckpoint::open(kCheckpoints / "tiny-sharded");
    ASSERT_TRUE(folder) << folder.error().message;
    ASSERT_TRUE(sharded) << sharded.error().message;
    ASSERT_TRUE(test::writeFile(temporary / "tiny.gguf", asMmproj(*folder)));
    const auto mmproj = VisionCheckpoint::open(temporary / "tiny.gguf");
    ASSERT_TRUE(mmproj) << mmproj.error().message;
    const Values values = valuesOf(*folder);
    EXPECT_EQ(values.size(), 3U + 3 * 16 + 4);
    EXPECT_EQ(valuesOf(*sharded), values);
    EXPECT_EQ(valuesOf(*mmproj), values);
    EXPECT_EQ(folder->mainFormat(), WeightFormat::BF16);
    EXPECT_EQ(mmproj->mainFormat(), WeightFormat::F32);
    EXPECT_EQ(mmproj->tensorBytes(), 2 * folder->tensorBytes());
    EXPECT_EQ(mmproj->parameters(), folder->parameters());
}

TEST(VisionCheckpoint, ReadsTheGeometryOfRealImages)
{
    const auto checkpoint = VisionCheckpoint::open(kCheckpoints / "tiny-896");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    const auto& weights = checkpoint->weights();
    EXPECT_EQ(weights.layers.size(), 2U);
    EXPECT_EQ(weights.patches.weight.rows, 144U);
    EXPECT_EQ(weights.patches.weight.columns, 588U);
    EXPECT_EQ(weights.layers[1].up.weight.rows, 269U);
    EXPECT_EQ(weights.layers[1].up.bias.columns, 269U);
    EXPECT_EQ(weights.layers[1].down.weight.columns, 269U);
    EXPECT_EQ(weights.positions.rows, 4096U);
    EXPECT_EQ(weights.projector.rows, 144U);
    EXPECT_EQ(weights.projector.columns, 64U);
    EXPECT_EQ(checkpoint->readProjector()->size(), 2U * 144 * 64);
}

TEST(VisionCheckpoint, AddsTheOneToTheProjectorsGainOnly)
{
    const auto checkpoint = VisionCheckpoint::open(kCheckpoints / "tiny");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    const auto& weights = checkpoint->weights();
    const auto gain = checkpoint->readFloats(weights.projectorGain, VisionTensorKind::Gain);
    const auto norm = checkpoint->readFloats(weights.finalNorm.gain, VisionTensorKind::Vector);
    ASSERT_TRUE(gain && norm);
    const auto storedGain = decoded(WeightFormat::BF16, weights.projectorGain.bytes, 1);
    for (std::size_t i = 0; i < gain->size(); ++i)
        EXPECT_EQ((*gain)[i], 1.0F + storedGain[i]);
    EXPECT_EQ(*norm, decoded(WeightFormat::BF16, weights.finalNorm.gain.bytes, 1));
}

TEST(VisionCheckpoint, ReadsEveryNamingOfGguf)
{
    const test::TemporaryFolder folder;
    for (const WeightFormat format : {WeightFormat::F32, WeightFormat::Q8_0}) {
        test::writeFile(folder / "plain.gguf", test::makeSyntheticMmproj({.format = format}));
        test::writeFile(folder / "swapped.gguf",
            test::makeSyntheticMmproj({.format = format, .naming = MmprojNaming::LlamaCppSwapped}));
        test::writeFile(folder / "both.gguf", ollamaGguf({.format = format, .naming = MmprojNaming::Ollama}));
        const auto plain = VisionCheckpoint::open(folder / "plain.gguf");
        ASSERT_TRUE(plain) << plain.error().message;
        const Values values = valuesOf(*plain);
        for (const char* other : {"swapped.gguf", "both.gguf"}) {
            const auto opened = VisionCheckpoint::open(folder / other);
            ASSERT_TRUE(opened) << opened.error().message;
            EXPECT_EQ(valuesOf(*opened), values) << other;
            EXPECT_EQ(opened->config().viewTokens, 16U);
            EXPECT_EQ(opened->config().textWidth, 256U);
        }
    }
}

TEST(VisionCheckpoint, ValuesAreThoseOfTheGenerator)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "m.gguf", test::makeSyntheticMmproj({.format = WeightFormat::F16}));
    const auto checkpoint = VisionCheckpoint::open(folder / "m.gguf");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    const auto noise = test::syntheticNoise("v.blk.2.ffn_down.weight", 1, 128 * 288, 1.0 / std::sqrt(288.0));
    const TensorView& down = checkpoint->weights().layers[2].down.weight;
    EXPECT_EQ(down.format, WeightFormat::F16);
    EXPECT_EQ(decoded(down.format, down.bytes, down.rows),
        decoded(WeightFormat::F16, test::quantise(WeightFormat::F16, noise), 128));
    EXPECT_EQ(checkpoint->readFloats(checkpoint->weights().projectorGain, VisionTensorKind::Gain).value(),
        test::syntheticNoise("mm.soft_emb_norm.weight", 1, 128, 0.1, 1.0F));
}

// Element [i, j] of what the file holds comes out as [j, i], in each format, whatever it is stored as.
TEST(VisionCheckpoint, TurnsTheProjector)
{
    const test::TemporaryFolder folder;
    std::vector<float> values(8 * 32);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i % 127) / 4; // exact in all these formats but Q8_0
    struct Case {
        WeightFormat stored, onDevice;
    };
    for (const Case& each : {Case{WeightFormat::F32, WeightFormat::F32}, Case{WeightFormat::F16, WeightFormat::F16},
             Case{WeightFormat::BF16, WeightFormat::BF16}, Case{WeightFormat::Q8_0, WeightFormat::F32}}) {
        const auto stored = test::quantise(each.stored, values);
        const auto projector = [&](test::GgufWriter& writer) {
            writer.tensor(
                "mm.input_projection.weight", std::array<std::uint64_t, 2>{8, 32}, info(each.stored).ggmlType, stored);
        };
        test::writeFile(folder / "m.gguf",
            test::smallMmproj(
                {.tensors = [](auto& tensors) { tensors.pop_back(); }, .metadata = projector, .textWidth = 32}));
        const auto checkpoint = VisionCheckpoint::open(folder / "m.gguf");
        ASSERT_TRUE(checkpoint) << checkpoint.error().message;
        const auto turned = checkpoint->readProjector();
        ASSERT_TRUE(turned) << turned.error().message;
        EXPECT_EQ(deviceFormat(VisionTensorKind::Projector, each.stored), each.onDevice);
        const auto before = decoded(each.stored, stored, 8);
        const auto after = decoded(each.onDevice, *turned, 32);
        for (std::size_t i = 0; i < 8; ++i)
            for (std::size_t j = 0; j < 32; ++j)
                ASSERT_EQ(after[j * 8 + i], before[i * 32 + j]) << i << " " << j;
    }
}

TEST(VisionCheckpoint, TakesAProjectorThatIsTurnedAlready)
{
    const test::TemporaryFolder folder;
    std::vector<float> values(32 * 8);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i);
    const auto stored = test::quantise(WeightFormat::F32, values);
    const auto turned = [&](test::GgufWriter& writer) {
        writer.tensor("mm.input_projection.weight", std::array<std::uint64_t, 2>{32, 8}, 0, stored);
    };
    test::writeFile(folder / "m.gguf",
        test::smallMmproj({.tensors = [](auto& tensors) { tensors.pop_back(); }, .metadata = turned, .textWidth = 32}));
    const auto checkpoint = VisionCheckpoint::open(folder / "m.gguf");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    EXPECT_EQ(checkpoint->readProjector().value(), stored);
}

TEST(VisionCheckpoint, IsToldFromATextModel)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "text.gguf", test::smallGguf());
    for (const auto& path : {folder / "text.gguf", kCheckpoints / "tiny-text"}) {
        const auto none = VisionCheckpoint::openIfThere(path);
        ASSERT_TRUE(none) << none.error().message;
        EXPECT_FALSE(*none);
        const auto refused = VisionCheckpoint::open(path);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().message, "There is no picture half in " + path.filename().string() + ".");
    }
    // A folder that somebody took the picture half out of.
    test::writeSmallVisionFolder(folder / "half");
    test::writeFile(folder / "half" / "model.safetensors", test::safetensorsFile(test::smallFolderTensors()));
    const auto half = VisionCheckpoint::openIfThere(folder / "half");
    ASSERT_TRUE(half) << half.error().message;
    EXPECT_FALSE(*half);
}

TEST(VisionCheckpoint, NamesTheTensorThatIsMissingOrHasAnotherShape)
{
    const test::TemporaryFolder folder;
    const auto complaint = [&](const test::SmallMmprojChanges& changes) {
        test::writeFile(folder / "m.gguf", test::smallMmproj(changes));
        const auto opened = VisionCheckpoint::open(folder / "m.gguf");
        return opened ? std::string() : opened.error().message;
    };
    EXPECT_EQ(complaint({}), "");
    const std::size_t count = 23;
    for (std::size_t i = 0; i < count; ++i) {
        std::string name;
        const auto without = [&](std::vector<SmallTensor>& tensors) {
            ASSERT_EQ(tensors.size(), count);
            name = tensors[i].name;
            tensors.erase(tensors.begin() + static_cast<std::ptrdiff_t>(i));
        };
        const std::string message = complaint({.tensors = without});
        EXPECT_EQ(message, "The file m.gguf is damaged: the tensor " + name + " is missing.");
        const auto longer = [&](std::vector<SmallTensor>& tensors) {
            tensors[i].shape.back() *= 2;
            tensors[i].bytes *= 2;
        };
        EXPECT_TRUE(complaint({.tensors = longer})
                        .starts_with("The file m.gguf is damaged: the tensor " + name + " has the shape ["))
            << name;
    }
    EXPECT_EQ(complaint({.tensors =
                             [](auto& tensors) {
                                 tensors[0].shape = {8, 12};
                             }}),
        "The file m.gguf is damaged: the tensor v.patch_embd.weight has the shape [8, 12] instead of [8, 3, 2, 2].");
    EXPECT_EQ(
        complaint({.ggmlType = 17}), "The weights of this model are stored as IQ2_XS, which Facet does not know.");
}

TEST(VisionCheckpoint, NamesWhatAFolderLacks)
{
    const test::TemporaryFolder folder;
    test::writeSmallVisionFolder(folder.path());
    ASSERT_TRUE(VisionCheckpoint::open(folder.path())) << VisionCheckpoint::open(folder.path()).error().message;
    for (const std::size_t fromEnd : {1, 5, 20}) {
        auto tensors = test::smallVisionFolderTensors();
        const auto at = tensors.end() - static_cast<std::ptrdiff_t>(fromEnd);
        const std::string name = at->name;
        tensors.erase(at);
        test::writeFile(folder / "model.safetensors", test::safetensorsFile(tensors));
        const auto opened = VisionCheckpoint::open(folder.path());
        ASSERT_FALSE(opened) << name;
        EXPECT_TRUE(opened.error().message.ends_with(" is damaged: the tensor " + name + " is missing."))
            << opened.error().message;
    }
}

TEST(VisionCheckpoint, SaysWhenAFileShrinksWhileItIsRead)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "m.gguf", test::smallMmproj());
    const auto checkpoint = VisionCheckpoint::open(folder / "m.gguf");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    std::filesystem::resize_file(folder / "m.gguf", 0);
    const auto projector = checkpoint->readProjector();
    const auto positions = checkpoint->readFloats(checkpoint->weights().positions, VisionTensorKind::Positions);
    ASSERT_FALSE(projector || positions);
    EXPECT_EQ(projector.error().kind, ErrorKind::File);
    EXPECT_EQ(positions.error().kind, ErrorKind::File);
}

TEST(VisionMemory, IsCountedInTheDeviceLayout)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "m.gguf", test::makeSyntheticMmproj({.format = WeightFormat::Q8_0, .layers = 2}));
    const auto checkpoint = VisionCheckpoint::open(folder / "m.gguf");
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    // Q8_0 rows take their quants and then their scales, two bytes a block, in sixteens: 128 + 16, 288 + 32.
    const std::uint64_t matrices = (4 * 128 + 288) * 144ULL + 128 * 320ULL;
    const std::uint64_t vectors =
        8 * 512ULL + 1280 + 512; // F32, in steps of 256: two norms and five biases of 128, one of 288
    const std::uint64_t patches = 128 * 608 * 4ULL + 512; // 588 values and zeros, whole groups
    const std::uint64_t positions = 256 * 128 * 4ULL;
    const std::uint64_t projector = 256 * 128 * 2ULL; // F16
    EXPECT_EQ(deviceVisionBytes(checkpoint->weights(), checkpoint->config()),
        2 * (matrices + vectors) + patches + positions + 3 * 512 + projector);
}

} // namespace
} // namespace facet
