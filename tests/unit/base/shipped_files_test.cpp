#include "engine/base/shipped_files.h"

#include <gtest/gtest.h>

#include <cstdlib>

using namespace facet;

namespace {

const std::filesystem::path kTiny = FACET_TEST_DATA "/checkpoints/tiny";

struct DemoVariable {
    explicit DemoVariable(const char* value) { setenv("FACET_DEMO_MODEL", value, 1); }
    ~DemoVariable() { unsetenv("FACET_DEMO_MODEL"); }
};

} // namespace

TEST(ShippedFiles, AreFoundInTheTreeThatWasBuilt)
{
    const auto picture = shippedFile("pictures/shapes.png");
    ASSERT_FALSE(picture.empty());
    EXPECT_TRUE(std::filesystem::is_regular_file(picture));
    EXPECT_TRUE(shippedFile("pictures/no-such-picture.png").empty());
}

TEST(ShippedFiles, DemoModelIsTheOneThatTheEnvironmentNames)
{
    const DemoVariable chosen(kTiny.c_str());
    EXPECT_EQ(demoModel(), kTiny);
}

TEST(ShippedFiles, DemoModelThatIsNotThereIsNone)
{
    for (const char* value : {"", "/no/such/model.gguf"}) {
        const DemoVariable chosen(value);
        EXPECT_TRUE(demoModel().empty()) << value;
    }
}

TEST(ShippedFiles, DemoModelIsTheShippedOneOtherwise) { EXPECT_EQ(demoModel(), shippedFile("models/facet-demo.gguf")); }
