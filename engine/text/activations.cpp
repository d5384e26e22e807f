#include "engine/text/activations.h"

namespace facet {
namespace {

// Calls visitor(member, rows, columns) for each tensor: the one place that knows their shapes.
template <class Visitor>
void visit(Activations& a, const TextConfig& c, std::uint32_t tokens, std::uint32_t logitRows, Visitor&& visitor)
{
    const std::uint32_t queries = c.heads * c.headDim;
    const std::uint32_t keys = c.kvHeads * c.headDim;
    visitor(a.hidden, tokens, c.width);
    visitor(a.normed, tokens, c.width);
    visitor(a.query, tokens, queries);
    visitor(a.key, tokens, keys);
    visitor(a.value, tokens, keys);
    visitor(a.rotated, tokens, queries);
    visitor(a.mixed, tokens, queries);
    visitor(a.projected, tokens, c.width);
    visitor(a.gate, tokens, c.feedForward);
    visitor(a.up, tokens, c.feedForward);
    visitor(a.inner, tokens, c.feedForward);
    visitor(a.last, logitRows, c.width);
    visitor(a.logits, logitRows, c.vocabulary);
}

} // namespace

std::uint64_t Activations::bytes(const TextConfig& config, std::uint32_t tokens, std::uint32_t logitRows)
{
    std::uint64_t total = 0;
    Activations shapes;
    visit(shapes, config, tokens, logitRows, [&](auto&, std::uint64_t rows, std::uint64_t columns) {
        total += gpu::Arena::cost(rows * columns * sizeof(float));
    });
    return total;
}

Activations Activations::take(
    gpu::Arena& arena, const TextConfig& config, std::uint32_t tokens, std::uint32_t logitRows)
{
    Activations a;
    visit(a, config, tokens, logitRows, [&](gpu::Tensor<float>& tensor, std::uint32_t rows, std::uint32_t columns) {
        tensor = arena.tensor<float>(rows, columns);
    });
    return a;
}

Activations Activations::rows(std::uint32_t tokens) const
{
    Activations part = *this;
    for (gpu::Tensor<float>* tensor : {&part.hidden, &part.normed, &part.query, &part.key, &part.value, &part.rotated,
             &part.mixed, &part.projected, &part.gate, &part.up, &part.inner})
        *tensor = firstRows(*tensor, tokens);
    return part;
}

} // namespace facet
