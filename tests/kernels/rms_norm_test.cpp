#include "shaders/rms_norm.h"
#include "tests/support/gpu_fixture.h"

#include <cmath>

namespace facet::test {
namespace {

using namespace gpu;

std::vector<double> rmsNormOracle(
    const std::vector<float>& x, const std::vector<float>& gain, std::size_t first, std::size_t tokens)
{
    const std::size_t width = gain.size();
    std::vector<double> y(tokens * width);
    for (std::size_t t = 0; t < tokens; ++t) {
        double squares = 0;
        for (std::size_t i = 0; i < width; ++i)
            squares += std::pow(x[(first + t) * width + i], 2.0);
        const double scale = 1.0 / std::sqrt(squares / static_cast<double>(width) + 1e-6);
        for (std::size_t i = 0; i < width; ++i)
            y[t * width + i] = x[(first + t) * width + i] * scale * gain[i];
    }
    return y;
}

class RmsNorm : public GpuTest { };

TEST_F(RmsNorm, EqualsTheOracleForEveryWidth)
{
    for (const std::size_t width : {1U, 3U, 64U, 65U, 640U, 1153U}) {
        const std::size_t tokens = 5;
        const std::size_t first = 2;
        const auto x = noise((tokens + first) * width, 1, 30.0F);
        const auto gain = noise(width, 2);
        const Buffer xBuffer = upload(x);
        const Buffer gainBuffer = upload(gain);
        const Buffer y = allocate(tokens * width * 4);
        run([&](Recorder& gpu) {
            gpu.dispatch(rms_norm{.buffers = {.x = xBuffer.view(), .gain = gainBuffer.view(), .y = y.view()},
                             .params = {.width = static_cast<u32>(width), .first = first, .epsilon = 1e-6F}},
                Groups{static_cast<u32>(tokens)});
        });
        EXPECT_TRUE(closeTo(download<float>(y, tokens * width), rmsNormOracle(x, gain, first, tokens), 1e-5))
            << "width " << width;
    }
}

} // namespace
} // namespace facet::test
