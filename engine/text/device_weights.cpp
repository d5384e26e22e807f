#include "engine/text/device_weights.h"

#include <utility>

namespace facet {
namespace {

void add(WeightLoader& loader, const Checkpoint& checkpoint, const TensorView& view, gpu::Tensor<float>& gain)
{
    loader.add({.columns = view.columns,
                   .read = [&checkpoint, view] { return checkpoint.readVector(view, TensorKind::Gain); }},
        gain);
}

void add(WeightLoader& loader, const Checkpoint& checkpoint, const TensorView& view, gpu::WeightTensor& matrix)
{
    const std::uint64_t rowBytes = fileRowBytes(view.format, view.columns);
    const auto read = [&checkpoint, view, rowBytes](std::uint64_t first, std::span<std::byte> bytes) {
        return checkpoint.read(view.bytes.subspan(first * rowBytes, bytes.size()), bytes);
    };
    loader.add({.format = view.format, .rows = view.rows, .columns = view.columns, .read = read}, matrix);
}

} // namespace

Result<DeviceWeights> loadWeights(
    const Checkpoint& checkpoint, const gpu::Device& device, gpu::Uploader& uploader, const LoadControl& control)
{
    const TextConfig& config = checkpoint.config();
    const auto& stored = checkpoint.weights();
    DeviceWeights result;
    result.tensors.layers.resize(config.layers);
    if (stored.head) result.tensors.head.emplace();
    std::vector<const TensorView*> views; // in the order of visitWeights
    visitWeights(stored, config, [&](const TensorView& view, const TensorSpec&) { views.push_back(&view); });

    WeightLoader loader(device);
    std::size_t next = 0;
    visitWeights(result.tensors, config,
        [&](auto& member, const TensorSpec&) { add(loader, checkpoint, *views[next++], member); });
    TRY(result.buffers, loader.load(uploader, control));
    result.bytes = loader.bytes();
    return result; // the tensors name buffers, not places in the result
}

} // namespace facet
