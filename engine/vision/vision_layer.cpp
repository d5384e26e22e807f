#include "engine/vision/vision_layer.h"

#include "engine/ops/attention.h"
#include "engine/ops/elementwise.h"
#include "engine/ops/linear.h"

#include <cmath>

namespace facet {

void recordVisionLayer(gpu::Recorder& gpu, const VisionPass& pass, std::uint32_t index, const DeviceVisionLayer& w)
{
    const DeviceProfile& on = pass.profile;
    const VisionActivations& a = pass.activations;
    const float epsilon = pass.config.epsilon;
    const auto tap = [&](std::string_view name, const gpu::Tensor<float>& tensor) {
        if (pass.tap != nullptr) pass.tap->see(gpu, static_cast<std::int32_t>(index), name, tensor);
    };

    layerNorm(gpu, on, a.hidden, {w.attentionNorm.gain, w.attentionNorm.bias, epsilon}, a.normed);
    tap("attention_norm", a.normed);
    linear(gpu, on, a.normed, w.query.weight, a.query); // [patches, width], as are key and value
    linear(gpu, on, a.normed, w.key.weight, a.key);
    linear(gpu, on, a.normed, w.value.weight, a.value);
    tap("query", a.query);
    tap("key", a.key);
    tap("value", a.value);
    attendAll(gpu, on,
        {.q = a.query,
            .k = a.key,
            .v = a.value,
            .queryBias = w.query.bias,
            .valueBias = w.value.bias, // that of the keys changes nothing
            .headDim = pass.config.headDim(),
            .scale = 1 / std::sqrt(static_cast<float>(pass.config.headDim()))},
        a.mixed);
    tap("mixed", a.mixed);
    linear(gpu, on, a.mixed, w.output.weight, a.projected);
    tap("attention_output", a.projected);
    addBiased(gpu, on, a.projected, w.output.bias, a.hidden); // hidden += projected + bias
    tap("after_attention", a.hidden);

    layerNorm(gpu, on, a.hidden, {w.feedForwardNorm.gain, w.feedForwardNorm.bias, epsilon}, a.normed);
    tap("feed_forward_norm", a.normed);
    linear(gpu, on, a.normed, w.up.weight, a.inner); // [patches, feedForward]
    biasedGelu(gpu, on, w.up.bias, a.inner);         // gelu_tanh(inner + bias)
    tap("inner", a.inner);
    linear(gpu, on, a.inner, w.down.weight, a.projected);
    tap("feed_forward_output", a.projected);
    addBiased(gpu, on, a.projected, w.down.bias, a.hidden);
    tap("hidden", a.hidden);
}

} // namespace facet
