// What Facet finds out about the devices of this machine.

#include "engine/vulkan/device_ranking.h"
#include "tests/support/gpu_fixture.h"

#include <cstdlib>
#include <fstream>

namespace facet::test {
namespace {

class DeviceTest : public GpuTest {
protected:
    void SetUp() override
    {
        GpuTest::SetUp();
        std::string name = (std::filesystem::temp_directory_path() / "facet-device-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
    }

    void TearDown() override
    {
        std::filesystem::remove_all(m_folder);
        GpuTest::TearDown();
    }

    // Not there before the first measurement, like a person's cache folder.
    std::filesystem::path cache() const { return m_folder / "cache"; }
    std::filesystem::path file() const { return cache() / "device-bandwidth.txt"; }

    std::filesystem::path m_folder;
};

TEST_F(DeviceTest, MeasuresTheBandwidthOnce)
{
    const gpu::DeviceInfo& info = device().info();
    const double measured = gpu::rememberedBandwidth(info, cache());
    EXPECT_GT(measured, 1e8);
    EXPECT_LT(measured, 1e14);
    {
        std::ifstream saved(file());
        double first = 0;
        ASSERT_TRUE(saved >> first);
        EXPECT_NEAR(first / measured, 1, 1e-4);
    }
    std::ofstream(file()) << "12345 " << info.uuid << " " << info.driver << "\n";
    EXPECT_EQ(gpu::rememberedBandwidth(info, cache()), 12345) << "was measured again";
}

TEST_F(DeviceTest, MeasuresAgainForAnotherDriverAndWhereTheFileIsDamaged)
{
    const gpu::DeviceInfo& info = device().info();
    std::filesystem::create_directories(cache());
    for (const std::string& text : {"12345 " + info.uuid + " another driver\n", std::string("garbage\n"),
             "-1 " + info.uuid + " " + info.driver + "\n", std::string("12345")}) {
        std::ofstream(file()) << text;
        EXPECT_GT(gpu::rememberedBandwidth(info, cache()), 1e8) << text;
    }
    EXPECT_GT(gpu::rememberedBandwidth(info, {}), 1e8);
}

TEST_F(DeviceTest, OpensWhatWasListedAndNothingElse)
{
    const auto listed = gpu::listDevices({});
    ASSERT_TRUE(listed);
    for (const gpu::DeviceInfo& info : *listed) {
        if (!info.unusable.empty()) continue;
        const auto opened = gpu::Device::openExactly(info);
        ASSERT_TRUE(opened) << opened.error().message;
        EXPECT_EQ((*opened)->info().uuid, info.uuid);
        const auto named = gpu::Device::open(info.uuid);
        ASSERT_TRUE(named) << named.error().message;
        EXPECT_EQ((*named)->info().name, info.name);
    }
    gpu::DeviceInfo gone = listed->front();
    gone.uuid = std::string(32, '0');
    const auto opened = gpu::Device::openExactly(gone);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Device);
}

} // namespace
} // namespace facet::test
