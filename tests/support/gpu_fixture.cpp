#include "tests/support/gpu_fixture.h"

#include <cmath>
#include <cstdio>
#include <iostream>

namespace facet::test {
namespace {

// Everything that the tests of one program share. Made on first use, dropped before the program ends.
struct Shared {
    std::unique_ptr<gpu::Device> device;
    std::unique_ptr<gpu::Pipelines> pipelines;
    std::unique_ptr<gpu::Submitter> submitter;
};

Shared& shared()
{
    static Shared instance;
    return instance;
}

gpu::Pace& pace()
{
    static gpu::Pace instance;
    return instance;
}

template <class T> T must(Result<T> result)
{
    if (!result) {
        std::cerr << result.error().message << " [" << result.error().context << "]\n";
        std::abort();
    }
    return std::move(result).value();
}

void submitAndWait(gpu::Recorder& recorder)
{
    auto recording = must(recorder.finish());
    must(shared().submitter->submit(recording, pace()));
    if (auto done = shared().submitter->drain(); !done) FAIL() << done.error().message << done.error().context;
}

} // namespace

void GpuTest::SetUp()
{
    if (!shared().device) {
        auto device = gpu::Device::open();
        if (!device) GTEST_SKIP() << "no Vulkan device: " << device.error().message;
        shared().device = std::move(device).value();
        shared().pipelines = std::make_unique<gpu::Pipelines>(*shared().device);
        shared().submitter = must(gpu::Submitter::create(*shared().device));
        std::cout << "device: " << shared().device->info().name << ", " << shared().device->info().driver << "\n";
    }
    m_messagesBefore = gpu::validationMessages();
}

void GpuTest::TearDown()
{
    EXPECT_EQ(gpu::validationMessages(), m_messagesBefore) << "the validation layers found something: see the log";
}

const gpu::Device& GpuTest::device() { return *shared().device; }

gpu::Pipelines& GpuTest::pipelines() { return *shared().pipelines; }

gpu::Submitter& GpuTest::submitter() { return *shared().submitter; }

void GpuTest::run(const std::function<void(gpu::Recorder&)>& commands)
{
    gpu::Recorder recorder(device(), pipelines());
    commands(recorder);
    submitAndWait(recorder);
}

gpu::Buffer GpuTest::allocate(std::uint64_t bytes)
{
    gpu::Buffer buffer = must(gpu::Buffer::create(device(), bytes, gpu::MemoryUse::Device));
    write(buffer, std::vector<std::byte>(bytes, std::byte{0xFF}));
    return buffer;
}

void GpuTest::write(const gpu::Buffer& buffer, std::span<const std::byte> bytes)
{
    if (!buffer.mapped().empty()) {
        std::memcpy(buffer.mapped().data(), bytes.data(), bytes.size());
        return;
    }
    const gpu::Buffer staging = must(gpu::Buffer::create(device(), bytes.size(), gpu::MemoryUse::Upload));
    std::memcpy(staging.mapped().data(), bytes.data(), bytes.size());
    run([&](gpu::Recorder& gpu) { gpu.copy(staging.view(), buffer.view()); });
}

void GpuTest::read(const gpu::Buffer& buffer, std::span<std::byte> bytes)
{
    const gpu::Buffer staging = must(gpu::Buffer::create(device(), bytes.size(), gpu::MemoryUse::Readback));
    run([&](gpu::Recorder& gpu) {
        gpu.copy(buffer.view(0, bytes.size()), staging.view());
        gpu.publishToHost();
    });
    std::memcpy(bytes.data(), staging.mapped().data(), bytes.size());
}

std::vector<float> noise(std::size_t count, unsigned seed, float deviation)
{
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal(0.0F, deviation);
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(generator);
    return values;
}

double relativeError(std::span<const float> actual, std::span<const double> expected)
{
    if (actual.size() != expected.size()) return std::numeric_limits<double>::infinity();
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (!std::isfinite(actual[i])) return std::numeric_limits<double>::infinity();
        difference += (actual[i] - expected[i]) * (actual[i] - expected[i]);
        norm += expected[i] * expected[i];
    }
    return std::sqrt(difference) / std::sqrt(norm);
}

double relativeError(std::span<const float> actual, std::span<const float> expected)
{
    return relativeError(actual, std::vector<double>(expected.begin(), expected.end()));
}

::testing::AssertionResult closeTo(std::span<const float> actual, std::span<const double> expected, double bound)
{
    if (actual.size() != expected.size())
        return ::testing::AssertionFailure() << actual.size() << " values instead of " << expected.size();
    double squares = 0;
    for (const double value : expected)
        squares += value * value;
    const double scale = std::sqrt(squares / static_cast<double>(std::max<std::size_t>(expected.size(), 1)));
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (!(std::abs(actual[i] - expected[i]) <= bound * scale)) {
            return ::testing::AssertionFailure() << "index " << i << ": " << actual[i] << " instead of " << expected[i]
                                                 << " (bound " << bound << " x rms " << scale << ")";
        }
    }
    return ::testing::AssertionSuccess();
}

void releaseDevice()
{
    shared().submitter.reset();
    shared().pipelines.reset();
    shared().device.reset();
}

} // namespace facet::test
