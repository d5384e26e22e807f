#pragma once

#include "engine/text/logits_reader.h"

#include <span>
#include <string>
#include <vector>

namespace facet::test {

// A decoder over a checkpoint on the SharedGpu, and what it says about ids. Fails the test when the engine reports an
// error.
class Subject {
public:
    Subject(const std::filesystem::path& checkpoint, const DecoderOptions& options);

    // Feeds ids; gives the logits of each [ids, vocabulary].
    std::vector<float> feed(std::uint32_t position, std::span<const std::int32_t> ids, Tap* tap = nullptr);
    // Feeds ids in passes of the decoder's chunk, without the head.
    void prefill(std::uint32_t position, std::span<const std::int32_t> ids);

    const TextConfig& config() const { return m_decoder->config(); }
    const KvCaches& caches() const { return m_decoder->caches(); }

private:
    std::unique_ptr<TextDecoder> m_decoder;
    std::optional<LogitsReader> m_reader;
    gpu::Pace m_pace;
};

std::filesystem::path checkpointFolder(const std::string& name); // in tests/data

// The decoder over a checkpoint of tests/data that the program's tests share: it is loaded once, and each test begins
// anew at position 0, over what the one before left in the cache.
Subject& sharedSubject(const std::string& checkpoint, std::uint32_t chunk, KvFormat format);

} // namespace facet::test
