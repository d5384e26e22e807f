// Pictures against the goldens: what SigLIP and the projector make of them, and what the decoder says after them.

#include "engine/image/decode.h"
#include "engine/image/resize.h"
#include "tests/golden/picture_subject.h"
#include "tests/golden/shared_gpu.h"
#include "tests/golden/subject.h"
#include "tests/support/gpu_fixture.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>

namespace facet::test {
namespace {

constexpr double kLimit = 1e-4;     // ||a - b|| / ||b|| with a float32 cache
constexpr double kHalfLimit = 4e-3; // with a float16 cache; see text_golden_test.cpp
constexpr std::uint32_t kWhole = 1024;

std::vector<std::byte> bytesOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> chars{std::istreambuf_iterator<char>(file), {}};
    const auto bytes = std::as_bytes(std::span(chars));
    return {bytes.begin(), bytes.end()};
}

// Copies every tensor it sees.
class CopyingTap final : public Tap {
public:
    void see(gpu::Recorder& gpu, std::int32_t layer, std::string_view name, const gpu::Tensor<float>& tensor) override
    {
        auto copy = gpu::Buffer::create(*SharedGpu::get().device, tensor.view.bytes, gpu::MemoryUse::Readback);
        CHECK(static_cast<bool>(copy));
        gpu.copy(tensor.view, copy->view());
        m_copies[{layer, std::string(name)}] = std::move(*copy);
    }

