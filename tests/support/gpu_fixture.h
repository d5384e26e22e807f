#pragma once

#include "engine/vulkan/recorder.h"
#include "engine/vulkan/submitter.h"

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <random>
#include <span>
#include <vector>

namespace facet::test {

// An open device for a test, shared by the tests of a program. Fails the test if validation says anything while it
// runs; skips aloud where there is no Vulkan device at all.
class GpuTest : public ::testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    static const gpu::Device& device();
    static gpu::Pipelines& pipelines();
    static gpu::Submitter& submitter();

    // Records with `commands`, submits, waits.
    static void run(const std::function<void(gpu::Recorder&)>& commands);

    static gpu::Buffer allocate(std::uint64_t bytes); // filled with 0xFF bytes: NaN where nothing wrote
    template <class T> static gpu::Buffer upload(std::span<const T> values)
    {
        gpu::Buffer buffer = allocate(std::max<std::size_t>(values.size_bytes(), 4));
        write(buffer, std::as_bytes(values));
        return buffer;
    }
    template <class T> static gpu::Buffer upload(const std::vector<T>& values)
    {
        return upload(std::span<const T>(values));
    }
    template <class T> static std::vector<T> download(const gpu::Buffer& buffer, std::size_t count)
    {
        std::vector<T> values(count);
        read(buffer, std::as_writable_bytes(std::span<T>(values)));
        return values;
    }

private:
    static void write(const gpu::Buffer& buffer, std::span<const std::byte> bytes);
    static void read(const gpu::Buffer& buffer, std::span<std::byte> bytes);

    std::size_t m_messagesBefore = 0;
};

// Deterministic normal noise.
std::vector<float> noise(std::size_t count, unsigned seed, float deviation = 1.0F);

// ||actual - expected|| / ||expected||; infinite when a value is not finite.
double relativeError(std::span<const float> actual, std::span<const double> expected);
double relativeError(std::span<const float> actual, std::span<const float> expected);

// Passes when every |actual - expected| <= bound * scale, scale = root mean square of expected; else names the first
// bad index with both values.
::testing::AssertionResult closeTo(std::span<const float> actual, std::span<const double> expected, double bound);

// Drops the shared device; the main of the GPU test programs calls it before the driver is unloaded.
void releaseDevice();

} // namespace facet::test
