#include "engine/text/device_weights.h"

#include "engine/model/memory_plan.h"

#include <algorithm>
#include <cstring>

namespace facet {
namespace {

constexpr std::uint64_t kBufferBytes = 1ULL << 30; // some drivers allocate no more at once
constexpr std::uint64_t kReadBytes = 1ULL << 20;   // that stay in a cache until they have been packed

// Bytes on the device that are read and sent at once.
std::uint64_t pieceBytes(const gpu::DeviceInfo& device)
{
    return device.sharesMemory() ? kReadBytes : gpu::Uploader::kPieceBytes;
}

// Where a run of rows of one tensor comes from and goes to.
struct Piece {
    TensorView source;
    TensorKind kind = TensorKind::Matrix;
    std::uint64_t firstRow = 0;
    std::uint64_t rows = 0;
    std::size_t buffer = 0;
    std::uint64_t offset = 0;  // bytes
    gpu::View* view = nullptr; // set once the buffers exist
};

WeightFormat deviceFormat(const TensorView& view, TensorKind kind)
{
    return kind == TensorKind::Gain ? WeightFormat::F32 : view.format;
}

// Decides which buffer each slice of each tensor lies in, then fills them.
class WeightLoader {
public:
    WeightLoader(const Checkpoint& checkpoint, const gpu::Device& device) : m_checkpoint(checkpoint), m_device(device)
    {
        const gpu::Limits& limits = device.info().limits;
        m_bufferLimit = std::max(std::min(limits.allocation, kBufferBytes), limits.storageRange / 16);
        m_sliceLimit = std::min(limits.storageRange, m_bufferLimit);
    }

    Result<DeviceWeights> run(gpu::Uploader& uploader, const LoadControl& control)
    {
        place();
        TRY_VOID(allocate());
        for (Piece& piece : m_pieces)
            TRY_VOID(fill(piece, uploader, control));
        TRY_VOID(uploader.finish());
        return std::move(m_result);
    }

private:
    void place()
    {
        const TextConfig& config = m_checkpoint.config();
        const auto& stored = m_checkpoint.weights();
        m_result.tensors.layers.resize(config.layers);
        if (stored.head) m_result.tensors.head.emplace();
        std::vector<const TensorView*> views; // in the order of visitWeights
        visitWeights(stored, config, [&](const TensorView& view, const TensorSpec&) { views.push_back(&view); });
        std::size_t next = 0;
        visitWeights(m_result.tensors, config,
            [&](auto& member, const TensorSpec& spec) { placeTensor(*views[next++], spec.kind, member); });
    }

    void placeTensor(const TensorView& source, TensorKind kind, gpu::Tensor<float>& gain)
    {
        gain.rows = 1;
        gain.columns = static_cast<gpu::u32>(source.columns);
        addPiece({.source = source, .kind = kind, .firstRow = 0, .rows = 1, .view = &gain.view});
    }

    void placeTensor(const TensorView& source, TensorKind kind, gpu::WeightTensor& tensor)
    {
        tensor.format = source.format;
        tensor.rows = static_cast<gpu::u32>(source.rows);
        tensor.columns = static_cast<gpu::u32>(source.columns);
        // Rows come in sixteens so that only the last slice of a tensor needs padding: the plan stays exact.
        const std::uint64_t rowBytes = deviceRowBytes(source.format, source.columns);
        const std::uint64_t most = std::max<std::uint64_t>(m_sliceLimit / rowBytes / 16 * 16, 1);
        tensor.slices.resize((source.rows + most - 1) / most);
        for (std::size_t i = 0; i < tensor.slices.size(); ++i) {
            auto& slice = tensor.slices[i];
            slice.firstRow = static_cast<gpu::u32>(i * most);
            slice.rows = static_cast<gpu::u32>(std::min(most, source.rows - i * most));
            addPiece(
                {.source = source, .kind = kind, .firstRow = slice.firstRow, .rows = slice.rows, .view = &slice.view});
        }
    }

