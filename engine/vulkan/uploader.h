#pragma once

#include "engine/vulkan/submitter.h"

#include <array>
#include <functional>
#include <span>
#include <stop_token>

namespace facet::gpu {

// Fills device memory from the CPU: straight into it where it is mapped, else through a ring of two staging pieces, so
// that one is filled while the other is copied. Never holds more than two pieces beyond the destination.
class Uploader {
public:
    static Result<Uploader> create(const Device& device, Pipelines& pipelines, Submitter& submitter);

    // `fill` writes all bytes of the span it is given, which is part of `target` from `offset` on.
    using Fill = std::function<void(std::span<std::byte>)>;
    Result<void> write(const Buffer& target, std::uint64_t offset, std::uint64_t bytes, const Fill& fill);

    // The most `bytes` that one write may have.
    static constexpr std::uint64_t kPieceBytes = 8U * 1024 * 1024;

    // Waits until everything has arrived.
    Result<void> finish();

    // The most host memory that an uploader to this kind of device takes; nothing where device memory is mapped.
    static std::uint64_t stagingBytes(const DeviceInfo& device);

private:
    struct Piece {
        Buffer staging; // made when first needed
        Recording copy;
        Submitter::Ticket ticket = 0;
    };
    const Device* m_device = nullptr;
    Pipelines* m_pipelines = nullptr;
    Submitter* m_submitter = nullptr;
    Pace m_pace;
    std::array<Piece, 2> m_pieces;
    unsigned m_next = 0;
};

} // namespace facet::gpu
