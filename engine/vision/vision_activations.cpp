#include "engine/vision/vision_activations.h"

namespace facet {
namespace {

// Calls visitor(member, rows, columns) for each tensor: the one place that knows their shapes.
template <class Visitor> void visit(VisionActivations& a, const VisionConfig& c, Visitor&& visitor)
{
    visitor(a.cut, c.patches(), wholeGroups(c.patchValues()));
    visitor(a.hidden, c.patches(), c.width);
    visitor(a.normed, c.patches(), c.width);
    visitor(a.query, c.patches(), c.width);
    visitor(a.key, c.patches(), c.width);
    visitor(a.value, c.patches(), c.width);
    visitor(a.mixed, c.patches(), c.width);
    visitor(a.projected, c.patches(), c.width);
    visitor(a.inner, c.patches(), wholeGroups(c.feedForward));
    visitor(a.pooled, c.viewTokens, c.width);
    visitor(a.pooledNorm, c.viewTokens, c.width);
}

} // namespace

std::uint64_t VisionActivations::bytes(const VisionConfig& config)
{
    std::uint64_t total = 0;
    VisionActivations shapes;
    visit(shapes, config, [&](auto&, std::uint64_t rows, std::uint64_t columns) {
        total += gpu::Arena::cost(rows * columns * sizeof(float));
    });
    return total;
}

VisionActivations VisionActivations::take(gpu::Arena& arena, const VisionConfig& config)
{
    VisionActivations a;
    visit(a, config, [&](gpu::Tensor<float>& tensor, std::uint32_t rows, std::uint32_t columns) {
        tensor = arena.tensor<float>(rows, columns);
    });
    return a;
}

} // namespace facet
