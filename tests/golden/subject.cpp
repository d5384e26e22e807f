#include "tests/golden/subject.h"

#include "tests/golden/shared_gpu.h"

#include <gtest/gtest.h>

#include <map>
#include <tuple>

namespace facet::test {
namespace {

constexpr std::uint32_t kContext = 640;  // tokens; the longest golden with its continuation has 624
constexpr std::uint32_t kLogitRows = 16; // fewer than a chunk has: logits come in several parts

using SubjectKey = std::tuple<std::string, std::uint32_t, KvFormat>;

struct SharedSubjects final : ::testing::Environment {
    std::map<SubjectKey, Subject> subjects;

    void TearDown() override { subjects.clear(); }
};

// GoogleTest owns both, and takes down the later one first.
const auto* const kSharedGpu = ::testing::AddGlobalTestEnvironment(new SharedGpu);
auto* const kShared = static_cast<SharedSubjects*>(::testing::AddGlobalTestEnvironment(new SharedSubjects));

void expectDone(const Result<void>& result)
{
    EXPECT_TRUE(static_cast<bool>(result)) << result.error().message << " " << result.error().context;
}

} // namespace

std::filesystem::path checkpointFolder(const std::string& name)
{
    return std::filesystem::path(FACET_TEST_DATA) / "checkpoints" / name;
}

Subject& sharedSubject(const std::string& checkpoint, std::uint32_t chunk, KvFormat format)
{
    const SubjectKey key = {checkpoint, chunk, format};
    const auto found = kShared->subjects.find(key);
    if (found != kShared->subjects.end()) return found->second;
    const DecoderOptions options = {
        .contextTokens = kContext, .chunk = chunk, .logitRows = kLogitRows, .kvFormat = format};
    return kShared->subjects.try_emplace(key, checkpointFolder(checkpoint), options).first->second;
}

Subject::Subject(const std::filesystem::path& checkpoint, const DecoderOptions& options)
{
    const auto files = Checkpoint::open(checkpoint);
    CHECK(static_cast<bool>(files));
    m_decoder = std::move(TextDecoder::load(SharedGpu::get(), *files, options)).value();
    m_reader.emplace(std::move(LogitsReader::create(SharedGpu::get(), *m_decoder)).value());
}

std::vector<float> Subject::feed(std::uint32_t position, std::span<const std::int32_t> ids, Tap* tap)
{
    std::vector<float> logits;
    expectDone(m_reader->feed(
        position, {.ids = ids}, [&](std::span<const float> row) { logits.insert(logits.end(), row.begin(), row.end()); }, tap));
    return logits;
}

void Subject::prefill(std::uint32_t position, std::span<const std::int32_t> ids)
{
    m_decoder->writeSequence(position, ids);
    gpu::Submitter& submitter = *SharedGpu::get().submitter;
    const auto end = position + static_cast<std::uint32_t>(ids.size());
    while (position < end) {
        const Pass next = nextPass(position, end, m_decoder->plan().chunk, {});
        gpu::Recorder pass(*SharedGpu::get().device, *SharedGpu::get().pipelines, m_pace.segmentWork());
        pass.setWord(m_decoder->state(), position);
        m_decoder->recordPass(pass, next);
        const auto recording = pass.finish();
        CHECK(static_cast<bool>(recording));
        CHECK(static_cast<bool>(submitter.submit(*recording, m_pace)));
        expectDone(submitter.drain());
        position = next.end();
    }
}

} // namespace facet::test
