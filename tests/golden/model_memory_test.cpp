// What a loaded model has allocated on the device, against the plan that a person is shown before loading.

#include "engine/model/find_vision.h"
#include "engine/session/loaded_model.h"
#include "tests/support/gpu_fixture.h"
#include "tests/support/model/gguf_writer.h"
#include "tests/support/model/synthetic_model.h"
#include "tests/support/model/synthetic_vision.h"

#include <cstdlib>

namespace facet::test {
namespace {

struct Case {
    const char* name;
    SyntheticSize size = SyntheticSize::Tiny;
    WeightFormat format = WeightFormat::F32;
    LoadOptions load = {};
    std::optional<WeightFormat> pictures = {}; // of the picture half beside it, if there is one
};

const Case kCases[] = {
    {.name = "Q8_0_default_context", .format = WeightFormat::Q8_0},
    {.name = "Q4_0_short", .format = WeightFormat::Q4_0, .load = {.contextTokens = 1}},
    {.name = "BF16_odd", .format = WeightFormat::BF16, .load = {.contextTokens = 777}},
    {.name = "Q3_K_f32_cache", .format = WeightFormat::Q3_K, .load = {.contextTokens = 300, .kvFormat = KvFormat::F32}},
    {.name = "Q6_K_wide_heads_long",
        .size = SyntheticSize::TinyG,
        .format = WeightFormat::Q6_K,
        .load = {.contextTokens = 8192}},
};

const Case kPictureCases[] = {
    {.name = "F32_with_pictures", .load = {.contextTokens = 256}, .pictures = WeightFormat::F32},
    {.name = "Q4_0_with_Q8_0_pictures",
        .format = WeightFormat::Q4_0,
        .load = {.contextTokens = 100},
        .pictures = WeightFormat::Q8_0},
};

class MemoryLimit {
public:
    explicit MemoryLimit(std::uint64_t bytes) { setenv("FACET_GPU_MEMORY", std::to_string(bytes).c_str(), 1); }
    ~MemoryLimit() { unsetenv("FACET_GPU_MEMORY"); }
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;
};

class ModelMemory : public GpuTest, public ::testing::WithParamInterface<Case> {
protected:
    ModelMemory()
    {
        EXPECT_TRUE(writeFile(path, makeSyntheticGguf({.size = GetParam().size, .format = GetParam().format})));
        if (const auto format = GetParam().pictures) {
            EXPECT_TRUE(writeFile(folder / "mmproj.gguf", makeSyntheticMmproj({.format = *format})));
        }
    }

