#pragma once

#include "engine/ops/device_profile.h"
#include "engine/text/decoder_layer.h"
#include "engine/text/device_weights.h"
#include "engine/text/kv_caches.h"
#include "engine/text/passes.h"
#include "engine/text/ring_slots.h"
#include "engine/vulkan/gpu_context.h"

#include <memory>
#include <optional>
#include <span>

namespace facet {

struct DecoderOptions {
    std::uint32_t contextTokens = 0; // 0: the model's own, but at most kDefaultContext
    std::uint32_t chunk = 0;         // tokens of one prefill pass; 0: the device's default
    std::uint32_t logitRows = 1;     // rows of logits at a time; of both fewer where a buffer binding holds no more
    std::uint32_t viewTokens = 0;    // rows of a picture's view, which a pass must hold; 0 for text alone
    std::uint32_t ringCopies = 0;    // of the local layers' rings, at most; fewer where they take much
    KvFormat kvFormat = KvFormat::F16;
};
inline constexpr std::uint32_t kDefaultContext = 8192; // tokens

// What a decoder takes on the device, exactly; known before anything is allocated.
struct DecoderPlan {
    std::uint32_t contextTokens = 0;
    std::uint32_t chunk = 0;     // tokens of one prefill pass
    std::uint32_t logitRows = 0; // of logits at a time
    std::uint64_t weightBytes = 0;
    std::uint64_t cacheBytes = 0;
    std::uint64_t activationBytes = 0;
    std::uint64_t sequenceBytes = 0; // ids by position; what each position sees takes as much again
    std::uint64_t tableBytes = 0;    // turns of either rope
    std::uint64_t stateBytes = 0;
    std::uint32_t ringCopies = 0;    // 0 where no ring wraps in this context
    std::uint64_t ringCopyBytes = 0; // of one
    bool ringCopiesOnDevice = true;  // or in the computer's memory, where the device has its own

    std::uint64_t hostBytes() const { return ringCopiesOnDevice ? 0 : ringCopies * ringCopyBytes; } // beside the device
    std::uint64_t scratchBytes() const
    {
        return activationBytes + 2 * sequenceBytes + tableBytes + stateBytes + ringCopies * ringCopyBytes - hostBytes();
    }
    std::uint64_t totalBytes() const { return weightBytes + cacheBytes + scratchBytes(); }
};
DecoderPlan planDecoder(const Checkpoint& checkpoint, const gpu::DeviceInfo& device, const DecoderOptions& options);

// Whether the plan can be carried out where `besideBytes` more are needed beside it. Errors: Input for a context the
// model was not made for, Memory with a plain sentence when the device has not enough free.
Result<void> checkFits(
    const DecoderPlan& plan, const TextConfig& config, const gpu::DeviceInfo& device, std::uint64_t besideBytes = 0);

// Gemma 3's text decoder on a device: token ids -> logits. It records; whoever drives it submits. One sequence at a
// time. Engine thread only.
class TextDecoder {
public:
    // Loads the weights. Errors: those of checkFits before anything is allocated; Cancelled; the device's.
    static Result<std::unique_ptr<TextDecoder>> load(
        GpuContext& gpu, const Checkpoint& checkpoint, const DecoderOptions& options, const LoadControl& control = {});

    const TextConfig& config() const { return m_config; }
    const DecoderPlan& plan() const { return m_plan; }
    const KvCaches& caches() const { return m_caches; }
    const RingSlots& ringSlots() const { return m_ringSlots; }

    // One word on the device: the position of the first token of the next pass.
    gpu::View state() const { return m_state.view(0, 4); }
    // Token ids by position, u32 [contextTokens + 1]; the CPU writes it while nothing runs, the sampler as it goes.
    gpu::View sequence() const { return m_sequence.view(0, (m_plan.contextTokens + 1ULL) * 4); }
    // What the ids are where `images` have their rows does not matter.
    void writeSequence(
        std::uint32_t position, std::span<const std::int32_t> ids, std::span<const ImageRows> images = {});

    // Records a pass over tokens of the sequence, the first at the position in state(), which is pass.position or, for
    // a recording that is replayed, behind it. The residual stream stays in hidden(); a picture's rows take the place
    // of embeddings, unscaled, and see each other.
    void recordPass(gpu::Recorder& gpu, const Pass& pass, Tap* tap = nullptr) const;

    // Records final norm and head for `rows` (<= logitRows) rows of the last pass, from `first` on.
    void recordLogits(gpu::Recorder& gpu, std::uint32_t first, std::uint32_t rows, Tap* tap = nullptr) const;
    std::uint32_t logitRows() const { return m_activations.logits.rows; }
    gpu::Tensor<float> logits(std::uint32_t rows) const { return firstRows(m_activations.logits, rows); }

private:
    TextDecoder() = default;
    void embed(gpu::Recorder& gpu, const Pass& pass, const gpu::Tensor<float>& hidden) const;
    Result<void> createBuffers(const gpu::Device& device, gpu::Uploader& uploader, KvFormat kvFormat);

    TextConfig m_config;
    DecoderPlan m_plan;
    DeviceProfile m_profile;
    DeviceWeights m_weights;
    KvCaches m_caches;
    RingSlots m_ringSlots;
    gpu::Arena m_scratch;
    Activations m_activations;
    gpu::Tensor<gpu::u32> m_localTurns;
    gpu::Tensor<gpu::u32> m_globalTurns;
    gpu::Buffer m_tables;
    gpu::Buffer m_state;
    gpu::Buffer m_sequence;
    gpu::Buffer m_reach; // u32 [contextTokens + 1]: the last position that each position sees
};

} // namespace facet
