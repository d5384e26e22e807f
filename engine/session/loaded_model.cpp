#include "engine/session/loaded_model.h"

#include "engine/base/cache_folder.h"

namespace facet {
namespace {

constexpr std::uint64_t kMostPadding = 256;

Result<Vocabulary> openVocabulary(const Checkpoint& checkpoint)
{
    if (checkpoint.kind() == CheckpointKind::HuggingFace) return Vocabulary::fromModelFile(checkpoint.tokenizerModel());
    TRY(auto data, checkpoint.vocabulary());
    if (!data) {
        return Error{ErrorKind::Format, "The file " + checkpoint.path().filename().string() + " has no vocabulary.",
            "Download the model again."};
    }
    return Vocabulary::fromData(std::move(*data));
}

} // namespace

Result<Tokenizer> openTokenizer(const Checkpoint& checkpoint)
{
    TRY(auto vocabulary, openVocabulary(checkpoint));
    // The embedding table is padded to a multiple of 64 rows, or lacks a row for the image token that text models leave
    // out; anything else belongs to another model.
    const std::uint64_t pieces = vocabulary.size();
    const std::uint64_t rows = checkpoint.config().vocabulary;
    if (pieces > rows + 1 || rows >= pieces + kMostPadding) {
        return Error{ErrorKind::Format,
            "The vocabulary has " + std::to_string(pieces) + " pieces and the model knows " + std::to_string(rows) + ".",
            "Download the model again, tokenizer and weights from the same place."};
    }
    return Tokenizer::create(std::move(vocabulary));
}

Result<std::unique_ptr<LoadedModel>> LoadedModel::load(
    const std::filesystem::path& path, const LoadOptions& options, const LoadControl& control)
{
    std::unique_ptr<LoadedModel> model(new LoadedModel);
    TRY(const auto checkpoint, Checkpoint::open(path));
    TRY(model->m_tokenizer, openTokenizer(checkpoint));
    TRY(model->m_gpu, GpuContext::open(options.device, cacheFolder()));
    const DecoderOptions decoder = {.contextTokens = options.contextTokens, .kvFormat = options.kvFormat};
    TRY(model->m_decoder, TextDecoder::load(model->m_gpu, checkpoint, decoder, control));
    TRY(model->m_sampler,
        Sampler::create(*model->m_gpu.device, model->m_decoder->config().vocabulary, model->m_decoder->state(),
            model->m_decoder->sequence().view()));
    model->m_generator.emplace(model->m_gpu, *model->m_decoder, *model->m_sampler);
    model->summarise(checkpoint);
    return model;
}

void LoadedModel::summarise(const Checkpoint& checkpoint)
{
    const TextConfig& config = m_decoder->config();
    const DecoderPlan& plan = m_decoder->plan();
    m_summary = {.name = config.name,
        .format = std::string(info(checkpoint.mainFormat()).name),
        .path = checkpoint.path(),
        .contextTokens = plan.contextTokens,
        .modelContextTokens = config.contextTokens,
        .weightBytes = plan.weightBytes,
        .cacheBytes = plan.cacheBytes,
        .scratchBytes = plan.scratchBytes,
        .sampling = {
            .temperature = config.sampling.temperature, .topK = config.sampling.topK, .topP = config.sampling.topP}};
    const gpu::DeviceInfo& device = m_gpu.device->info();
    m_deviceSummary = {
        .name = device.name, .uuid = device.uuid, .isCpu = device.isCpu(), .memoryBytes = device.usableBytes()};
}

} // namespace facet
