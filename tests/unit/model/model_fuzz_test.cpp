#include "engine/model/checkpoint.h"
#include "engine/model/find_vision.h"
#include "tests/support/model/small_vision.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>
#include <random>

// The largest single request to the heap: a reader that believes a number of a file would show here.
namespace {
std::atomic<std::size_t> largestRequest = 0;
}

void* operator new(std::size_t size)
{
    if (size > largestRequest.load(std::memory_order_relaxed)) largestRequest = size;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

// std::stable_sort asks this way for its buffer.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    if (size > largestRequest.load(std::memory_order_relaxed)) largestRequest = size;
    return std::malloc(size == 0 ? 1 : size);
}

// Not inlined: GCC would take free() here for the wrong partner of operator new.
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }

[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace facet {
namespace {

constexpr int kMutations = 4000;
constexpr std::size_t kLargestAllowed = 8U << 20; // bytes; the files are a few KiB, JSON grows by what it nests

using Bytes = std::vector<std::byte>;

// Changes a copy of `valid`, mostly inside its first `headerBytes`: flips bits, cuts the end off, writes numbers that
// are large or near a limit, doubles or drops a piece.
Bytes mutate(const Bytes& valid, std::size_t headerBytes, std::mt19937& random)
{
    constexpr std::array<std::uint64_t, 10> kNumbers = {
        0, 1, 0x7F, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 1ULL << 60, 0x7FFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF};
    Bytes file = valid;
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
    for (std::size_t changes = 1 + below(4); changes > 0 && file.size() > 16; --changes) {
        const std::size_t at = below(std::min(headerBytes, file.size() - 8));
        switch (random() % 5) {
        case 0:
            file[at] ^= static_cast<std::byte>(1U << below(8));
            break;
        case 1:
            file[at] = static_cast<std::byte>(random());
            break;
        case 2:
            std::memcpy(file.data() + at, &kNumbers[below(kNumbers.size())], below(2) == 0 ? 4 : 8);
            break;
        case 3: {
            const std::size_t length = std::min(below(64), file.size() - at);
            const Bytes piece(file.begin() + static_cast<std::ptrdiff_t>(at),
                file.begin() + static_cast<std::ptrdiff_t>(at + length));
            const auto place = file.begin() + static_cast<std::ptrdiff_t>(below(headerBytes) % file.size());
            if (below(2) == 0)
                file.insert(place, piece.begin(), piece.end());
            else
                file.erase(place,
                    place
                        + static_cast<std::ptrdiff_t>(
                            std::min<std::size_t>(length, static_cast<std::size_t>(file.end() - place))));
            break;
        }
        default:
            if (below(8) == 0) file.resize(1 + at);
        }
    }
    return file;
}

// Opens what lies at `path` and reads all that a session would; every outcome but a crash is right.
bool opens(const std::filesystem::path& path)
{
    const auto checkpoint = Checkpoint::open(path);
    if (!checkpoint) {
        EXPECT_FALSE(checkpoint.error().message.empty());
        return false;
    }
    volatile float consumed = 0;
    float sum = 0;
    visitWeights(checkpoint->weights(), checkpoint->config(), [&](const TensorView& view, const TensorSpec& spec) {
        EXPECT_EQ(view.bytes.size(), view.rows * fileRowBytes(view.format, view.columns));
        if (spec.kind == TensorKind::Gain)
            sum += checkpoint->readVector(view, spec.kind)->back();
        else
            sum += static_cast<float>(std::to_integer<int>(view.bytes.back()));
    });
    if (const auto vocabulary = checkpoint->vocabulary(); vocabulary && *vocabulary) {
        EXPECT_EQ((*vocabulary)->pieces.size(), (*vocabulary)->scores.size());
    }
    consumed = sum;
    static_cast<void>(consumed);
    return true;
}

// The same for the picture half.
bool opensVision(const std::filesystem::path& path)
{
    const auto checkpoint = VisionCheckpoint::openIfThere(path);
    if (!checkpoint) {
        EXPECT_FALSE(checkpoint.error().message.empty());
        return false;
    }
    if (!*checkpoint) return false;
    const VisionCheckpoint& vision = **checkpoint;
    volatile float consumed = 0;
    float sum = 0;
    visitVisionWeights(vision.weights(), vision.config(), [&](const TensorView& view, const VisionTensorSpec& spec) {
        EXPECT_EQ(view.rows * view.columns, spec.rows * spec.columns);
        if (isMatrix(spec.kind))
            sum += static_cast<float>(std::to_integer<int>(view.bytes.back()));
        else
            sum += vision.readFloats(view, spec.kind)->back();
    });
    const auto projector = vision.readProjector();
    EXPECT_TRUE(projector && !projector->empty());
    EXPECT_EQ(vision.config().patches(), vision.config().viewTokens * vision.config().pool() * vision.config().pool());
    consumed = sum;
    static_cast<void>(consumed);
    return true;
}

// Changes a copy of a JSON text: bits and bytes, or, which those rarely make, a value in place of another.
Bytes mutateJson(const Bytes& valid, bool isByValue, std::mt19937& random)
{
    constexpr std::array<std::string_view, 8> kWords = {
        "[[[[", "1e999", "-1", "null", "4294967296", "{\"a\":", "\"\\ud800\"", "18446744073709551616"};
    if (!isByValue) return mutate(valid, valid.size(), random);
    Bytes file = valid;
    const auto word = std::as_bytes(std::span(kWords[random() % kWords.size()]));
    const auto colon =
        std::find(file.begin() + static_cast<std::ptrdiff_t>(random() % file.size()), file.end(), std::byte(':'));
    const auto comma = std::find(colon, file.end(), std::byte(','));
    if (colon != file.end()) file.insert(file.erase(colon + 1, comma), word.begin(), word.end());
    return file;
}

TEST(Fuzz, MutatedGgufNeitherCrashesNorAllocatesWhatItClaims)
{
    const test::TemporaryFolder folder;
    const Bytes valid = test::smallGguf();
    const std::size_t headerBytes = valid.size() - test::kSmallDataBytes;
    std::mt19937 random(2026);
    int opened = 0;
    largestRequest = 0;
    for (int i = 0; i < kMutations; ++i) {
        ASSERT_TRUE(test::writeFile(folder / "m.gguf", mutate(valid, headerBytes, random)));
        opened += opens(folder / "m.gguf") ? 1 : 0;
    }
    EXPECT_LT(largestRequest, kLargestAllowed);
    EXPECT_GT(opened, kMutations / 100); // else nothing past the first check was tried
    EXPECT_LT(opened, kMutations * 3 / 4);
}

TEST(Fuzz, MutatedSafetensorsNeitherCrashNorAllocateWhatTheyClaim)
{
    const test::TemporaryFolder folder;
    test::writeSmallFolder(folder.path());
    const Bytes valid = test::readFile(folder / "model.safetensors");
    std::uint64_t headerBytes = 0;
    std::memcpy(&headerBytes, valid.data(), sizeof headerBytes);
    std::mt19937 random(2027);
    int opened = 0;
    largestRequest = 0;
    for (int i = 0; i < kMutations; ++i) {
        ASSERT_TRUE(test::writeFile(folder / "model.safetensors", mutate(valid, headerBytes + 8, random)));
        opened += opens(folder.path()) ? 1 : 0;
    }
    EXPECT_LT(largestRequest, kLargestAllowed);
    EXPECT_GT(opened, kMutations / 100);
    EXPECT_LT(opened, kMutations * 3 / 4);
}

TEST(Fuzz, MutatedConfigurationNeitherCrashesNorAllocatesWhatItClaims)
{
    const test::TemporaryFolder folder;
    test::writeSmallFolder(folder.path());
    const Bytes valid = test::readFile(folder / "config.json");
    std::mt19937 random(2028);
    int opened = 0;
    largestRequest = 0;
    for (int i = 0; i < kMutations; ++i) {
        ASSERT_TRUE(test::writeFile(folder / "config.json", mutateJson(valid, i % 2 == 0, random)));
        opened += opens(folder.path()) ? 1 : 0;
    }
    EXPECT_LT(largestRequest, kLargestAllowed);
    EXPECT_GT(opened, kMutations / 100);
    EXPECT_LT(opened, kMutations * 3 / 4);
}

TEST(Fuzz, MutatedMmprojNeitherCrashesNorAllocatesWhatItClaims)
{
    const test::TemporaryFolder folder;
    test::writeFile(folder / "text.gguf", test::smallGguf());
    const auto text = Checkpoint::open(folder / "text.gguf");
    ASSERT_TRUE(text) << text.error().message;
    const Bytes valid = test::smallMmproj();
    const std::size_t headerBytes = valid.size() - test::smallMmprojDataBytes();
    std::mt19937 random(2029);
    int opened = 0;
    int paired = 0;
    largestRequest = 0;
    for (int i = 0; i < kMutations; ++i) {
        ASSERT_TRUE(test::writeFile(folder / "m.gguf", mutate(valid, headerBytes, random)));
        opened += opensVision(folder / "m.gguf") ? 1 : 0;
        const auto found = findVision(*text);
        paired += found && *found ? 1 : 0;
        EXPECT_FALSE(Checkpoint::open(folder / "m.gguf")); // never a model, whatever is changed
    }
    EXPECT_LT(largestRequest, kLargestAllowed);
    EXPECT_GT(opened, kMutations / 100);
    EXPECT_LT(opened, kMutations * 3 / 4);
    EXPECT_GT(paired, kMutations / 100);
    EXPECT_LE(paired, opened);
}

TEST(Fuzz, MutatedVisionConfigurationNeitherCrashesNorAllocatesWhatItClaims)
{
    const test::TemporaryFolder folder;
    test::writeSmallVisionFolder(folder.path());
    const Bytes valid = test::readFile(folder / "config.json");
    std::mt19937 random(2030);
    int opened = 0;
    largestRequest = 0;
    for (int i = 0; i < kMutations; ++i) {
        ASSERT_TRUE(test::writeFile(folder / "config.json", mutateJson(valid, i % 2 == 0, random)));
        opened += opensVision(folder.path()) ? 1 : 0;
    }
    EXPECT_LT(largestRequest, kLargestAllowed);
    EXPECT_GT(opened, kMutations / 100);
    EXPECT_LT(opened, kMutations * 3 / 4);
}

} // namespace
} // namespace facet
