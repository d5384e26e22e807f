#include "engine/session/loaded_model.h"

#include "engine/base/cache_folder.h"
#include "engine/model/find_vision.h"
#include "engine/session/memory_planner.h"

namespace facet {
Result<Tokenizer> openTokenizer(const Checkpoint& checkpoint)
{
    TRY(auto vocabulary, checkpoint.vocabulary());
    return Tokenizer::open(std::move(vocabulary), checkpoint.tokenizerModel(), checkpoint.config().vocabulary);
}

Result<std::unique_ptr<LoadedModel>> LoadedModel::load(
    const std::filesystem::path& path, const LoadOptions& options, const LoadControl& control)
{
    // Each step before the weights takes a tenth of a second or so.
    const auto goOn = [&]() -> Result<void> {
        if (control.stop.stop_requested()) return Error{ErrorKind::Cancelled, "Loading was stopped."};
        return {};
    };
    std::unique_ptr<LoadedModel> model(new LoadedModel);
    TRY(const auto checkpoint, Checkpoint::open(path));
    TRY_VOID(goOn());
    TRY(auto tokenizer, openTokenizer(checkpoint));
    model->m_tokenizer = std::make_shared<const Tokenizer>(std::move(tokenizer));
    TRY_VOID(goOn());
    TRY(const auto vision, findVision(checkpoint, options.projector));
    TRY_VOID(goOn());
    TRY(model->m_gpu, GpuContext::open(options.device, cacheFolder()));
    TRY_VOID(goOn());
    TRY_VOID(model->loadWeights(checkpoint, vision ? &*vision : nullptr, options, control));
    TRY(model->m_sampler, Sampler::create(*model->m_gpu.device, model->m_decoder->config().vocabulary));
    TRY(model->m_generator, Generator::create(model->m_gpu, *model->m_decoder, *model->m_sampler));
    model->summarise(checkpoint);
    return model;
}

Result<void> LoadedModel::loadWeights(const Checkpoint& checkpoint, const VisionCheckpoint* vision,
    const LoadOptions& options, const LoadControl& control)
{
    const gpu::DeviceInfo& device = m_gpu.device->info();
    m_plan = planModel(checkpoint, vision, device, options);
    TRY_VOID(checkFits(m_plan.decoder, checkpoint.config(), device, m_plan.besideDecoderBytes()));

    const auto all = static_cast<float>(m_plan.weightBytes());
    const float textShare = static_cast<float>(m_plan.decoder.weightBytes) / all;
    const auto part = [&](float from, float share) {
        return LoadControl{.progress =
                               [&control, from, share](float fraction) {
                                   if (control.progress) control.progress(from + share * fraction);
                               },
            .stop = control.stop};
    };
    TRY(m_decoder, TextDecoder::load(m_gpu, checkpoint, sessionOptions(options, vision), part(0, textShare)));
    if (vision == nullptr) return {};
    TRY(m_encoder, VisionEncoder::load(m_gpu, *vision, part(textShare, 1 - textShare)));
    m_looker.emplace(*m_gpu.device, *m_encoder, m_plan.decoder.contextTokens);
    return {};
}

void LoadedModel::summarise(const Checkpoint& checkpoint)
{
    const TextConfig& config = m_decoder->config();
    m_summary = {.name = config.name,
        .format = std::string(info(checkpoint.mainFormat()).name),
        .path = checkpoint.path(),
        .contextTokens = m_plan.decoder.contextTokens,
        .modelContextTokens = config.contextTokens,
        .viewTokens = m_encoder ? m_encoder->config().viewTokens : 0,
        .weightBytes = m_plan.weightBytes(),
        .cacheBytes = m_plan.decoder.cacheBytes,
        .scratchBytes = m_plan.scratchBytes(),
        .sampling = {
            .temperature = config.sampling.temperature, .topK = config.sampling.topK, .topP = config.sampling.topP}};
    m_deviceSummary = summaryOf(m_gpu.device->info());
}

} // namespace facet
