// Which device Facet takes: the order of preference, and what a person means by --device. No device is needed.

#include "engine/vulkan/device_ranking.h"

#include <gtest/gtest.h>

#include <map>

namespace facet::gpu {
namespace {

struct Fake {
    const char* name;
    DeviceKind kind = DeviceKind::Discrete;
    double bandwidth = 0;
    std::uint64_t heapBytes = 1;
    u32 subgroupSize = 32;
    u32 apiVersion = VK_API_VERSION_1_2;
    const char* unusable = "";
};

std::vector<DeviceInfo> devices(const std::vector<Fake>& fakes)
{
    std::vector<DeviceInfo> infos;
    for (const Fake& fake : fakes) {
        DeviceInfo info;
        info.name = fake.name;
        info.uuid = std::string(31, '0') + std::to_string(infos.size());
        info.kind = fake.kind;
        info.heaps = {{.bytes = fake.heapBytes, .budget = fake.heapBytes, .deviceLocal = true}};
        info.limits.subgroupSize = fake.subgroupSize;
        info.apiVersion = fake.apiVersion;
        info.unusable = fake.unusable;
        infos.push_back(std::move(info));
    }
    return infos;
}

class Ranking : public testing::Test {
protected:
    // The names in order, with spaces between; m_measured gets those whose bandwidth was asked for.
    std::string order(const std::vector<Fake>& fakes)
    {
        m_measured.clear();
        std::map<std::string, double> bandwidths;
        for (const Fake& fake : fakes)
            bandwidths[fake.name] = fake.bandwidth;
        const auto infos = devices(fakes);
        std::string names;
        for (const std::size_t i : preferenceOrder(infos, [&](const DeviceInfo& info) {
                 m_measured += info.name + " ";
                 return bandwidths[info.name];
             }))
            names += infos[i].name + " ";
        return names;
    }

    std::string m_measured;
};

TEST_F(Ranking, PutsTheKindBeforeEverythingElse)
{
    EXPECT_EQ(order({{.name = "cpu", .kind = DeviceKind::Cpu, .apiVersion = VK_API_VERSION_1_3},
                  {.name = "virtual", .kind = DeviceKind::Virtual},
                  {.name = "integrated", .kind = DeviceKind::Integrated, .heapBytes = 100}, {.name = "discrete"}}),
        "discrete integrated virtual cpu ");
    EXPECT_EQ(m_measured, "") << "nothing is measured where the kind decides";
}

TEST_F(Ranking, PutsTheFasterOfOneKindFirstAndNotTheLarger)
{
    EXPECT_EQ(order({{.name = "large", .bandwidth = 300e9, .heapBytes = 24}, {.name = "fast", .bandwidth = 900e9},
                  {.name = "broken", .bandwidth = 0, .heapBytes = 48},
                  {.name = "integrated", .kind = DeviceKind::Integrated, .bandwidth = 1e12}}),
        "fast large broken integrated ");
    EXPECT_EQ(m_measured, "large fast broken ");
}

TEST_F(Ranking, LeavesNoiseOfMeasuringToTheVersion)
{
    const double step = 1e12; // far from where one step ends and the next begins
    EXPECT_EQ(order({{.name = "old", .bandwidth = step * 1.02},
                  {.name = "new", .bandwidth = step, .apiVersion = VK_API_VERSION_1_3}}),
        "new old ");
    EXPECT_EQ(order({{.name = "b", .bandwidth = step}, {.name = "a", .bandwidth = step}}), "a b ");
}

TEST_F(Ranking, PutsTheCpuDriverWithTheWiderVectorFirst)
{
    const Fake narrow = {
        .name = "narrow", .kind = DeviceKind::Cpu, .subgroupSize = 4, .apiVersion = VK_API_VERSION_1_3};
    const Fake wide = {.name = "wide", .kind = DeviceKind::Cpu, .subgroupSize = 8};
    EXPECT_EQ(order({narrow, wide}), "wide narrow ");
    EXPECT_EQ(order({wide, narrow}), "wide narrow ");
    EXPECT_EQ(m_measured, "");
}

TEST_F(Ranking, PutsWhatCannotRunLast)
{
    EXPECT_EQ(
        order({{.name = "old", .unusable = "It is too old."}, {.name = "cpu", .kind = DeviceKind::Cpu}}), "cpu old ");
}

class Choice : public testing::Test {
protected:
    // The name of the chosen device, or what a person is told.
    static std::string chosen(const std::vector<Fake>& fakes, std::string_view choice)
    {
        const auto infos = devices(fakes);
        const auto index = choose(infos, choice);
        if (index) return infos[*index].name;
        EXPECT_EQ(index.error().kind, ErrorKind::Device);
        EXPECT_TRUE(index.error().nextStep.ends_with('.'));
        return index.error().message;
    }

    const std::vector<Fake> m_two = {{.name = "Stone 4000"}, {.name = "Stone 4000 Ti"}};
};

TEST_F(Choice, IsTheFirstThatCanBeUsed)
{
    EXPECT_EQ(chosen(m_two, ""), "Stone 4000");
    EXPECT_EQ(chosen({{.name = "Old", .unusable = "It is too old."}}, ""), "Old cannot be used: It is too old.");
}

TEST_F(Choice, GoesByNameInAnyCaseAndByUuid)
{
    EXPECT_EQ(chosen(m_two, "ti"), "Stone 4000 Ti");
    EXPECT_EQ(chosen(m_two, "stone 4000"), "Stone 4000") << "a whole name is no part of another";
    EXPECT_EQ(chosen(m_two, "00000000000000000000000000000001"), "Stone 4000 Ti");
    EXPECT_EQ(chosen(m_two, "00000000-0000-0000-0000-000000000001"), "Stone 4000 Ti");
}

TEST_F(Choice, SaysWhatIsUnclearOrUnknown)
{
    EXPECT_EQ(chosen(m_two, "Stone"), "More than one device is named \"Stone\": Stone 4000 and Stone 4000 Ti.");
    EXPECT_EQ(chosen(m_two, "-"), "There is no device named \"-\".");
    EXPECT_EQ(chosen(m_two, "Paper"), "There is no device named \"Paper\".");
    const std::vector<Fake> twins = {{.name = "Twin"}, {.name = "Twin"}};
    EXPECT_EQ(chosen(twins, "twi"), "Twin") << "either will do";
    const std::vector<Fake> oneOld = {{.name = "New"}, {.name = "Old", .unusable = "It is too old."}};
    EXPECT_EQ(chosen(oneOld, "old"), "Old cannot be used: It is too old.");
}

} // namespace
} // namespace facet::gpu
