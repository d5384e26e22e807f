#pragma once

#include "engine/session/events.h"
#include "engine/session/generator.h"
#include "engine/session/model_plan.h"
#include "engine/session/pictures.h"
#include "engine/tokenizer/tokenizer.h"

#include <memory>

namespace facet {

// The tokenizer that belongs to a checkpoint. Errors: Format when its vocabulary does not fit the model.
Result<Tokenizer> openTokenizer(const Checkpoint& checkpoint);

// A model on a device, ready to generate. Engine thread only.
class LoadedModel {
public:
    static Result<std::unique_ptr<LoadedModel>> load(
        const std::filesystem::path& path, const LoadOptions& options, const LoadControl& control);

    const ModelSummary& summary() const { return m_summary; }
    const ModelPlan& plan() const { return m_plan; }
    // The device that the model lies on: it holds nothing but what plan() says.
    const gpu::Device& gpuDevice() const { return *m_gpu.device; }
    const DeviceSummary& device() const { return m_deviceSummary; }
    const std::shared_ptr<const Tokenizer>& tokenizer() const { return m_tokenizer; }
    const TextConfig& config() const { return m_decoder->config(); }
    const VisionConfig* vision() const { return m_encoder ? &m_encoder->config() : nullptr; } // null: sees no pictures
    Generator& generator() { return *m_generator; }
    VisionEncoder* encoder() { return m_encoder.get(); }                      // null: sees no pictures
    Looker* looker() { return m_looker ? &*m_looker : nullptr; }              // null: sees no pictures
    double takeLongestSubmission() { return m_gpu.submitter->takeLongest(); } // seconds, see there

private:
    LoadedModel() = default;
    Result<void> loadWeights(const Checkpoint& checkpoint, const VisionCheckpoint* vision, const LoadOptions& options,
        const LoadControl& control);
    void summarise(const Checkpoint& checkpoint);

    // In the order in which they depend on each other.
    GpuContext m_gpu;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::unique_ptr<TextDecoder> m_decoder;
    std::unique_ptr<VisionEncoder> m_encoder;
    std::optional<Looker> m_looker;
    std::optional<Sampler> m_sampler;
    std::optional<Generator> m_generator;
    ModelPlan m_plan;
    ModelSummary m_summary;
    DeviceSummary m_deviceSummary;
};

} // namespace facet
