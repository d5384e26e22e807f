#include "engine/session/loaded_model.h"

#include "engine/base/cache_folder.h"

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
    TRY(model->m_tokenizer, openTokenizer(checkpoint));
    TRY_VOID(goOn());
    TRY(model->m_gpu, GpuContext::open(options.device, cacheFolder()));
    TRY_VOID(goOn());
    const DecoderOptions decoder = {.contextTokens = options.contextTokens, .kvFormat = options.kvFormat};
    model->m_plan = planModel(checkpoint, model->m_gpu.device->info(), decoder);
    TRY_VOID(checkFits(
        model->m_plan.decoder, checkpoint.config(), model->m_gpu.device->info(), model->m_plan.samplingBytes));
    TRY(model->m_decoder, TextDecoder::load(model->m_gpu, checkpoint, decoder, control));
    TRY(model->m_sampler, Sampler::create(*model->m_gpu.device, model->m_decoder->config().vocabulary));
    TRY(model->m_generator, Generator::create(model->m_gpu, *model->m_decoder, *model->m_sampler));
    model->summarise(checkpoint);
    return model;
}

void LoadedModel::summarise(const Checkpoint& checkpoint)
{
    const TextConfig& config = m_decoder->config();
    m_summary = {.name = config.name,
        .format = std::string(info(checkpoint.mainFormat()).name),
        .path = checkpoint.path(),
        .contextTokens = m_plan.decoder.contextTokens,
        .modelContextTokens = config.contextTokens,
        .weightBytes = m_plan.decoder.weightBytes,
        .cacheBytes = m_plan.decoder.cacheBytes,
        .scratchBytes = m_plan.scratchBytes(),
        .sampling = {
            .temperature = config.sampling.temperature, .topK = config.sampling.topK, .topP = config.sampling.topP}};
    const gpu::DeviceInfo& device = m_gpu.device->info();
    m_deviceSummary = {
        .name = device.name, .uuid = device.uuid, .isCpu = device.isCpu(), .memoryBytes = device.usableBytes()};
}

} // namespace facet
