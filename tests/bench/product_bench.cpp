// Times linear() alone, in CPU-seconds of the process (the measure that repeats on a shared machine; on a GPU read the
// wall time). Not a test: run it by hand before and after a change of mat_vec, mat_mul or a decoder.
//     product_bench [FORMAT,...] [TOKENS,...] [PROFILE_FIELD=VALUE ...]
#include "engine/ops/linear.h"
#include "engine/vulkan/submitter.h"
#include "tests/kernels/weight_matrix.h"

#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <sys/resource.h>

namespace facet::test {
namespace {

using namespace gpu;

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

std::vector<std::string> split(const std::string& list)
{
    std::vector<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');)
        parts.push_back(part);
    return parts;
}

DeviceProfile tuned(const DeviceInfo& info, std::span<char* const> settings)
{
    DeviceProfile profile = DeviceProfile::forDevice(info);
    const std::map<std::string, u32*> fields = {{"matVecWorkgroup", &profile.matVecWorkgroup},
        {"matVecLanes", &profile.matVecLanes}, {"matVecRows", &profile.matVecRows},
        {"matVecLoneRows", &profile.matVecLoneRows}, {"matVecTokens", &profile.matVecTokens},
        {"matMulFrom", &profile.matMulFrom}, {"matRowsSubgroup", &profile.matRowsSubgroup}};
    for (const std::string setting : settings) {
        const auto equals = setting.find('=');
        const auto field = fields.find(setting.substr(0, equals));
        if (field == fields.end())
            std::cerr << "no such field: " << setting << "\n";
        else
            *field->second = static_cast<u32>(std::stoul(setting.substr(equals + 1)));
    }
    return profile;
}

class Bench : public GpuTest {
public:
    void TestBody() override { }

    void product(const DeviceProfile& profile, const WeightMatrix& matrix, u32 tokens)
    {
        const DeviceWeights weights(matrix, matrix.rows);
        const Buffer x = upload(noise(tokens * matrix.columns, 1));
        const Buffer y = allocate(tokens * matrix.rows * 4);
        const auto once = [&] {
            run([&](Recorder& gpu) {
                linear(gpu, profile, x.tensor<float>(tokens, weights.tensor.columns), weights.tensor,
                    y.tensor<float>(tokens, weights.tensor.rows));
            });
        };
        const double before = cpuSeconds();
        once();
        const double first = cpuSeconds() - before;
        double cpu = 1e9;
        double wall = 1e9;
        for (int round = 0; round < 5; ++round) {
            const double cpuStart = cpuSeconds();
            const double wallStart = wallSeconds();
            once();
            cpu = std::min(cpu, cpuSeconds() - cpuStart);
            wall = std::min(wall, wallSeconds() - wallStart);
        }
        const double work = static_cast<double>(matrix.rows * matrix.columns) * tokens * 1e-9;
        std::printf("%-6s %6zu x %4zu, %3u tokens: first %6.2f s, then %8.2f ms CPU, %8.2f ms; %6.2f G multiply-adds "
                    "a CPU-second, %6.2f a second\n",
            info(matrix.format).name.data(), matrix.rows, matrix.columns, tokens, first, cpu * 1e3, wall * 1e3,
            work / cpu, work / wall);
        std::fflush(stdout);
    }

    void all(const std::string& formats, const std::string& tokenCounts, std::span<char* const> settings)
    {
        SetUp();
        const DeviceProfile profile = tuned(device().info(), settings);
        for (const std::string& name : split(formats)) {
            const auto format = weightFormatFromName(name);
            if (!format) {
                std::cerr << "no such format: " << name << "\n";
                continue;
            }
            const u32 width = info(*format).blockElements > 32 ? 768 : 640; // Gemma 3 270M's, if the format allows it
            for (const auto& [rows, columns] : {std::pair{2048U, width}, {width, 2048U}, {32768U, width}})
                for (const std::string& tokens : split(tokenCounts))
                    if (rows * std::stoul(tokens) < 3000000)
                        product(
                            profile, randomWeights(*format, rows, columns, 1), static_cast<u32>(std::stoul(tokens)));
        }
        releaseDevice();
    }
};

} // namespace
} // namespace facet::test

int main(int argc, char** argv)
{
    const std::span<char* const> arguments(argv, static_cast<std::size_t>(argc));
    facet::test::Bench().all(argc > 1 ? argv[1] : "Q8_0,Q4_0,F16", argc > 2 ? argv[2] : "1,16",
        arguments.subspan(std::min<std::size_t>(3, arguments.size())));
}
