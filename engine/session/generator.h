#pragma once

#include "engine/sampling/sampler.h"
#include "engine/session/events.h"
#include "engine/text/text_decoder.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace facet {

// One generation, in ids.
struct GenerationTask {
    std::span<const std::int32_t> prompt; // the whole prompt, <bos> included
    std::span<const std::int32_t> stopIds;
    SamplingOptions sampling;
    std::uint32_t maxTokens = 0; // 0: until the model stops or the context is full
};

// How a generation talks to whoever started it; called on the engine thread.
struct GenerationControl {
    std::stop_token stop = {};
    std::function<void(std::uint32_t done, std::uint32_t total)> prefilled = {}; // tokens of this prompt read so far
    std::function<void(std::int32_t id)> token = {}; // each token of the answer, the stop token left out
};

struct GenerationResult {
    StopReason reason = StopReason::EndOfTurn;
    Statistics statistics;
};

// Prompt in, tokens out: keeps what the cache holds between calls, reads only the rest of a prompt, and keeps the
// device busy while tokens are looked at. Engine thread only.
class Generator {
public:
    // Device memory of its own: the ids of the last tokens, far more than are ever in flight.
    static constexpr std::uint64_t kRingBytes = 256;

    // What it is given must outlive the generator.
    static Result<Generator> create(GpuContext& gpu, TextDecoder& decoder, Sampler& sampler);

    // Errors: Input for a prompt that is empty, too long or has ids out of range; whatever the device says. A stop is
    // no error: the result says Cancelled and what was read stays in the cache.
    Result<GenerationResult> run(const GenerationTask& task, const GenerationControl& control);

    // The tokens whose keys and values the cache holds, oldest first.
    std::span<const std::int32_t> cached() const { return m_cached; }

private:
    Generator(GpuContext& gpu, TextDecoder& decoder, Sampler& sampler)
        : m_gpu(&gpu)
        , m_decoder(&decoder)
        , m_sampler(&sampler)
    {
    }

    using Clock = std::chrono::steady_clock;

    // A recorded step and whether it was cut for a known pace.
    struct Step {
        gpu::Recording recording;
        double seconds = 0; // estimate of one replay
        bool paced = false;
    };

    Result<void> check(const GenerationTask& task) const;
    std::uint32_t reusable(std::span<const std::int32_t> prompt) const;
    Result<gpu::Submitter::Ticket> prefill(
        const GenerationTask& task, std::uint32_t from, const GenerationControl& control);
    Result<gpu::Recording> recordChunk(
        const GenerationTask& task, std::uint32_t position, std::uint32_t tokens, std::stop_token stop);
    Result<StopReason> decode(const GenerationTask& task, gpu::Submitter::Ticket first, GenerationResult& result,
        const GenerationControl& control);
    Result<void> prepareStep(const GenerationTask& task, std::uint32_t position, std::stop_token stop);
    Result<gpu::Submitter::Ticket> submitStep(const GenerationTask& task, std::uint32_t position, std::stop_token stop);

    Sampler::Step samplerStep() const;
    std::int32_t chosen(std::uint32_t position) const;

    GpuContext* m_gpu;
    TextDecoder* m_decoder;
    Sampler* m_sampler;
    gpu::Buffer m_chosen; // the ring that the sampler writes and the CPU reads
    gpu::Pace m_prefillPace;
    gpu::Pace m_decodePace;
    Step m_step;
    std::vector<std::int32_t> m_cached;
    std::uint32_t m_written = 0; // positions below this have been written into the cache at some time
};

} // namespace facet
