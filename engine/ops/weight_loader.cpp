#include "engine/ops/weight_loader.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <utility>

namespace facet {
namespace {

constexpr std::uint64_t kBufferBytes = 1ULL << 30; // some drivers allocate no more at once

constexpr std::uint64_t kReadBytes = 1ULL << 20; // that stay in a cache until they have been packed

// Bytes on the device that are read and sent at once.
std::uint64_t pieceBytes(const gpu::DeviceInfo& device)
{
    return device.sharesMemory() ? kReadBytes : gpu::Uploader::kPieceBytes;
}

Result<void> goOn(const LoadControl& control)
{
    if (control.stop.stop_requested()) return Error{ErrorKind::Cancelled, "Loading was stopped."};
    return {};
}

} // namespace

std::uint64_t loadingBytes(const gpu::DeviceInfo& device)
{
    return pieceBytes(device) + gpu::Uploader::stagingBytes(device);
}

WeightLoader::WeightLoader(const gpu::Device& device) : m_device(device)
{
    const gpu::Limits& limits = device.info().limits;
    m_bufferLimit = std::max(std::min(limits.allocation, kBufferBytes), limits.storageRange / 16);
    m_sliceLimit = std::min(limits.storageRange, m_bufferLimit);
}

void WeightLoader::add(MatrixSource source, gpu::WeightTensor& target)
{
    target.format = source.format;
    target.rows = static_cast<gpu::u32>(source.rows);
    target.columns = static_cast<gpu::u32>(source.columns);
    // Rows come in sixteens so that only the last slice of a tensor needs padding: the plan stays exact.
    const std::uint64_t rowBytes = deviceRowBytes(source.format, source.columns);
    const std::uint64_t most = std::max<std::uint64_t>(m_sliceLimit / rowBytes / 16 * 16, 1);
    target.slices.resize((source.rows + most - 1) / most);
    for (std::size_t i = 0; i < target.slices.size(); ++i) {
        auto& slice = target.slices[i];
        slice.firstRow = static_cast<gpu::u32>(i * most);
        slice.rows = static_cast<gpu::u32>(std::min(most, source.rows - i * most));
        place({.source = m_matrices.size(),
            .firstRow = slice.firstRow,
            .rows = slice.rows,
            .bytes = slice.rows * rowBytes,
            .view = &slice.view});
    }
    m_matrices.push_back(std::move(source));
}

void WeightLoader::add(FloatSource source, gpu::Tensor<float>& target)
{
    target.rows = static_cast<gpu::u32>(source.rows);
    target.columns = static_cast<gpu::u32>(source.columns);
    place({.source = m_floats.size(),
        .isFloats = true,
        .rows = source.rows,
        .bytes = deviceRowBytes(WeightFormat::F32, source.rows * source.columns),
        .view = &target.view});
    m_floats.push_back(std::move(source));
}

void WeightLoader::place(Piece piece)
{
    if (m_bufferBytes.empty() || m_bufferBytes.back() + piece.bytes > m_bufferLimit) m_bufferBytes.push_back(0);
    piece.buffer = m_bufferBytes.size() - 1;
    piece.offset = m_bufferBytes.back();
    m_bufferBytes.back() += gpu::Arena::cost(piece.bytes);
    m_pieces.push_back(piece);
}

std::uint64_t WeightLoader::bytes() const
{
    return std::accumulate(m_bufferBytes.begin(), m_bufferBytes.end(), std::uint64_t{0});
}

Result<std::vector<gpu::Buffer>> WeightLoader::allocate() const
{
    std::vector<gpu::Buffer> buffers;
    for (const std::uint64_t bytes : m_bufferBytes) {
        TRY(auto buffer, gpu::Buffer::create(m_device, bytes, gpu::MemoryUse::Device));
        buffers.push_back(std::move(buffer));
    }
    for (const Piece& piece : m_pieces)
        *piece.view = buffers[piece.buffer].view(piece.offset, piece.bytes);
    return buffers;
}

Result<std::vector<gpu::Buffer>> WeightLoader::load(gpu::Uploader& uploader, const LoadControl& control)
{
    TRY(auto buffers, allocate());
    for (const Piece& piece : m_pieces) {
        TRY_VOID(goOn(control));
        const gpu::Buffer& target = buffers[piece.buffer];
        if (piece.isFloats)
            TRY_VOID(fillFloats(piece, target, uploader));
        else
            TRY_VOID(fillMatrix(piece, target, uploader, control));
    }
    TRY_VOID(uploader.finish());
    return buffers;
}

Result<void> WeightLoader::fillFloats(const Piece& piece, const gpu::Buffer& target, gpu::Uploader& uploader) const
{
    const FloatSource& source = m_floats[piece.source];
    TRY(const std::vector<float> values, source.read());
    CHECK(values.size() == source.rows * source.columns);
    const auto all = std::as_bytes(std::span(values));
    for (std::uint64_t from = 0; from < all.size(); from += gpu::Uploader::kPieceBytes) {
        const auto part = all.subspan(from, std::min<std::uint64_t>(gpu::Uploader::kPieceBytes, all.size() - from));
        TRY_VOID(uploader.write(target, piece.offset + from, part.size(),
            [&](std::span<std::byte> bytes) { std::ranges::copy(part, bytes.begin()); }));
    }
    return {};
}

Result<void> WeightLoader::fillMatrix(
    const Piece& piece, const gpu::Buffer& target, gpu::Uploader& uploader, const LoadControl& control)
{
    const MatrixSource& source = m_matrices[piece.source];
    const std::uint64_t deviceRow = deviceRowBytes(source.format, source.columns);
    const std::uint64_t fileRow = fileRowBytes(source.format, source.columns);
    const std::uint64_t most = std::max<std::uint64_t>(pieceBytes(m_device.info()) / deviceRow, 1);
    for (std::uint64_t row = 0; row < piece.rows; row += most) {
        TRY_VOID(goOn(control));
        const std::uint64_t rows = std::min(most, piece.rows - row);
        m_stored.resize(rows * fileRow);
        TRY_VOID(source.read(piece.firstRow + row, m_stored));
        TRY_VOID(
            uploader.write(target, piece.offset + row * deviceRow, rows * deviceRow, [&](std::span<std::byte> bytes) {
                const std::span<const std::byte> stored = m_stored;
                for (std::uint64_t i = 0; i < rows; ++i)
                    packRow(
                        source.format, stored.subspan(i * fileRow, fileRow), bytes.subspan(i * deviceRow, deviceRow));
            }));
        m_done += rows * deviceRow;
        if (control.progress)
            control.progress(static_cast<float>(static_cast<double>(m_done) / static_cast<double>(bytes())));
    }
    return {};
}

} // namespace facet
