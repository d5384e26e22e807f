#include "engine/text/decoder_layer.h"

#include "engine/ops/elementwise.h"
#include "engine/ops/linear.h"

namespace facet {

void recordLayer(gpu::Recorder& gpu, const LayerPass& pass, const LayerKind& kind,
    const LayerWeights<gpu::WeightTensor, gpu::Tensor<float>>& w, const KvCache& cache)
{
    const DeviceProfile& on = pass.profile;
    const Activations& a = pass.activations;
    const float epsilon = pass.config.epsilon;
    const auto tap = [&](std::string_view name, const gpu::Tensor<float>& tensor) {
        if (pass.tap != nullptr) pass.tap->see(gpu, static_cast<std::int32_t>(kind.index), name, tensor);
    };

    rmsNorm(gpu, on, a.hidden, {w.attentionNorm, epsilon}, a.normed);
    tap("attention_norm", a.normed);
    linear(gpu, on, a.normed, w.query, a.query); // [tokens, heads * headDim]
    linear(gpu, on, a.normed, w.key, a.key);     // [tokens, kvHeads * headDim]
    linear(gpu, on, a.normed, w.value, a.value);
    tap("query", a.query);
    tap("key", a.key);
    tap("value", a.value);
    ropeStore(gpu, on,
        {.q = a.query,
            .k = a.key,
            .v = a.value,
            .queryGain = w.queryNorm,
            .keyGain = w.keyNorm,
            .turns = kind.turns,
            .state = pass.state,
            .epsilon = epsilon,
            .queryScale = pass.config.queryScale},
        cache, a.rotated); // keys and values go to the ring or to the rows
    tap("rotated_query", a.rotated);
    attend(gpu, on,
        {.queries = a.rotated, .state = pass.state, .window = kind.window, .keys = kind.keys, .reach = pass.reach},
        cache, a.mixed);
    tap("mixed", a.mixed);
    linear(gpu, on, a.mixed, w.output, a.projected);
    tap("attention_output", a.projected);
    addNormed(gpu, on, a.projected, {w.postAttentionNorm, epsilon}, a.hidden); // hidden += norm(projected)
    tap("after_attention", a.hidden);

    rmsNorm(gpu, on, a.hidden, {w.feedForwardNorm, epsilon}, a.normed);
    tap("feed_forward_norm", a.normed);
    linear(gpu, on, a.normed, w.gate, a.gate); // [tokens, feedForward]
    linear(gpu, on, a.normed, w.up, a.up);
    tap("gate", a.gate);
    tap("up", a.up);
    gatedGelu(gpu, on, a.gate, a.up, a.inner); // gelu_tanh(gate) * up
    tap("inner", a.inner);
    linear(gpu, on, a.inner, w.down, a.projected);
    tap("feed_forward_output", a.projected);
    addNormed(gpu, on, a.projected, {w.postFeedForwardNorm, epsilon}, a.hidden);
    tap("hidden", a.hidden);
}

} // namespace facet
