#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace facet {

// A whole file mapped read-only. Movable; the bytes stay valid and at the same address until destruction.
class MappedFile {
public:
    static Result<MappedFile> open(const std::filesystem::path& path);

    std::span<const std::byte> bytes() const { return m_bytes; }

    // Tells the system that these bytes were consumed and need not stay in memory (a hint; they stay readable).
    void release(std::span<const std::byte> consumed) const;

private:
    struct Unmap {
        std::size_t size;
        void operator()(const std::byte* address) const;
    };
    std::unique_ptr<const std::byte, Unmap> m_mapping;
    std::span<const std::byte> m_bytes;
};

} // namespace facet
