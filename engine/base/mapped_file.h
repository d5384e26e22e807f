#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace facet {

// A whole file mapped read-only. Movable; the bytes stay valid and at the same address until destruction.
// Looking at bytes() after somebody cut the file short, or its disk went away, ends the program (SIGBUS). So look at
// them only for a moment after opening, as for a header; what is read later or takes long goes through read().
class MappedFile {
public:
    // Errors: File for what is missing, closed to us, empty or no plain file; never waits for a pipe's other end.
    static Result<MappedFile> open(const std::filesystem::path& path);

    std::span<const std::byte> bytes() const { return m_bytes; }
    bool holds(std::span<const std::byte> part) const;

    // Copies a part of bytes() without touching the mapping, so that a file that has changed is an error of kind File.
    // `into` is as long as `part`.
    Result<void> read(std::span<const std::byte> part, std::span<std::byte> into) const;

private:
    struct Close {
        std::size_t size;
        int descriptor;
        void operator()(const std::byte* address) const;
    };
    std::filesystem::path m_path;
    std::unique_ptr<const std::byte, Close> m_mapping;
    std::span<const std::byte> m_bytes;
};

} // namespace facet