    std::span<const float> values(std::int32_t layer, const std::string& name) const
    {
        const auto bytes = m_copies.at({layer, name}).mapped();
        return {reinterpret_cast<const float*>(bytes.data()), bytes.size() / sizeof(float)};
    }

private:
    std::map<std::pair<std::int32_t, std::string>, gpu::Buffer> m_copies;
};

std::string caseName(const ::testing::TestParamInfo<std::pair<std::string, std::string>>& value)
{
    std::string name = value.param.first + "_" + value.param.second;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

class PictureGolden : public GpuTest, public ::testing::WithParamInterface<std::pair<std::string, std::string>> {
protected:
    const PictureCase golden = readPictureCase(GetParam().first, GetParam().second);
    std::size_t viewValues() const { return golden.embeddings.shape[1] * golden.embeddings.shape[2]; }
};

TEST_P(PictureGolden, EmbeddingsEqualTheReferenceAfterEveryLayer)
{
    if (!golden.pixels) GTEST_SKIP() << "SKIPPED: the pixels of this case are not there in 8 bits";
    Eye eye(checkpointFolder(golden.checkpoint));
    for (std::size_t view = 0; view < golden.imageStarts.size(); ++view) {
        CopyingTap tap;
        const auto rows = eye.see(golden.rgb(view), &tap);
        if (view == 0) {
            const std::size_t width = eye.config().width;
            const std::size_t stateValues = golden.stateRows.size() * width;
            for (std::size_t i = 0; i < golden.states->shape[0]; ++i) {
                const bool last = i + 1 == golden.states->shape[0];
                const auto all = i == 0 ? tap.values(-1, "embedding")
                    : last              ? tap.values(-1, "final_norm")
                                        : tap.values(static_cast<std::int32_t>(i) - 1, "hidden");
                std::vector<float> actual;
                for (const std::size_t row : golden.stateRows)
                    actual.insert(actual.end(), all.begin() + static_cast<std::ptrdiff_t>(row * width),
                        all.begin() + static_cast<std::ptrdiff_t>((row + 1) * width));
                ASSERT_LE(relativeError(actual, std::span(golden.states->values).subspan(i * stateValues, stateValues)),
                    kLimit)
                    << "state " << i;
            }
            ASSERT_LE(relativeError(tap.values(-1, "pooled"), golden.pooled->values), kLimit);
        }
        const auto expected = std::span(golden.embeddings.values).subspan(view * viewValues(), viewValues());
        EXPECT_LE(relativeError(rows, expected), kLimit) << "view " << view;
    }
}

class AfterPictures : public PictureGolden {
protected:
    // What our own eye sees, or, where the pixels are not there, what the golden's saw.
    std::vector<std::vector<float>> views() const
    {
        std::vector<std::vector<float>> rows;
        std::optional<Eye> eye;
        if (golden.pixels) eye.emplace(checkpointFolder(golden.checkpoint));
        for (std::size_t i = 0; i < golden.imageStarts.size(); ++i) {
            const auto stored = std::span(golden.embeddings.values).subspan(i * viewValues(), viewValues());
            rows.push_back(eye ? eye->see(golden.rgb(i)) : std::vector(stored.begin(), stored.end()));
        }
        return rows;
    }

    void expectGolden(std::uint32_t chunk, KvFormat format, double limit) const
    {
        SCOPED_TRACE("chunks of " + std::to_string(chunk));
        Listener listener(checkpointFolder(golden.checkpoint), golden, chunk, format);
        listener.show(views());
        const auto [prompt, decoded] = listener.say();
        const std::size_t vocabulary = golden.logits.shape[1];
        EXPECT_LE(relativeError(std::span(prompt).last(golden.logits.values.size()), golden.logits.values), limit);
        EXPECT_LE(relativeError(decoded, golden.decodeLogits.values), limit);
        for (std::size_t i = 0; i < golden.greedyIds.size(); ++i) {
            if (golden.greedyMargins[i] < 20 * limit) continue;
            const auto row = std::span(decoded).subspan(i * vocabulary, vocabulary);
            EXPECT_EQ(std::ranges::max_element(row) - row.begin(), golden.greedyIds[i]) << "step " << i;
        }
    }
};

TEST_P(AfterPictures, WholePrefillEqualsTheReference) { expectGolden(kWhole, KvFormat::F32, kLimit); }

// Chunks of which a border would fall into every picture.
TEST_P(AfterPictures, ChunkedPrefillEqualsTheReference) { expectGolden(7, KvFormat::F32, kLimit); }

TEST_P(AfterPictures, HalfPrecisionCacheStaysClose) { expectGolden(33, KvFormat::F16, kHalfLimit); }

TEST_P(AfterPictures, SwappedPicturesSaySomethingElse)
{
    if (!golden.swapped) GTEST_SKIP() << "SKIPPED: this case has no two pictures to swap";
    auto rows = views();
    std::swap(rows[0], rows[1]);
    Listener listener(checkpointFolder(golden.checkpoint), golden, kWhole, KvFormat::F32);
    listener.show(rows);
    const auto prompt = listener.prompt();
    EXPECT_LE(relativeError(prompt, golden.swapped->values), kLimit);
    EXPECT_GT(relativeError(prompt, golden.logits.values), 0.5);
}

INSTANTIATE_TEST_SUITE_P(Cases, PictureGolden, ::testing::ValuesIn(pictureCaseNames()), caseName);
INSTANTIATE_TEST_SUITE_P(Cases, AfterPictures, ::testing::ValuesIn(pictureCaseNames()), caseName);

class WholeSize : public GpuTest { };

// From a JPEG file to 256 tokens: decoded, resized to 896 x 896, 4096 patches.
TEST_F(WholeSize, AnEncoderOfTheRealGeometrySeesTheSame)
{
    const PictureCase golden = readPictureCase("tiny-896", "chat-jpeg");
    const auto picture = decodeImage(bytesOf(std::filesystem::path(FACET_TEST_DATA) / "images/test_image.jpg"));
    ASSERT_TRUE(static_cast<bool>(picture));
    Eye eye(checkpointFolder("tiny-896"));
    ASSERT_EQ(eye.config().patches(), 4096U);
    const Image square = resize(*picture, {0, 0, picture->width, picture->height}, eye.config().imageSize);
    EXPECT_LE(relativeError(eye.see(square.rgb), golden.embeddings.values), kLimit);
}

} // namespace
} // namespace facet::test
