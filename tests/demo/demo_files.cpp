#include "tests/demo/demo_files.h"

#include "engine/base/check.h"
#include "engine/image/decode.h"
#include "engine/model/gguf.h"
#include "engine/model/vision_checkpoint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace facet::test {
namespace {

constexpr std::uint32_t kU32 = 4; // the number of this type in GGUF files

} // namespace

std::filesystem::path demoModel() { return FACET_DEMO_MODEL; }

std::filesystem::path demoProjector()
{
    return demoModel().parent_path() / (demoModel().stem().string() + "-mmproj.gguf");
}

std::filesystem::path demoData() { return std::filesystem::path(FACET_TEST_DATA) / "demo"; }

void expectDemoFiles()
{
    for (const auto& file : {demoModel(), demoProjector()})
        ASSERT_TRUE(std::filesystem::is_regular_file(file)) << file << " is missing; tools/demo_model/make.sh makes it";
}

bool isTooSlow(const std::string& device)
{
    return device.find("SwiftShader") != std::string::npos && std::getenv("FACET_LONG_TESTS") == nullptr;
}

std::shared_ptr<const Image> readDemoPicture(const std::string& file)
{
    auto image = decodeImage(readFile(demoData() / file));
    CHECK(static_cast<bool>(image));
    return std::make_shared<const Image>(std::move(image).value());
}

MutatedDemo::MutatedDemo()
{
    std::filesystem::copy_file(demoModel(), model());
    std::filesystem::copy_file(demoProjector(), projector());
}

void MutatedDemo::setNumber(const std::string& key, std::uint32_t value) const
{
    auto bytes = readFile(model());
    const auto found = std::ranges::search(bytes, std::as_bytes(std::span(key)));
    CHECK(!found.empty());
    std::uint32_t type = 0;
    std::memcpy(&type, &*found.end(), sizeof type);
    CHECK(type == kU32);
    std::memcpy(&*found.end() + sizeof type, &value, sizeof value);
    CHECK(writeFile(model(), bytes));
}

void MutatedDemo::editVision(const std::string& tensor, const std::function<void(std::span<float>)>& edit) const
{
    auto bytes = readFile(projector());
    std::size_t begin = 0;
    std::size_t size = 0;
    {
        const auto file = GgufFile::open(projector());
        CHECK(static_cast<bool>(file));
        const auto stored = file->tensors().find(tensor);
        CHECK(stored != file->tensors().end() && stored->second.format == WeightFormat::F32);
        begin = static_cast<std::size_t>(stored->second.bytes.data() - file->file().bytes().data());
        size = stored->second.bytes.size();
    }
    std::vector<float> values(size / sizeof(float));
    std::memcpy(values.data(), bytes.data() + begin, size);
    edit(values);
    std::memcpy(bytes.data() + begin, values.data(), size);
    CHECK(writeFile(projector(), bytes));
}

void swapRedAndBlue(const MutatedDemo& demo)
{
    const auto files = VisionCheckpoint::open(demo.projector());
    CHECK(static_cast<bool>(files));
    const std::ptrdiff_t plane = files->config().patchSize * files->config().patchSize;
    demo.editVision("v.patch_embd.weight", [&](std::span<float> values) { // [width, 3, patch, patch]
        for (auto filter = values.begin(); filter != values.end(); filter += 3 * plane)
            std::swap_ranges(filter, filter + plane, filter + 2 * plane);
    });
}

void transposePositions(const MutatedDemo& demo)
{
    const auto files = VisionCheckpoint::open(demo.projector());
    CHECK(static_cast<bool>(files));
    const std::ptrdiff_t width = files->config().width;
    const std::ptrdiff_t side = files->config().imageSize / files->config().patchSize;
    demo.editVision("v.position_embd.weight", [&](std::span<float> values) { // [side * side, width]
        for (std::ptrdiff_t row = 0; row < side; ++row)
            for (std::ptrdiff_t column = 0; column < row; ++column) {
                const auto here = values.begin() + (row * side + column) * width;
                std::swap_ranges(here, here + width, values.begin() + (column * side + row) * width);
            }
    });
}

} // namespace facet::test
