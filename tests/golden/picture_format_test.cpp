// GGUF files of the picture half in every weight format they come in, and wherever they stand, through the whole path:
// found, opened, looked with, and what the decoder says after a picture.

#include "engine/model/find_vision.h"
#include "engine/text/logits_reader.h"
#include "engine/vision/embeddings_reader.h"
#include "tests/golden/shared_gpu.h"
#include "tests/support/gpu_fixture.h"
#include "tests/support/model/gguf_writer.h"
#include "tests/support/model/synthetic_model.h"
#include "tests/support/model/synthetic_vision.h"

#include <cstring>

namespace facet::test {
namespace {

const auto* const kSharedGpu = ::testing::AddGlobalTestEnvironment(new SharedGpu);
const std::filesystem::path kGoldens = std::filesystem::path(FACET_TEST_DATA) / "goldens-synthetic";

constexpr double kLimit = 1e-5; // ||a - b|| / ||b||; all come out below 1e-6 on the CPU drivers
constexpr std::uint32_t kSide = 224;
constexpr std::uint32_t kViewTokens = 16;
constexpr std::uint32_t kPictureAt = 4;
constexpr std::uint32_t kPromptTokens = 23;

std::vector<double> readGolden(const std::string& name)
{
    const auto bytes = readFile(kGoldens / name);
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return {values.begin(), values.end()};
}

// Ramps and a chequered plane, so that no two patches are alike.
std::vector<std::uint8_t> picture()
{
    std::vector<std::uint8_t> rgb;
    for (std::uint32_t y = 0; y < kSide; ++y)
        for (std::uint32_t x = 0; x < kSide; ++x)
            for (const std::uint32_t value :
                {x * 255 / (kSide - 1), y * 255 / (kSide - 1), 3 * x + 5 * y + 90 * ((x / 16 + y / 16) % 2)})
                rgb.push_back(static_cast<std::uint8_t>(value % 256));
    return rgb;
}

// "the", the picture between its markers, "on a". What stands at the soft tokens is never looked up.
std::vector<std::int32_t> promptIds()
{
    std::vector<std::int32_t> ids = {2, 412, 670, 109};
    ids.insert(ids.end(), kViewTokens, -1);
    ids.insert(ids.end(), {110, 434, 369});
    return ids;
}

// An encoder that has looked at the picture.
class Looked {
public:
    explicit Looked(const VisionCheckpoint& files)
        : m_encoder(std::move(VisionEncoder::load(SharedGpu::get(), files)).value())
        , m_reader(std::move(EmbeddingsReader::create(SharedGpu::get(), *m_encoder)).value())
    {
        const auto rows = m_reader.read(picture());
        CHECK(static_cast<bool>(rows));
        m_rows.assign(rows->begin(), rows->end());
    }

    const std::vector<float>& rows() const { return m_rows; }

    // What the text half says after the prompt.
    std::vector<float> logits(const Checkpoint& text) const
    {
        GpuContext& gpu = SharedGpu::get();
        const auto decoder = std::move(TextDecoder::load(gpu, text,
                                           {.contextTokens = kPromptTokens,
                                               .chunk = kPromptTokens,
                                               .viewTokens = kViewTokens,
                                               .kvFormat = KvFormat::F32}))
                                 .value();
        auto reader = std::move(LogitsReader::create(gpu, *decoder)).value();
        const ImageRows image = {.position = kPictureAt, .count = kViewTokens, .embeddings = m_reader.rows()};
        std::vector<float> last;
        const auto ids = promptIds();
        const auto fed = reader.feed(0, {.ids = ids, .images = {&image, 1}},
            [&](std::span<const float> row) { last.assign(row.begin(), row.end()); });
        EXPECT_TRUE(static_cast<bool>(fed)) << fed.error().message;
        return last;
    }

private:
    std::unique_ptr<VisionEncoder> m_encoder;
    EmbeddingsReader m_reader;
    std::vector<float> m_rows;
};

class PictureFormat : public GpuTest {
protected:
    std::filesystem::path write(const std::string& name, const std::vector<std::byte>& bytes) const
    {
        EXPECT_TRUE(writeFile(m_folder / name, bytes));
        return m_folder / name;
    }

    static Checkpoint open(const std::filesystem::path& path)
    {
        auto opened = Checkpoint::open(path);
        CHECK(static_cast<bool>(opened));
        return std::move(opened).value();
    }

    static VisionCheckpoint find(const Checkpoint& text)
    {
        auto found = findVision(text);
        CHECK(found && *found);
        return std::move(**found);
    }

    std::vector<float> rowsOf(const MmprojOptions& options) const
    {
        const auto files = VisionCheckpoint::open(write("alone.gguf", makeSyntheticMmproj(options)));
        CHECK(static_cast<bool>(files));
        return Looked(*files).rows();
    }

    static void expectGolden(const Looked& looked, const Checkpoint& text)
    {
        EXPECT_LE(relativeError(looked.rows(), readGolden("picture-224x224.embeddings.f32")), kLimit);
        EXPECT_LE(relativeError(looked.logits(text), readGolden("picture-224x224.logits.f32")), kLimit);
    }

private:
    const TemporaryFolder m_folder;
};

TEST_F(PictureFormat, AnMmprojFileBesideTheModelEqualsTheGolden)
{
    write("anything.gguf", makeSyntheticMmproj({}));
    const Checkpoint text = open(write("model.gguf", makeSyntheticGguf({})));
    const VisionCheckpoint vision = find(text);
    EXPECT_EQ(vision.path().filename(), "anything.gguf");
    expectGolden(Looked(vision), text);
}

TEST_F(PictureFormat, AFileThatHoldsBothHalvesEqualsTheGolden)
{
    const auto more = [](GgufWriter& writer) { addSyntheticVision(writer, {.naming = MmprojNaming::Ollama}); };
    const Checkpoint text = open(write("model.gguf", makeSyntheticGguf({.more = more})));
    const VisionCheckpoint vision = find(text);
    EXPECT_EQ(vision.path(), text.path());
    expectGolden(Looked(vision), text);
}

TEST_F(PictureFormat, FeedForwardsThatOlderConvertersExchangedEqualTheGolden)
{
    EXPECT_LE(
        relativeError(rowsOf({.naming = MmprojNaming::LlamaCppSwapped}), readGolden("picture-224x224.embeddings.f32")),
        kLimit);
}

class PictureFormats : public PictureFormat, public ::testing::WithParamInterface<WeightFormat> { };

// Against the same numbers as F32, which the goldens hold; and the numbers are not those of an F32 file.
TEST_P(PictureFormats, SeesWhatItsWeightsSay)
{
    const auto rows = rowsOf({.format = GetParam()});
    const auto decoded = rowsOf({.format = GetParam(), .storage = MmprojStorage::Decoded});
    const double error = relativeError(rows, std::vector<double>(decoded.begin(), decoded.end()));
    EXPECT_LE(error, kLimit);
    const double rounding = relativeError(rows, readGolden("picture-224x224.embeddings.f32"));
    EXPECT_GT(rounding, 2 * kLimit) << "the weights were not rounded";
    EXPECT_LT(rounding, 0.1);
    std::printf("relative error %.1e, of the format %.1e\n", error, rounding);
}

INSTANTIATE_TEST_SUITE_P(Formats, PictureFormats,
    ::testing::Values(WeightFormat::F16, WeightFormat::BF16, WeightFormat::Q8_0),
    [](const auto& value) { return std::string(facet::info(value.param).name); });

} // namespace
} // namespace facet::test