    Result<std::unique_ptr<LoadedModel>> load() const { return LoadedModel::load(path, GetParam().load, {}); }

    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "model.gguf";
};

// What there is before a picture has been looked at, of either memory.
std::uint64_t bytesAtFirst(const ModelPlan& plan)
{
    return plan.totalBytes() + plan.hostBytes() - plan.rememberedBytes;
}

TEST_P(ModelMemory, IsWhatThePlanSays)
{
    const auto loaded = load();
    ASSERT_TRUE(loaded) << loaded.error().message;
    const LoadedModel& model = **loaded;
    EXPECT_EQ(model.gpuDevice().allocatedBytes(), bytesAtFirst(model.plan()));
    EXPECT_EQ(model.vision() != nullptr, GetParam().pictures.has_value());
    EXPECT_EQ(model.plan().vision.weightBytes > 0, model.vision() != nullptr);
    EXPECT_EQ(model.plan().rememberedBytes > 0, model.vision() != nullptr);
    const ModelSummary& told = model.summary();
    EXPECT_EQ(told.weightBytes + told.cacheBytes + told.scratchBytes, model.plan().totalBytes());
    const std::uint64_t staging = model.gpuDevice().mostAllocatedBytes() - bytesAtFirst(model.plan());
    EXPECT_LE(staging, model.gpuDevice().info().sharesMemory() ? 0 : model.plan().loadingBytes);
}

TEST_P(ModelMemory, DoesNotGrowWhenItGenerates)
{
    auto loaded = load();
    ASSERT_TRUE(loaded) << loaded.error().message;
    LoadedModel& model = **loaded;
    const std::vector<std::int32_t> prompt(std::min(model.plan().decoder.contextTokens - 1, 40U), 400);
    const auto result = model.generator().run(
        {.prompt = prompt, .stopIds = {}, .sampling = {.repetitionPenalty = 1.1F}, .maxTokens = 3}, {});
    EXPECT_EQ(static_cast<bool>(result), !prompt.empty());
    EXPECT_EQ(model.gpuDevice().mostAllocatedBytes(), model.gpuDevice().allocatedBytes());
    EXPECT_EQ(model.gpuDevice().allocatedBytes(), bytesAtFirst(model.plan()));
}

class PictureMemory : public ModelMemory { };

TEST_P(PictureMemory, GrowsByTheViewsThatThePlanHasRoomForAndNoFurther)
{
    auto loaded = load();
    ASSERT_TRUE(loaded) << loaded.error().message;
    LoadedModel& model = **loaded;
    const std::uint32_t room = model.plan().decoder.contextTokens / model.vision()->viewTokens;
    const std::uint64_t viewBytes = model.plan().rememberedBytes / room;
    EXPECT_GE(viewBytes, std::uint64_t{4} * model.vision()->viewTokens * model.vision()->textWidth);
    for (std::uint32_t i = 0; i < room + 2; ++i) {
        const std::vector<std::uint8_t> grey(12, static_cast<std::uint8_t>(i));
        const auto image = std::make_shared<const Image>(Image{.width = 2, .height = 2, .rgb = grey});
        const Turn turn = {.role = Role::User, .images = {{.image = image}}};
        const auto pictures = gatherPictures({&turn, 1});
        ASSERT_TRUE(pictures);
        const auto looked = model.looker()->look(pictures->views, {});
        ASSERT_TRUE(looked) << looked.error().message;
        EXPECT_EQ(looked->encoded, 1U);
        EXPECT_EQ(model.gpuDevice().allocatedBytes(), bytesAtFirst(model.plan()) + std::min(i + 1, room) * viewBytes);
    }
    EXPECT_EQ(model.gpuDevice().allocatedBytes(), model.plan().totalBytes() + model.plan().hostBytes());
    EXPECT_EQ(model.gpuDevice().mostAllocatedBytes(), model.gpuDevice().allocatedBytes());
}

TEST_P(ModelMemory, FitsExactlyWhatItNeedsAndNoByteLess)
{
    const auto checkpoint = Checkpoint::open(path);
    ASSERT_TRUE(checkpoint) << checkpoint.error().message;
    const auto vision = findVision(*checkpoint);
    ASSERT_TRUE(vision) << vision.error().message;
    const LoadOptions& options = GetParam().load;
    const ModelPlan plan = planModel(*checkpoint, *vision ? &**vision : nullptr, device().info(), options);
    {
        const MemoryLimit limit(plan.totalBytes());
        const auto loaded = load();
        EXPECT_TRUE(loaded) << loaded.error().message;
    }
    const MemoryLimit limit(plan.totalBytes() - 1);
    const auto refused = load();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Memory);
}

constexpr auto nameOf = [](const auto& value) { return value.param.name; };
INSTANTIATE_TEST_SUITE_P(Models, ModelMemory, ::testing::ValuesIn(kCases), nameOf);
INSTANTIATE_TEST_SUITE_P(Pictures, ModelMemory, ::testing::ValuesIn(kPictureCases), nameOf);
INSTANTIATE_TEST_SUITE_P(Pictures, PictureMemory, ::testing::ValuesIn(kPictureCases), nameOf);

TEST(BufferTally, FollowsEveryBuffer)
{
    const auto device = gpu::Device::open();
    if (!device) GTEST_SKIP() << "no Vulkan device: " << device.error().message;
    const auto allocate = [&](std::uint64_t bytes) {
        return std::move(gpu::Buffer::create(**device, bytes, gpu::MemoryUse::Device)).value();
    };
    EXPECT_EQ((*device)->allocatedBytes(), 0U);
    {
        gpu::Buffer kept = allocate(4096);
        gpu::Buffer moved = std::move(kept);
        EXPECT_EQ((*device)->allocatedBytes(), 4096U);
        {
            const gpu::Buffer second = allocate(65536);
            EXPECT_EQ((*device)->allocatedBytes(), 69632U);
        }
        moved = allocate(256);
        EXPECT_EQ((*device)->allocatedBytes(), 256U);
    }
    EXPECT_EQ((*device)->allocatedBytes(), 0U);
    EXPECT_EQ((*device)->mostAllocatedBytes(), 69632U);
}

} // namespace
} // namespace facet::test
