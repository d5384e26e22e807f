#include "app/chat/message_tree.h"
#include "tests/unit/chat/naive_tree.h"

#include <gtest/gtest.h>

#include <random>

namespace facet {
namespace {

using Path = QList<RecordId>;

MessageTree tree(std::initializer_list<std::pair<RecordId, RecordId>> idsAndParents)
{
    MessageTree result;
    for (const auto& [id, parent] : idsAndParents)
        result.add({.id = id, .parent = parent});
    return result;
}

// 1 - 2 - 3 - 4, where 5 is another version of 2 and 6 goes on from it.
MessageTree twoVersions() { return tree({{1, 0}, {2, 1}, {3, 2}, {4, 3}, {5, 1}, {6, 5}}); }

TEST(MessageTree, ShowsWhatWasAddedLast)
{
    EXPECT_EQ(MessageTree().path(), Path());
    EXPECT_EQ(twoVersions().path(), (Path{1, 5, 6}));
    EXPECT_EQ(twoVersions().versions(5), (Path{2, 5}));
}

TEST(MessageTree, FlipBringsAVersionBackWithWhatFollowedIt)
{
    MessageTree chat = twoVersions();
    EXPECT_TRUE(chat.flip(5, -1));
    EXPECT_EQ(chat.path(), (Path{1, 2, 3, 4}));
    EXPECT_FALSE(chat.flip(2, -1));
    EXPECT_EQ(chat.path(), (Path{1, 2, 3, 4}));
    chat.add({.id = 7, .parent = 2});
    chat.flip(2, 1);
    chat.flip(5, -1);
    EXPECT_EQ(chat.path(), (Path{1, 2, 7})); // seen last, although 3 goes on further
}

TEST(MessageTree, RemovalShowsTheVersionBefore)
{
    MessageTree chat = twoVersions();
    const auto removed = chat.remove(5);
    EXPECT_EQ(removed.messages.size(), 2);
    EXPECT_EQ(chat.path(), (Path{1, 2, 3, 4}));
    EXPECT_TRUE(chat.restore(removed));
    EXPECT_EQ(chat.path(), (Path{1, 5, 6}));
    EXPECT_EQ(chat.count(), 6);
}

TEST(MessageTree, NothingIsRestoredUnderWhatIsGone)
{
    MessageTree chat = twoVersions();
    const auto end = chat.remove(6);
    const auto begin = chat.remove(1);
    EXPECT_FALSE(chat.restore(end));
    EXPECT_EQ(chat.path(), Path());
    EXPECT_TRUE(chat.restore(begin));
    EXPECT_TRUE(chat.restore(end));
    EXPECT_EQ(chat.path(), (Path{1, 5, 6}));
}

TEST(MessageTree, StoredMessagesComeBackInAnyOrderAndDamaged)
{
    const QList<Message> stored{{.id = 6, .parent = 5}, {.id = 3, .parent = 2}, {.id = 1}, {.id = 5, .parent = 1},
        {.id = 2, .parent = 1}, {.id = 2, .parent = 6}, {.id = 0}, {.id = -4}};
    EXPECT_EQ(MessageTree(stored, 0).path(), (Path{1, 5, 6}));
    EXPECT_EQ(MessageTree(stored, 2).path(), (Path{1, 2, 3}));
    EXPECT_EQ(MessageTree(stored, 99).path(), (Path{1, 5, 6}));
    // Whose parent is lost, or its own child, is still found.
    const MessageTree damaged({{.id = 8, .parent = 7}, {.id = 9, .parent = 9}, {.id = 10, .parent = 8}}, 0);
    EXPECT_EQ(damaged.versions(8), (Path{8, 9}));
    EXPECT_EQ(damaged.count(), 3);
}

class RandomChats : public testing::TestWithParam<unsigned> { };

// Whatever is done to a chat, the tree agrees with the naive one after each step.
TEST_P(RandomChats, AreToldTheSameWayByBothTrees)
{
    std::mt19937 random(GetParam());
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    MessageTree chat;
    test::NaiveTree naive;
    MessageTree::Removed removed;
    test::NaiveTree::Nodes naivelyRemoved;
    RecordId next = 1;

    for (int step = 0; step < 400; ++step) {
        std::vector<RecordId> ids{0};
        for (const auto& node : naive.nodes())
            ids.push_back(node.first);
        const RecordId any = ids[below(ids.size())];
        const auto what = below(10);
        if (what < 4 || any == 0) {
            const RecordId parent = what < 2 ? chat.leaf() : any;
            chat.add({.id = next, .parent = parent});
            naive.add(next++, parent);
        } else if (what < 6) {
            const int by = below(2) == 0 ? -1 : 1;
            chat.flip(any, by);
            naive.flip(any, by);
        } else if (what < 7) {
            chat.show(any);
            naive.show(any);
        } else if (what < 8 || naivelyRemoved.empty()) {
            removed = chat.remove(any);
            naivelyRemoved = naive.remove(any);
        } else if (chat.restore(removed)) {
            naive.restore(naivelyRemoved, removed.messages.first().id);
            removed = {};
            naivelyRemoved.clear();
        }
        const auto expected = naive.path();
        ASSERT_EQ(chat.path(), Path(expected.begin(), expected.end())) << "step " << step;
        for (const RecordId id : expected) {
            const auto versions = naive.versions(id);
            ASSERT_EQ(chat.versions(id), Path(versions.begin(), versions.end())) << "step " << step;
        }
        ASSERT_EQ(static_cast<std::size_t>(chat.count()), naive.nodes().size());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomChats, testing::Range(0U, 40U));

} // namespace
} // namespace facet