    void addPiece(Piece piece)
    {
        const std::uint64_t bytes =
            piece.rows * deviceRowBytes(deviceFormat(piece.source, piece.kind), piece.source.columns);
        if (m_bufferBytes.empty() || m_bufferBytes.back() + bytes > m_bufferLimit) m_bufferBytes.push_back(0);
        piece.buffer = m_bufferBytes.size() - 1;
        piece.offset = m_bufferBytes.back();
        m_bufferBytes.back() += gpu::Arena::cost(bytes);
        m_pieces.push_back(std::move(piece));
    }

    Result<void> allocate()
    {
        for (const std::uint64_t bytes : m_bufferBytes) {
            TRY(auto buffer, gpu::Buffer::create(m_device, bytes, gpu::MemoryUse::Device));
            m_result.buffers.push_back(std::move(buffer));
            m_result.bytes += bytes;
        }
        for (const Piece& piece : m_pieces) {
            const std::uint64_t bytes =
                piece.rows * deviceRowBytes(deviceFormat(piece.source, piece.kind), piece.source.columns);
            *piece.view = m_result.buffers[piece.buffer].view(piece.offset, bytes);
        }
        return {};
    }

    Result<void> fill(const Piece& piece, gpu::Uploader& uploader, const LoadControl& control)
    {
        const gpu::Buffer& target = m_result.buffers[piece.buffer];
        if (piece.kind == TensorKind::Gain) {
            TRY(const std::vector<float> values, m_checkpoint.readVector(piece.source, piece.kind));
            return uploader.write(target, piece.offset, values.size() * 4,
                [&](std::span<std::byte> bytes) { std::memcpy(bytes.data(), values.data(), bytes.size()); });
        }
        const WeightFormat format = piece.source.format;
        const std::uint64_t deviceRow = deviceRowBytes(format, piece.source.columns);
        const std::uint64_t fileRow = fileRowBytes(format, piece.source.columns);
        const std::uint64_t most = std::max<std::uint64_t>(pieceBytes(m_device.info()) / deviceRow, 1);
        for (std::uint64_t row = 0; row < piece.rows; row += most) {
            if (control.stop.stop_requested()) return Error{ErrorKind::Cancelled, "Loading was stopped."};
            const std::uint64_t rows = std::min(most, piece.rows - row);
            m_stored.resize(rows * fileRow);
            TRY_VOID(m_checkpoint.read(
                piece.source.bytes.subspan((piece.firstRow + row) * fileRow, rows * fileRow), m_stored));
            TRY_VOID(uploader.write(
                target, piece.offset + row * deviceRow, rows * deviceRow, [&](std::span<std::byte> bytes) {
                    const std::span<const std::byte> stored = m_stored;
                    for (std::uint64_t i = 0; i < rows; ++i)
                        packRow(format, stored.subspan(i * fileRow, fileRow), bytes.subspan(i * deviceRow, deviceRow));
                }));
            m_done += rows * deviceRow;
            if (control.progress)
                control.progress(static_cast<float>(static_cast<double>(m_done) / static_cast<double>(m_result.bytes)));
        }
        return {};
    }

    const Checkpoint& m_checkpoint;
    const gpu::Device& m_device;
    std::uint64_t m_bufferLimit = 0;
    std::uint64_t m_sliceLimit = 0;
    std::vector<Piece> m_pieces;
    std::vector<std::uint64_t> m_bufferBytes;
    std::uint64_t m_done = 0;
    std::vector<std::byte> m_stored; // rows as the file has them, a few MiB
    DeviceWeights m_result;
};

} // namespace

std::uint64_t loadingBytes(const gpu::DeviceInfo& device)
{
    return pieceBytes(device) + gpu::Uploader::stagingBytes(device);
}

Result<DeviceWeights> loadWeights(
    const Checkpoint& checkpoint, const gpu::Device& device, gpu::Uploader& uploader, const LoadControl& control)
{
    return WeightLoader(checkpoint, device).run(uploader, control);
}

} // namespace facet
