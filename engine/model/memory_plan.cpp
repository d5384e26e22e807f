#include "engine/model/memory_plan.h"

#include <algorithm>

namespace facet {
namespace {

std::uint64_t aligned(std::uint64_t bytes)
{
    return (bytes + kTensorAlignment - 1) / kTensorAlignment * kTensorAlignment;
}

} // namespace

std::uint64_t deviceTensorBytes(const TensorView& view, TensorKind kind)
{
    const WeightFormat format = kind == TensorKind::Gain ? WeightFormat::F32 : view.format;
    return aligned(view.rows * deviceRowBytes(format, view.columns));
}

std::uint64_t deviceWeightBytes(const DecoderWeights<TensorView>& weights, const TextConfig& config)
{
    std::uint64_t bytes = 0;
    visitWeights(weights, config,
        [&](const TensorView& view, const TensorSpec& spec) { bytes += deviceTensorBytes(view, spec.kind); });
    return bytes;
}

std::uint64_t deviceTensorBytes(const TensorView& view, const VisionTensorSpec& spec)
{
    if (!isMatrix(spec.kind))
        return aligned(spec.deviceRows() * spec.deviceColumns() * sizeof(float)); // rows without gaps
    return aligned(spec.deviceRows() * deviceRowBytes(deviceFormat(spec.kind, view.format), spec.deviceColumns()));
}

std::uint64_t deviceVisionBytes(const VisionWeights<TensorView>& weights, const VisionConfig& config)
{
    std::uint64_t bytes = 0;
    visitVisionWeights(weights, config,
        [&](const TensorView& view, const VisionTensorSpec& spec) { bytes += deviceTensorBytes(view, spec); });
    return bytes;
}

std::uint64_t cacheRows(const TextConfig& config, Attention attention, std::uint32_t contextTokens, std::uint32_t chunk)
{
    if (attention == Attention::Global) return contextTokens;
    return std::min<std::uint64_t>(contextTokens, std::uint64_t(config.window) + chunk);
}

std::uint64_t cacheBytes(const TextConfig& config, std::uint32_t contextTokens, std::uint32_t chunk, KvFormat format)
{
    const std::uint64_t rowBytes = std::uint64_t(config.kvHeads) * config.headDim * kvElementBytes(format);
    std::uint64_t bytes = 0;
    for (const Attention attention : config.attention)
        bytes += 2 * aligned(cacheRows(config, attention, contextTokens, chunk) * rowBytes);
    return bytes;
}

std::uint64_t ringCopyBytes(const TextConfig& config, KvFormat format)
{
    const std::uint64_t rowBytes = std::uint64_t(config.kvHeads) * config.headDim * kvElementBytes(format);
    const auto local = static_cast<std::uint64_t>(std::ranges::count(config.attention, Attention::Local));
    return aligned(local * 2 * (config.window - 1) * rowBytes);
}

} // namespace facet
