#pragma once

#include "engine/base/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>

namespace facet::cli {

// A file of float32, little-endian. What is incomplete is removed, unless it was no plain file.
class FloatFile {
public:
    static Result<FloatFile> create(const std::filesystem::path& path);

    void write(std::span<const float> values);
    Result<void> finish();
    void remove();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    explicit FloatFile(std::filesystem::path path) : m_path(std::move(path)) { }

    std::filesystem::path m_path;
    std::unique_ptr<std::FILE, Close> m_file;
    bool m_failed = false;
};

} // namespace facet::cli
