#include "engine/image/views.h"
#include "tests/unit/image/picture_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace facet {

std::ostream& operator<<(std::ostream& out, const Rectangle& r)
{
    return out << "[" << r.left << ", " << r.top << ", " << r.right << ", " << r.bottom << "]";
}

namespace test {
namespace {

nlohmann::json golden(const std::string& name)
{
    std::ifstream file(picturePath("goldens/" + name));
    return nlohmann::json::parse(file);
}

std::vector<Rectangle> viewsOf(std::uint32_t width, std::uint32_t height, const ViewOptions& options)
{
    auto views = chooseViews(width, height, options);
    EXPECT_TRUE(views);
    return views ? *views : std::vector<Rectangle>();
}

std::vector<Rectangle> expected(std::uint32_t width, std::uint32_t height, const nlohmann::json& boxes)
{
    std::vector<Rectangle> views{{0, 0, width, height}};
    for (const auto& box : boxes)
        views.push_back({box.at(0), box.at(1), box.at(2), box.at(3)});
    return views;
}

TEST(Views, AutoIsPanAndScanAsPublished)
{
    const auto table = golden("pan_and_scan.json");
    EXPECT_GE(table.size(), 27U);
    for (const auto& row : table) {
        const std::uint32_t width = row.at("width"), height = row.at("height");
        EXPECT_EQ(viewsOf(width, height, {Views::Auto}), expected(width, height, row.at("boxes")));
    }
    const auto images = golden("images.json");
    for (const auto& [name, row] : images.items()) {
        const std::uint32_t width = row.at("width"), height = row.at("height");
        EXPECT_EQ(viewsOf(width, height, {Views::Auto}), expected(width, height, row.at("pan_and_scan"))) << name;
    }
}

TEST(Views, OffIsTheWholePictureAlone)
{
    EXPECT_EQ(viewsOf(4000, 300, {}), (std::vector<Rectangle>{{0, 0, 4000, 300}}));
}

TEST(Views, AlwaysCutsWhateverTheRatio)
{
    EXPECT_EQ(viewsOf(896, 896, {Views::Always}),
        (std::vector<Rectangle>{{0, 0, 896, 896}, {0, 0, 448, 896}, {448, 0, 896, 896}}));
    EXPECT_EQ(viewsOf(599, 601, {Views::Always}),
        (std::vector<Rectangle>{{0, 0, 599, 601}, {0, 0, 599, 301}, {0, 301, 599, 601}}));
    // Where Auto cuts, both cut alike.
    EXPECT_EQ(viewsOf(3000, 500, {Views::Always}), viewsOf(3000, 500, {Views::Auto}));
    // Auto refuses crops lower than 256.
    EXPECT_EQ(viewsOf(1000, 100, {Views::Auto}).size(), 1U);
    EXPECT_EQ(viewsOf(1000, 100, {Views::Always}).size(), 4U);
    EXPECT_EQ(viewsOf(128, 90, {Views::Always}).size(), 3U);
    EXPECT_EQ(viewsOf(127, 90, {Views::Always}).size(), 1U);
}

TEST(Views, FineChoosesAGridBySize)
{
    const auto cells = [](std::uint32_t width, std::uint32_t height) {
        const auto views = viewsOf(width, height, {Views::Fine});
        std::uint32_t columns = 0, rows = 0;
        for (std::size_t i = 1; i < views.size(); ++i) {
            columns += views[i].top == 0 ? 1 : 0;
            rows += views[i].left == 0 ? 1 : 0;
        }
        return std::pair(columns, rows);
    };
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    EXPECT_EQ(cells(4032, 3024), Pair(3, 3)); // a phone's photo
    EXPECT_EQ(cells(12000, 9000), Pair(3, 3));
    EXPECT_EQ(cells(1654, 2339), Pair(2, 3)); // A4, 200 dots an inch
    EXPECT_EQ(cells(1920, 1080), Pair(2, 2));
    EXPECT_EQ(cells(1024, 768), Pair(2, 2));
    EXPECT_EQ(cells(300, 300), Pair(2, 2));
    EXPECT_EQ(cells(800, 12000), Pair(1, 9)); // a long screenshot
    EXPECT_EQ(cells(2000, 500), Pair(2, 1));
    EXPECT_EQ(cells(6000, 2900), Pair(3, 3));
    EXPECT_EQ(cells(4000, 1500), Pair(4, 2));
    EXPECT_EQ(cells(200, 127), Pair(2, 1)); // nothing to see in parts of 63 pixels
    EXPECT_EQ(cells(127, 127), Pair(0, 0));
}

TEST(Views, CropsTileThePictureAndAreBounded)
{
    for (const Views views : {Views::Auto, Views::Always, Views::Fine}) {
        for (std::uint32_t width = 1; width < 6000; width = width * 5 / 4 + 1) {
            for (std::uint32_t height = 1; height < 6000; height = height * 5 / 4 + 1) {
                const auto chosen = viewsOf(width, height, {views});
                ASSERT_EQ(chosen.front(), (Rectangle{0, 0, width, height}));
                ASSERT_LT(chosen.size(), kMostViews);
                std::uint64_t area = 0;
                for (std::size_t i = 1; i < chosen.size(); ++i) {
                    ASSERT_LT(chosen[i].left, chosen[i].right);
                    ASSERT_LT(chosen[i].top, chosen[i].bottom);
                    ASSERT_LE(chosen[i].right, width);
                    ASSERT_LE(chosen[i].bottom, height);
                    area += std::uint64_t(chosen[i].width()) * chosen[i].height();
                }
                const std::uint64_t covered = chosen.size() > 1 ? std::uint64_t(width) * height : 0;
                ASSERT_EQ(area, covered) << width << " x " << height;
            }
        }
    }
}

TEST(Views, ARegionIsOneMoreViewClampedToThePicture)
{
    EXPECT_EQ(viewsOf(100, 80, {Views::Off, Rectangle{10, 20, 30, 40}}),
        (std::vector<Rectangle>{{0, 0, 100, 80}, {10, 20, 30, 40}}));
    EXPECT_EQ(viewsOf(100, 80, {Views::Off, Rectangle{90, 70, 4'000'000'000U, 4'000'000'000U}}).back(),
        (Rectangle{90, 70, 100, 80}));
    EXPECT_EQ(viewsOf(3000, 500, {Views::Auto, Rectangle{0, 0, 1, 1}}).size(), 6U);
    for (const Rectangle& nothing : {Rectangle{100, 0, 200, 10}, {0, 80, 10, 90}, {5, 5, 5, 9}, {9, 9, 5, 12}}) {
        const auto views = chooseViews(100, 80, {Views::Auto, nothing});
        ASSERT_FALSE(views) << nothing;
        EXPECT_EQ(views.error().kind, ErrorKind::Input);
        EXPECT_NE(views.error().nextStep.find("100 x 80"), std::string::npos);
    }
}

TEST(Views, TokensAreCountedBeforeSending)
{
    EXPECT_EQ(viewTokens(viewsOf(4032, 3024, {Views::Fine}).size(), 256), 2560U);
    EXPECT_EQ(viewTokens(1, 256), 256U);
}

} // namespace
} // namespace test
} // namespace facet
