#include "app/chat/chat_title.h"

#include <gtest/gtest.h>

namespace facet {
namespace {

struct Case {
    const char* message;
    const char* title;
};

class Titles : public testing::TestWithParam<Case> { };

TEST_P(Titles, SayWhatTheMessageBeginsWith)
{
    EXPECT_EQ(chatTitle(QString::fromUtf8(GetParam().message)).toStdString(), GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(Messages, Titles,
    testing::Values(Case{"Hi there", "Hi there"}, Case{"", "Pictures"}, Case{" \n\t", "Pictures"},
        Case{"Plan a trip to Lisbon. We are three.", "Plan a trip to Lisbon"},
        Case{"What is this? And that?", "What is this?"}, Case{"Hi. What is a monad?", "Hi. What is a monad?"},
        Case{"# **Bold** plan\nmore", "Bold plan"}, Case{"> - [x] `make` it\n", "make it"},
        Case{"3. See [the manual](https://x.y/z), please", "See the manual, please"},
        Case{"snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"},
        Case{"```cpp\nint main() { }\n```\nWhat does it do?", "int main() { }"},
        Case{"---\nAfter the rule", "After the rule"}, Case{"???", "???"},
        Case{"Explain the difference between a mutex and a semaphore in detail",
            "Explain the difference between a mutex and a…"},
        Case{"Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"},
        Case{"这张照片里的猫在做什么？它看起来很开心。", "这张照片里的猫在做什么？"}, Case{"ما هذا؟", "ما هذا؟"}));

TEST(Titles, NeverCutACharacterInTwo)
{
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦");
    const QString title = chatTitle(family.repeated(20));
    EXPECT_TRUE(title.endsWith(QString::fromUtf8("…")));
    EXPECT_EQ(title.chopped(1).size() % family.size(), 0);
    EXPECT_GT(title.size(), 20);
}

} // namespace
} // namespace facet
