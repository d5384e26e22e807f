#include "engine/vision/device_vision_weights.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace facet {
namespace {

using RowReader = std::function<Result<void>(std::uint64_t first, std::span<std::byte> bytes)>;

// The projector is turned as a whole when its first row is asked for.
RowReader projectorReader(const VisionCheckpoint& checkpoint, std::uint64_t rowBytes)
{
    return [&checkpoint, rowBytes, turned = std::vector<std::byte>()](
               std::uint64_t first, std::span<std::byte> bytes) mutable -> Result<void> {
        if (turned.empty()) {
            TRY(turned, checkpoint.readProjector());
        }
        std::ranges::copy(std::span(turned).subspan(first * rowBytes, bytes.size()), bytes.begin());
        return {};
    };
}

// Rows of a matrix as the file has them, with zeros behind the last column and the last row up to the device's shape.
RowReader matrixReader(const VisionCheckpoint& checkpoint, const TensorView& view, const VisionTensorSpec& spec)
{
    const std::uint64_t stored = fileRowBytes(view.format, view.columns);
    const std::uint64_t padded = fileRowBytes(view.format, spec.deviceColumns());
    return [&checkpoint, view, stored, padded](std::uint64_t first, std::span<std::byte> bytes) -> Result<void> {
        const std::uint64_t rows = bytes.size() / padded;
        const std::uint64_t there = std::min(rows, view.rows - std::min(view.rows, first));
        std::ranges::fill(bytes.subspan(there * padded), std::byte{0});
        if (there == 0) return {};
        const auto source = view.bytes.subspan(first * stored, there * stored);
        if (stored == padded) return checkpoint.read(source, bytes.first(source.size()));
        std::vector<std::byte> read(source.size());
        TRY_VOID(checkpoint.read(source, read));
        for (std::uint64_t i = 0; i < there; ++i) {
            const auto row = bytes.subspan(i * padded, padded);
            std::ranges::copy(std::span(read).subspan(i * stored, stored), row.begin());
            std::ranges::fill(row.subspan(stored), std::byte{0});
        }
        return {};
    };
}

// Says one tensor after the other to the loader.
struct Adder {
    WeightLoader& loader;
    const VisionCheckpoint& checkpoint;

    void operator()(const TensorView& view, const VisionTensorSpec& spec, gpu::Tensor<float>& target) const
    {
        const std::uint64_t count = spec.deviceRows() * spec.deviceColumns();
        const auto read = [&from = checkpoint, view, kind = spec.kind, count]() -> Result<std::vector<float>> {
            TRY(auto values, from.readFloats(view, kind));
            values.resize(count, 0.0F); // one row, or nothing to add
            return values;
        };
        loader.add(FloatSource{.rows = spec.deviceRows(), .columns = spec.deviceColumns(), .read = read}, target);
    }

    void operator()(const TensorView& view, const VisionTensorSpec& spec, gpu::WeightTensor& target) const
    {
        const WeightFormat format = deviceFormat(spec.kind, view.format);
        const auto read = spec.kind == VisionTensorKind::Projector
            ? projectorReader(checkpoint, fileRowBytes(format, spec.columns))
            : matrixReader(checkpoint, view, spec);
        loader.add(
            MatrixSource{.format = format, .rows = spec.deviceRows(), .columns = spec.deviceColumns(), .read = read},
            target);
    }
};

} // namespace

Result<DeviceVisionWeights> loadVisionWeights(
    const VisionCheckpoint& checkpoint, const gpu::Device& device, gpu::Uploader& uploader, const LoadControl& control)
{
    const VisionConfig& config = checkpoint.config();
    std::vector<const TensorView*> views; // in the order of visitVisionWeights
    visitVisionWeights(
        checkpoint.weights(), config, [&](const TensorView& view, const VisionTensorSpec&) { views.push_back(&view); });

    DeviceVisionWeights result;
    result.tensors.layers.resize(config.layers);
    WeightLoader loader(device);
    const Adder add = {loader, checkpoint};
    std::size_t next = 0;
    visitVisionWeights(
        result.tensors, config, [&](auto& member, const VisionTensorSpec& spec) { add(*views[next++], spec, member); });
    TRY(result.buffers, loader.load(uploader, control));
    result.bytes = loader.bytes();
    return result; // the tensors name buffers, not places in the result
}

} // namespace facet
