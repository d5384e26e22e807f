#pragma once

#include "engine/vulkan/tensor.h"
#include "engine/vulkan/uploader.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace facet {

// How a long loading talks to whoever started it.
struct LoadControl {
    std::function<void(float fraction)> progress = {}; // 0 to 1, often
    std::stop_token stop = {};
};

// A matrix [rows, columns] in a file.
struct MatrixSource {
    WeightFormat format = WeightFormat::F32;
    std::uint64_t rows = 0;
    std::uint64_t columns = 0;
    // Fills `bytes` with rows as the file has them, from row `first` on.
    std::function<Result<void>(std::uint64_t first, std::span<std::byte> bytes)> read = {};
};

// A tensor of float32, [rows, columns], whatever a file has.
struct FloatSource {
    std::uint64_t rows = 1;
    std::uint64_t columns = 0;
    std::function<Result<std::vector<float>>()> read = {};
};

// Brings a model's weights to the device: first say all of them, then load. Matrices get the device layout of their
// format and are cut into slices that a binding can hold. The tensors that are named must stay where they are until
// load() has ended.
class WeightLoader {
public:
    explicit WeightLoader(const gpu::Device& device);

    void add(MatrixSource source, gpu::WeightTensor& target);
    void add(FloatSource source, gpu::Tensor<float>& target);

    // What add() was told needs on the device, exactly.
    std::uint64_t bytes() const;

    // Allocates, then streams, a few MiB at a time. The targets lie in the buffers that come back. Errors: Cancelled
    // when stopped, Memory when the device has not enough, and those of the sources.
    Result<std::vector<gpu::Buffer>> load(gpu::Uploader& uploader, const LoadControl& control);

private:
    // Where a run of rows of one tensor goes to.
    struct Piece {
        std::size_t source = 0; // number in m_matrices, or in m_floats
        bool isFloats = false;
        std::uint64_t firstRow = 0;
        std::uint64_t rows = 0;
        std::uint64_t bytes = 0;
        std::size_t buffer = 0;
        std::uint64_t offset = 0; // bytes
        gpu::View* view = nullptr;
    };
    void place(Piece piece);
    Result<std::vector<gpu::Buffer>> allocate() const;
    Result<void> fillFloats(const Piece& piece, const gpu::Buffer& target, gpu::Uploader& uploader) const;
    Result<void> fillMatrix(
        const Piece& piece, const gpu::Buffer& target, gpu::Uploader& uploader, const LoadControl& control);

    const gpu::Device& m_device;
    std::uint64_t m_bufferLimit = 0;
    std::uint64_t m_sliceLimit = 0;
    std::vector<MatrixSource> m_matrices;
    std::vector<FloatSource> m_floats;
    std::vector<Piece> m_pieces;
    std::vector<std::uint64_t> m_bufferBytes;
    std::uint64_t m_done = 0;
    std::vector<std::byte> m_stored; // rows as the file has them
};

// The computer's memory that a WeightLoader and its uploader take while they run: what is read, and what is on its way.
std::uint64_t loadingBytes(const gpu::DeviceInfo& device);

} // namespace facet
