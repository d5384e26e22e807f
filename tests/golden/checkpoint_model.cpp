#include "tests/golden/checkpoint_model.h"

#include "engine/base/weight_format.h"

namespace facet::test {
namespace {

Matrix decoded(const TensorView& view)
{
    const std::uint64_t bytes = fileRowBytes(view.format, view.columns);
    Matrix matrix = {.rows = view.rows, .columns = view.columns};
    std::vector<float> row(view.columns);
    for (std::uint64_t i = 0; i < view.rows; ++i) {
        decodeRow(view.format, view.bytes.subspan(i * bytes, bytes), row);
        matrix.values.insert(matrix.values.end(), row.begin(), row.end());
    }
    return matrix;
}

ReferenceConfig configOf(const TextConfig& config)
{
    ReferenceConfig reference = {.layers = config.layers,
        .heads = config.heads,
        .kvHeads = config.kvHeads,
        .headDim = config.headDim,
        .window = config.window,
        .queryPreAttention = 1 / (double{config.queryScale} * double{config.queryScale}),
        .epsilon = double{config.epsilon},
        .localBase = double{config.localRopeBase},
        .globalBase = double{config.globalRopeBase},
        .globalFactor = double{config.globalRopeScale},
        .global = {}};
    for (std::uint32_t i = 0; i < config.layers; ++i)
        reference.global.push_back(config.isGlobal(i));
    return reference;
}

} // namespace

ReferenceModel referenceModel(const Checkpoint& checkpoint)
{
    const auto& weights = checkpoint.weights();
    const auto gain = [&](const TensorView& view) {
        const std::vector<float> values = checkpoint.readVector(view, TensorKind::Gain).value();
        return Matrix{1, values.size(), {values.begin(), values.end()}};
    };
    ReferenceModel model;
    model.config = configOf(checkpoint.config());
    model.embedding = decoded(weights.embedding);
    for (const auto& layer : weights.layers)
        model.layers.push_back({.inputNorm = gain(layer.attentionNorm),
            .query = decoded(layer.query),
            .key = decoded(layer.key),
            .value = decoded(layer.value),
            .queryNorm = gain(layer.queryNorm),
            .keyNorm = gain(layer.keyNorm),
            .output = decoded(layer.output),
            .postAttentionNorm = gain(layer.postAttentionNorm),
            .preMlpNorm = gain(layer.feedForwardNorm),
            .gate = decoded(layer.gate),
            .up = decoded(layer.up),
            .down = decoded(layer.down),
            .postMlpNorm = gain(layer.postFeedForwardNorm)});
    model.norm = gain(weights.outputNorm);
    if (weights.head) model.head = decoded(*weights.head);
    return model;
}

} // namespace facet::test
