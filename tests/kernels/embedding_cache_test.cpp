// What is remembered of views of pictures, on the device.

#include "engine/vision/embedding_cache.h"
#include "tests/support/gpu_fixture.h"

namespace facet::test {
namespace {

constexpr std::size_t kValues = 300; // of a view: no multiple of what buffers are aligned to
constexpr std::uint64_t kViewBytes = kValues * sizeof(float);

ContentKey key(std::uint64_t number) { return {.high = number, .low = 1000 + number}; }

class EmbeddingCacheTest : public GpuTest {
protected:
    void SetUp() override
    {
        GpuTest::SetUp();
        if (!IsSkipped()) m_cache.emplace(device(), kViewBytes, 3);
    }

    EmbeddingCache& cache() { return *m_cache; }

    // Adds a view whose rows are all `value`.
    void remember(const ContentKey& name, float value)
    {
        const auto rows = cache().add(name);
        ASSERT_TRUE(static_cast<bool>(rows)) << rows.error().message;
        ASSERT_EQ(rows->bytes, kViewBytes);
        const gpu::Buffer values = upload(std::vector<float>(kValues, value));
        run([&](gpu::Recorder& gpu) { gpu.copy(values.view(0, kViewBytes), *rows); });
    }

    bool holds(const ContentKey& name, float value)
    {
        const auto rows = cache().find(name);
        if (!rows) return false;
        const gpu::Buffer copy = allocate(kViewBytes);
        run([&](gpu::Recorder& gpu) { gpu.copy(*rows, copy.view(0, kViewBytes)); });
        EXPECT_EQ(download<float>(copy, kValues), std::vector<float>(kValues, value));
        return true;
    }

private:
    std::optional<EmbeddingCache> m_cache;
};

TEST_F(EmbeddingCacheTest, GivesBackWhatWasWritten)
{
    EXPECT_FALSE(cache().find(key(1)).has_value());
    for (std::uint64_t i = 1; i <= 3; ++i)
        remember(key(i), static_cast<float>(i));
    for (std::uint64_t i = 1; i <= 3; ++i)
        EXPECT_TRUE(holds(key(i), static_cast<float>(i))) << i;
}

TEST_F(EmbeddingCacheTest, ForgetsWhatWasNotUsedForLongest)
{
    for (std::uint64_t i = 1; i <= 3; ++i)
        remember(key(i), static_cast<float>(i));
    EXPECT_TRUE(cache().find(key(1)).has_value()); // now 2 was not used for longest
    remember(key(4), 4);
    EXPECT_FALSE(cache().find(key(2)).has_value());
    remember(key(5), 5);
    EXPECT_FALSE(cache().find(key(3)).has_value());
    EXPECT_TRUE(holds(key(1), 1));
    EXPECT_TRUE(holds(key(4), 4));
    EXPECT_TRUE(holds(key(5), 5));
    remember(key(2), 22);
    EXPECT_FALSE(cache().find(key(1)).has_value());
    EXPECT_TRUE(holds(key(2), 22));
}

TEST_F(EmbeddingCacheTest, TakesNoMoreMemoryThanItsViews)
{
    const std::uint64_t before = device().allocatedBytes();
    for (std::uint64_t i = 1; i <= 3; ++i) {
        ASSERT_TRUE(static_cast<bool>(cache().add(key(i))));
        EXPECT_EQ(device().allocatedBytes() - before, i * gpu::Arena::cost(kViewBytes));
    }
    for (std::uint64_t i = 4; i <= 20; ++i)
        ASSERT_TRUE(static_cast<bool>(cache().add(key(i))));
    EXPECT_EQ(device().allocatedBytes() - before, 3 * gpu::Arena::cost(kViewBytes));
}

TEST_F(EmbeddingCacheTest, TakesBackWhatWasNotWritten)
{
    remember(key(1), 1);
    remember(key(2), 2);
    const std::uint64_t before = device().allocatedBytes();
    ASSERT_TRUE(static_cast<bool>(cache().add(key(3))));
    cache().remove(key(3));
    cache().remove(key(3)); // is not there: nothing to do
    EXPECT_FALSE(cache().find(key(3)).has_value());
    EXPECT_EQ(device().allocatedBytes(), before);
    remember(key(3), 33);
    EXPECT_TRUE(holds(key(1), 1));
    EXPECT_TRUE(holds(key(2), 2));
    EXPECT_TRUE(holds(key(3), 33));
}

TEST_F(EmbeddingCacheTest, KeysThatAgreeInOneHalfAreDifferent)
{
    const ContentKey first = {.high = 7, .low = 7};
    remember(first, 1);
    EXPECT_FALSE(cache().find({.high = 7, .low = 8}).has_value());
    EXPECT_FALSE(cache().find({.high = 8, .low = 7}).has_value());
    remember({.high = 8, .low = 7}, 2);
    EXPECT_TRUE(holds(first, 1));
}

TEST_F(EmbeddingCacheTest, CapacityOfOneHoldsTheLastView)
{
    EmbeddingCache one(device(), kViewBytes, 1);
    ASSERT_TRUE(static_cast<bool>(one.add(key(1))));
    ASSERT_TRUE(static_cast<bool>(one.add(key(2))));
    EXPECT_FALSE(one.find(key(1)).has_value());
    EXPECT_TRUE(one.find(key(2)).has_value());
}

} // namespace
} // namespace facet::test
