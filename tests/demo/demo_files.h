#pragma once

#include "engine/base/image.h"
#include "tests/support/model/gguf_writer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace facet::test {

std::filesystem::path demoModel();     // facet-demo.gguf
std::filesystem::path demoProjector(); // facet-demo-mmproj.gguf, beside it
std::filesystem::path demoData();      // tests/data/demo

// Fails the test when one of both is not there.
void expectDemoFiles();

// Whether a device is too slow for the tests that only show what the others are worth; FACET_LONG_TESTS has them all.
bool isTooSlow(const std::string& device);

std::shared_ptr<const Image> readDemoPicture(const std::string& file); // of tests/data/demo

// A copy of the demo model's two files with one mistake in them, in a folder of its own.
class MutatedDemo {
public:
    MutatedDemo();

    std::filesystem::path model() const { return m_folder / demoModel().filename().string(); }
    std::filesystem::path projector() const { return m_folder / demoProjector().filename().string(); }

    // Writes another number over a u32 of the text half's metadata.
    void setNumber(const std::string& key, std::uint32_t value) const;
    // Gives the float32 values of a tensor of the picture half to `edit`.
    void editVision(const std::string& tensor, const std::function<void(std::span<float>)>& edit) const;

private:
    TemporaryFolder m_folder;
};

// The mistakes of MISTAKES in tools/demo_model/make_tests.py.
void swapRedAndBlue(const MutatedDemo& demo);     // as a reader of BGR pixels would
void transposePositions(const MutatedDemo& demo); // as a reader that cuts patches column by column would

} // namespace facet::test
