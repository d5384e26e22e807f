#pragma once

#include "engine/sampling/sampler.h"
#include "engine/session/events.h"
#include "engine/session/ring_history.h"
#include "engine/text/text_decoder.h"

#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace facet {

// Where one view of a picture stands in a prompt.
struct ViewSlot {
    std::uint32_t position = 0; // of its first soft token
    std::uint32_t tokens = 0;
    std::uint64_t key = 0; // of its content: the same for the same view
};

// One generation, in ids.
struct GenerationTask {
    std::span<const std::int32_t> prompt;           // the whole prompt, <bos> included
    std::span<const ViewSlot> views = {};           // of its pictures, in order
    std::span<const std::uint32_t> turnStarts = {}; // where in the prompt a later one may begin to differ, in order
    std::span<const std::int32_t> stopIds;
    SamplingOptions sampling;
    std::uint32_t maxTokens = 0; // 0: until the model stops or the context is full
};

// How a generation talks to whoever started it; called on the engine thread.
struct GenerationControl {
    std::stop_token stop = {};
    // Gives the rows of the task's views from number `first` on; those before it are in the cache. Called once, before
    // anything is read, if there are any.
    std::function<Result<std::vector<ImageRows>>(std::size_t first)> look = {};
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

private:
    Generator(GpuContext& gpu, TextDecoder& decoder, Sampler& sampler);

    // What stands at a position, to compare prompts by: a token's id, or for a row of a picture what the view's content
    // gives, which is above all ids.
    using Mark = std::uint64_t;

    // A recorded step and whether it was cut for a known pace.
    struct Step {
        gpu::Recording recording;
        double seconds = 0; // estimate of one replay
        bool paced = false;
    };

    Result<void> check(const GenerationTask& task) const;
    static std::vector<Mark> marksOf(const GenerationTask& task);
    // How far the cache holds the same as the prompt.
    std::uint32_t common(const GenerationTask& task, std::span<const Mark> marks) const;
    // What is left to read of a prompt.
    struct Rest {
        std::vector<Mark> marks; // of all of it
        RingHistory::Resume resume;
        std::vector<std::uint32_t> toCopy; // positions at which the rings are to be copied
    };
    Rest planRest(const GenerationTask& task);
    Result<void> resume(const RingHistory::Resume& resume);
    Result<void> copyRings(std::span<const std::uint32_t> positions);
    Result<void> runCopy(gpu::Recorder& recorder);
    Result<gpu::Submitter::Ticket> read(
        const GenerationTask& task, const Rest& rest, const GenerationControl& control, GenerationResult& result);
    Result<gpu::Submitter::Ticket> prefill(const GenerationTask& task, const Rest& rest,
        std::span<const ImageRows> images, const GenerationControl& control);
    Result<gpu::Recording> recordChunk(const GenerationTask& task, const Pass& pass, std::stop_token stop);
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
    gpu::Pace m_copyPace;
    Step m_step;
    std::vector<Mark> m_cached; // of the positions whose keys and values the cache holds
    RingHistory m_rings;        // how far back the local layers can follow
};

} // namespace facet
