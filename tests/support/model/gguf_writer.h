#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facet::test {

// Puts together a GGUF file (version 3) in memory, byte for byte as llama.cpp and its Python package write it; says
// anything it is told to, also wrong things.
class GgufWriter {
public:
    void setVersion(std::uint32_t version) { m_version = version; }

    void text(std::string_view key, std::string_view value);
    void u16(std::string_view key, std::uint16_t value);
    void u32(std::string_view key, std::uint32_t value);
    void i32(std::string_view key, std::int32_t value);
    void f32(std::string_view key, float value);
    void boolean(std::string_view key, bool value);
    void texts(std::string_view key, std::span<const std::string> values);
    void f32s(std::string_view key, std::span<const float> values);
    void i32s(std::string_view key, std::span<const std::int32_t> values);
    void booleans(std::string_view key, const std::vector<bool>& values);

    // `shape` is row-major, slowest dimension first.
    void tensor(std::string_view name, std::span<const std::uint64_t> shape, std::uint32_t ggmlType,
        std::vector<std::byte> bytes);

    std::vector<std::byte> finish() const;

private:
    struct Tensor {
        std::string name;
        std::vector<std::uint64_t> shape;
        std::uint32_t type = 0;
        std::vector<std::byte> bytes;
    };

    void begin(std::string_view key, std::uint32_t type);

    std::uint32_t m_version = 3;
    std::uint64_t m_valueCount = 0;
    std::vector<std::byte> m_values;
    std::vector<Tensor> m_tensors;
};

// False if the file cannot be written.
bool writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes);
bool writeFile(const std::filesystem::path& path, std::string_view text);
std::vector<std::byte> readFile(const std::filesystem::path& path);

// A folder for one test, empty at first and removed with everything in it at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

} // namespace facet::test
