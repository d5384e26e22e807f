#pragma once

#include "engine/base/sampling_options.h"
#include "engine/vulkan/recorder.h"

#include <array>

namespace facet {

// Chooses the next token on the GPU: records kernels, reads nothing back but the id. What is recorded can be replayed
// for every token, since the position comes from `state` and moves on by itself. Options of any value are taken: what
// makes no sense is off. Not thread-safe; must outlive what it recorded.
//
// Everything is one threshold on the scores, found by a descent over their bits without sorting (sample_narrow.h), and
// a draw as the highest score plus Gumbel noise (sample_draw.h).
class Sampler {
public:
    // What a step reads and writes; the caller owns it.
    struct Step {
        gpu::View logits;   // f32 [vocabulary] of the last token
        gpu::View state;    // u32, word 0: position of the last token; one more afterwards
        gpu::View sequence; // u32 [context]: ids by position
        gpu::View chosen;   // u32 [ring], host-visible: the id of position p is in word p % ring
    };

    // Allocates the workspace, workspaceBytes(vocabulary) on the device. `workgroup`: invocations, a power of two up to
    // 128; 0 takes what suits the device.
    static Result<Sampler> create(const gpu::Device& device, gpu::u32 vocabulary, gpu::u32 workgroup = 0);
    static std::uint64_t workspaceBytes(gpu::u32 vocabulary);

    // Before the first step after a prompt: takes the tokens 0 … state[0] of `sequence` as seen by the repetition
    // penalty. Records nothing when there is none.
    void recordPrompt(gpu::Recorder& gpu, const SamplingOptions& options, const Step& step) const;

    // Chooses the token that follows position state[0] and appends it to the sequence.
    void record(gpu::Recorder& gpu, const SamplingOptions& options, const Step& step) const;

    // For tests: f32 [vocabulary], logits after penalty and temperature; u32 [1], the least key that survives.
    gpu::View scores() const { return m_scores; }
    gpu::View threshold() const { return m_threshold; }

private:
    Sampler(gpu::Arena arena, gpu::u32 vocabulary, gpu::u32 workgroup);
    gpu::u32 groups() const;
    gpu::u32 recordSearch(gpu::Recorder& gpu, const SamplingOptions& options) const;

    gpu::Arena m_arena;
    gpu::u32 m_vocabulary = 0;
    gpu::u32 m_workgroup = 0;
    gpu::View m_seen;
    gpu::View m_scores;
    gpu::View m_maxima;
    std::array<gpu::View, 2> m_counts; // of even and of odd passes
    std::array<gpu::View, 2> m_narrowing;
    gpu::View m_winners;
    gpu::View m_threshold;
};

} // namespace facet
