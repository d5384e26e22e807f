// Times the parts of one layer of SigLIP as large as Gemma 3's, in CPU-seconds of the process (the measure that repeats
// on a shared machine; on a GPU read the wall time). Not a test: run it by hand before and after a change of a kernel.
//     vision_bench [PART,...] [TOKENS] [FORMAT]     parts: attention, products, patches, rows; all of them by default
// An image has 4096 tokens; with the default of 512 all takes seconds. Attention grows with their square.
#include "engine/ops/attention.h"
#include "engine/ops/elementwise.h"
#include "engine/ops/linear.h"
#include "tests/kernels/weight_matrix.h"

#include <chrono>
#include <cstdio>
#include <string>
#include <sys/resource.h>

namespace facet::test {
namespace {

using namespace gpu;

constexpr u32 kWidth = 1152;
constexpr u32 kInner = 4304;
constexpr u32 kHeadDim = 72;

double cpuSeconds()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double wallSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

class Bench : public GpuTest {
public:
    void TestBody() override { }

    void all(const std::string& parts, u32 tokens, WeightFormat format)
    {
        SetUp();
        const auto wanted = [&](const char* part) { return parts.find(part) != std::string::npos; };
        if (wanted("attention")) attention(tokens);
        if (wanted("products")) {
            product("out, q, k, v", format, kWidth, kWidth, tokens);
            product("fc1", format, kInner, kWidth, tokens);
            product("fc2", format, kWidth, kInner, tokens); // of a width that is no multiple of 32
            product("fc2, padded", format, kWidth, (kInner + 31) / 32 * 32, tokens);
        }
        if (wanted("patches")) {
            product("patches", WeightFormat::F16, kWidth, 588, tokens);
            product("padded", WeightFormat::F16, kWidth, 608, tokens);
        }
        if (wanted("rows")) rows(tokens);
    }

private:
    static DeviceProfile profile() { return DeviceProfile::forDevice(device().info()); }

    // `work`: floating point operations
    static void report(const std::string& what, double work, const std::function<void(Recorder&)>& commands)
    {
        const double before = cpuSeconds();
        run(commands);
        const double first = cpuSeconds() - before;
        double cpu = 1e9;
        double wall = 1e9;
        for (int round = 0; round < 3; ++round) {
            const double cpuStart = cpuSeconds();
            const double wallStart = wallSeconds();
            run(commands);
            cpu = std::min(cpu, cpuSeconds() - cpuStart);
            wall = std::min(wall, wallSeconds() - wallStart);
        }
        std::printf("%-14s first %6.2f s, then %8.2f ms CPU, %8.2f ms; %6.2f GFLOP a CPU-second, %8.2f a second\n",
            what.c_str(), first, cpu * 1e3, wall * 1e3, work * 1e-9 / cpu, work * 1e-9 / wall);
        std::fflush(stdout);
    }

    static void attention(u32 tokens)
    {
        const auto random = [&](unsigned seed) { return upload(noise(std::size_t{tokens} * kWidth, seed)); };
        const Buffer q = random(1);
        const Buffer k = random(2);
        const Buffer v = random(3);
        const Buffer bias = upload(noise(kWidth, 4));
        const Buffer mixed = allocate(std::uint64_t{tokens} * kWidth * 4);
        const AttendAll in{.q = q.tensor<float>(tokens, kWidth),
            .k = k.tensor<float>(tokens, kWidth),
            .v = v.tensor<float>(tokens, kWidth),
            .queryBias = bias.tensor<float>(1, kWidth),
            .valueBias = bias.tensor<float>(1, kWidth),
            .headDim = kHeadDim,
            .scale = 0.118F};
        report("attention", 4.0 * tokens * tokens * kWidth,
            [&](Recorder& gpu) { attendAll(gpu, profile(), in, mixed.tensor<float>(tokens, kWidth)); });
    }

    static void product(const std::string& what, WeightFormat format, u32 rows, u32 columns, u32 tokens)
    {
        const DeviceWeights weights(randomWeights(format, rows, columns, 1), rows);
        const Buffer x = upload(noise(std::size_t{tokens} * columns, 1));
        const Buffer y = allocate(std::uint64_t{tokens} * rows * 4);
        report(what, 2.0 * tokens * rows * columns, [&](Recorder& gpu) {
            linear(gpu, profile(), x.tensor<float>(tokens, columns), weights.tensor, y.tensor<float>(tokens, rows));
        });
    }

    static void rows(u32 tokens)
    {
        const Buffer x = upload(noise(std::size_t{tokens} * kInner, 1));
        const Buffer y = upload(noise(std::size_t{tokens} * kInner, 2));
        const Buffer gain = upload(noise(kInner, 3));
        const Tensor<float> narrow = gain.tensor<float>(1, kWidth);
        report("layer norm", 8.0 * tokens * kWidth, [&](Recorder& gpu) {
            layerNorm(gpu, profile(), x.tensor<float>(tokens, kWidth), {narrow, narrow, 1e-6F},
                y.tensor<float>(tokens, kWidth));
        });
        report("gelu", 12.0 * tokens * kInner, [&](Recorder& gpu) {
            biasedGelu(gpu, profile(), gain.tensor<float>(1, kInner), y.tensor<float>(tokens, kInner));
        });
        report("add", 2.0 * tokens * kWidth, [&](Recorder& gpu) {
            addBiased(gpu, profile(), x.tensor<float>(tokens, kWidth), narrow, y.tensor<float>(tokens, kWidth));
        });
    }
};

} // namespace
} // namespace facet::test

int main(int argc, char** argv)
{
    const auto format = facet::weightFormatFromName(argc > 3 ? argv[3] : "F16");
    if (!format) return 1;
    facet::test::Bench().all(argc > 1 ? argv[1] : "attention,products,patches,rows",
        argc > 2 ? static_cast<unsigned>(std::stoul(argv[2])) : 512, *format);
    facet::test::releaseDevice();
}
