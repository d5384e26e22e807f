#include "tests/golden/picture_subject.h"

#include "tests/golden/shared_gpu.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace facet::test {

Eye::Eye(const std::filesystem::path& model)
{
    const auto files = VisionCheckpoint::open(model);
    CHECK(static_cast<bool>(files));
    m_encoder = std::move(VisionEncoder::load(SharedGpu::get(), *files)).value();
    m_reader.emplace(std::move(EmbeddingsReader::create(SharedGpu::get(), *m_encoder)).value());
}

std::vector<float> Eye::see(std::span<const std::uint8_t> rgb, Tap* tap)
{
    const auto rows = m_reader->read(rgb, {.tap = tap});
    CHECK(static_cast<bool>(rows));
    return {rows->begin(), rows->end()};
}

Listener::Listener(const std::filesystem::path& model, const PictureCase& golden, std::uint32_t chunk, KvFormat format)
    : m_golden(golden)
{
    const auto files = Checkpoint::open(model);
    CHECK(static_cast<bool>(files));
    GpuContext& gpu = SharedGpu::get();
    const auto viewTokens = static_cast<std::uint32_t>(golden.embeddings.shape[1]);
    m_decoder = std::move(TextDecoder::load(gpu, *files,
                              {.contextTokens = static_cast<std::uint32_t>(golden.ids.size() + golden.greedyIds.size()),
                                  .chunk = chunk,
                                  .logitRows = 32,
                                  .viewTokens = viewTokens,
                                  .kvFormat = format}))
                    .value();
    m_reader.emplace(std::move(LogitsReader::create(gpu, *m_decoder)).value());
}

void Listener::show(const std::vector<std::vector<float>>& views)
{
    show(views, static_cast<std::uint32_t>(m_golden.embeddings.shape[1]));
}

void Listener::showRowByRow(const std::vector<std::vector<float>>& views) { show(views, 1); }

// `together`: rows that see each other.
void Listener::show(const std::vector<std::vector<float>>& views, std::uint32_t together)
{
    GpuContext& gpu = SharedGpu::get();
    const auto viewTokens = static_cast<std::uint32_t>(m_golden.embeddings.shape[1]);
    auto uploader = gpu::Uploader::create(*gpu.device, *gpu.pipelines, *gpu.submitter);
    CHECK(static_cast<bool>(uploader));
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto bytes = std::as_bytes(std::span(views[i]));
        auto buffer = gpu::Buffer::create(*gpu.device, bytes.size(), gpu::MemoryUse::Device);
        CHECK(static_cast<bool>(buffer));
        CHECK(static_cast<bool>(uploader->write(
            *buffer, 0, bytes.size(), [&](std::span<std::byte> target) { std::ranges::copy(bytes, target.begin()); })));
        const std::uint64_t part = bytes.size() / viewTokens * together;
        for (std::uint32_t row = 0; row < viewTokens; row += together)
            m_images.push_back({.position = m_golden.imageStarts[i] + row,
                .count = together,
                .embeddings = buffer->view(row / together * part, part)});
        m_rows.push_back(std::move(*buffer));
    }
    CHECK(static_cast<bool>(uploader->finish()));
}

Said Listener::say()
{
    Said said = {.prompt = prompt(), .decoded = {}};
    const std::size_t vocabulary = m_decoder->config().vocabulary;
    said.decoded.assign(said.prompt.end() - static_cast<std::ptrdiff_t>(vocabulary), said.prompt.end());
    for (std::size_t i = 0; i + 1 < m_golden.greedyIds.size(); ++i) {
        const auto row =
            feed(static_cast<std::uint32_t>(m_golden.ids.size() + i), {.ids = {&m_golden.greedyIds[i], 1}});
        said.decoded.insert(said.decoded.end(), row.begin(), row.end());
    }
    return said;
}

std::vector<float> Listener::feed(std::uint32_t position, const LogitsReader::Tokens& tokens)
{
    std::vector<float> logits;
    const auto fed = m_reader->feed(
        position, tokens, [&](std::span<const float> row) { logits.insert(logits.end(), row.begin(), row.end()); });
    EXPECT_TRUE(static_cast<bool>(fed)) << fed.error().message;
    return logits;
}

} // namespace facet::test
