// The logits of the demo model after pictures against PyTorch's, and how far mistakes take them off: the model is
// trained, so its attention is sharp where that of the random checkpoints of tests/golden is flat.

#include "tests/demo/demo_files.h"
#include "tests/golden/picture_subject.h"
#include "tests/golden/shared_gpu.h"
#include "tests/support/gpu_fixture.h"

#include <algorithm>
#include <map>

namespace facet::test {
namespace {

const auto* const kSharedGpu = ::testing::AddGlobalTestEnvironment(new SharedGpu);

constexpr double kLimit = 1e-5;     // ||a - b|| / ||b|| with a float32 cache; the goldens are float32 themselves
constexpr double kHalfLimit = 1e-3; // with a float16 cache
constexpr double kSeen = 1e-2;      // at least, when there is a mistake: a thousand times what is allowed
constexpr std::uint32_t kWhole = 1024;

constexpr std::int32_t kWindow = 128; // of the local layers
constexpr std::size_t kSide = 4;      // of the square of a picture's tokens

// Which picture a golden is about.
const std::map<std::string, std::string> kPictures = {{"conversation", "conversation.png"}, {"picture", "1.png"}};

using Rows = std::vector<std::vector<float>>;

class DemoGolden : public GpuTest {
protected:
    void SetUp() override
    {
        GpuTest::SetUp();
        ASSERT_NO_FATAL_FAILURE(expectDemoFiles());
    }

    static PictureCase readCase(const std::string& name) { return readPictureCase(demoData() / "goldens" / name); }

    static Rows look(const std::filesystem::path& projector, const std::string& name)
    {
        return {Eye(projector).see(readDemoPicture(kPictures.at(name))->rgb)};
    }

    static double errorOf(const Said& said, const PictureCase& golden)
    {
        const double prompt =
            relativeError(std::span(said.prompt).last(golden.logits.values.size()), golden.logits.values);
        return std::max(prompt, relativeError(said.decoded, golden.decodeLogits.values));
    }

    struct Reading {
        std::filesystem::path model = demoModel();
        std::uint32_t chunk = kWhole;
        KvFormat cache = KvFormat::F32;
        bool rowByRow = false;
    };
    // How far the logits of a model that is shown `rows` are from the golden's.
    static double errorOf(const std::string& name, const Rows& rows, const Reading& reading)
    {
        const PictureCase golden = readCase(name);
        Listener listener(reading.model, golden, reading.chunk, reading.cache);
        if (reading.rowByRow)
            listener.showRowByRow(rows);
        else
            listener.show(rows);
        const double error = errorOf(listener.say(), golden);
        std::printf("%s: off by %.1e\n", name.c_str(), error);
        return error;
    }
};

class DemoGoldens : public DemoGolden, public ::testing::WithParamInterface<const char*> { };

TEST_P(DemoGoldens, ThePictureIsSeenAsPyTorchSeesIt)
{
    const auto rows = look(demoProjector(), GetParam());
    EXPECT_LE(relativeError(rows[0], readCase(GetParam()).embeddings.values), kLimit);
}

TEST_P(DemoGoldens, LogitsEqualThoseOfPyTorch)
{
    const auto rows = look(demoProjector(), GetParam());
    EXPECT_LE(errorOf(GetParam(), rows, {}), kLimit);
    if (isTooSlow(device().info().name)) return;
    EXPECT_LE(errorOf(GetParam(), rows, {.chunk = 19}), kLimit); // a border inside the picture, were it not moved
    EXPECT_LE(errorOf(GetParam(), rows, {.cache = KvFormat::F16}), kHalfLimit);
}

INSTANTIATE_TEST_SUITE_P(Cases, DemoGoldens, ::testing::Values("conversation", "picture"),
    [](const auto& value) { return std::string(value.param); });

// ---- Mistakes, each of which must show -----------------------------------------------------------------------------

TEST_F(DemoGolden, LeftWhenThePicturesTokensDoNotSeeWhatFollows)
{
    const auto rows = look(demoProjector(), "picture");
    EXPECT_GE(errorOf("picture", rows, {.rowByRow = true}), kSeen);
}

TEST_F(DemoGolden, LeftWhenBlocksOfPatchesComeColumnByColumn)
{
    auto rows = look(demoProjector(), "picture");
    const PictureCase golden = readCase("picture");
    const std::size_t width = golden.embeddings.shape[2];
    ASSERT_EQ(rows[0].size(), kSide * kSide * width);
    auto turned = rows;
    for (std::size_t row = 0; row < kSide; ++row)
        for (std::size_t column = 0; column < kSide; ++column)
            std::copy_n(rows[0].begin() + static_cast<std::ptrdiff_t>((column * kSide + row) * width), width,
                turned[0].begin() + static_cast<std::ptrdiff_t>((row * kSide + column) * width));
    EXPECT_GE(errorOf("picture", turned, {}), kSeen);
}

TEST_F(DemoGolden, LeftWhenRedAndBlueAreSwapped)
{
    const MutatedDemo demo;
    swapRedAndBlue(demo);
    EXPECT_GE(errorOf("picture", look(demo.projector(), "picture"), {}), kSeen);
}

class DemoWindow : public DemoGolden, public ::testing::WithParamInterface<std::int32_t> { };

// The conversation is longer than the window, so a window of one token more or less must show, and none at all.
TEST_P(DemoWindow, LeftWhenTheWindowIsAnother)
{
    if (isTooSlow(device().info().name))
        GTEST_SKIP() << "SKIPPED: " << device().info().name << "; set FACET_LONG_TESTS to have it";
    const MutatedDemo demo;
    demo.setNumber("gemma3.attention.sliding_window", static_cast<std::uint32_t>(kWindow + GetParam()));
    const auto rows = look(demoProjector(), "conversation");
    const double least = std::abs(GetParam()) == 1 ? 10 * kLimit : kSeen;
    EXPECT_GE(errorOf("conversation", rows, {.model = demo.model()}), least);
}

INSTANTIATE_TEST_SUITE_P(Tokens, DemoWindow, ::testing::Values(-1, 1, 1000), [](const auto& value) {
    return value.param < 0 ? "OneLess" : value.param == 1 ? "OneMore" : "Ignored";
});

} // namespace
} // namespace facet::test
