#include "tests/support/model/gguf_writer.h"

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

namespace facet::test {
namespace {

constexpr std::size_t kAlignment = 32;

enum Type : std::uint32_t { U16 = 2, U32 = 4, I32 = 5, F32 = 6, Bool = 7, String = 8, Array = 9 };

template <class Value> void append(std::vector<std::byte>& bytes, Value value)
{
    const auto* first = reinterpret_cast<const std::byte*>(&value);
    bytes.insert(bytes.end(), first, first + sizeof value);
}

void append(std::vector<std::byte>& bytes, std::string_view text)
{
    append<std::uint64_t>(bytes, text.size());
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    bytes.insert(bytes.end(), first, first + text.size());
}

template <class Value> void appendArray(std::vector<std::byte>& bytes, Type type, std::span<const Value> values)
{
    append<std::uint32_t>(bytes, type);
    append<std::uint64_t>(bytes, values.size());
    const auto raw = std::as_bytes(values);
    bytes.insert(bytes.end(), raw.begin(), raw.end());
}

void align(std::vector<std::byte>& bytes) { bytes.resize((bytes.size() + kAlignment - 1) / kAlignment * kAlignment); }

} // namespace

void GgufWriter::begin(std::string_view key, std::uint32_t type)
{
    ++m_valueCount;
    append(m_values, key);
    append<std::uint32_t>(m_values, type);
}

void GgufWriter::text(std::string_view key, std::string_view value)
{
    begin(key, String);
    append(m_values, value);
}

void GgufWriter::u16(std::string_view key, std::uint16_t value)
{
    begin(key, U16);
    append(m_values, value);
}

void GgufWriter::u32(std::string_view key, std::uint32_t value)
{
    begin(key, U32);
    append(m_values, value);
}

void GgufWriter::i32(std::string_view key, std::int32_t value)
{
    begin(key, I32);
    append(m_values, value);
}

void GgufWriter::f32(std::string_view key, float value)
{
    begin(key, F32);
    append(m_values, value);
}

void GgufWriter::boolean(std::string_view key, bool value)
{
    begin(key, Bool);
    append<std::uint8_t>(m_values, value ? 1 : 0);
}

void GgufWriter::texts(std::string_view key, std::span<const std::string> values)
{
    begin(key, Array);
    append<std::uint32_t>(m_values, String);
    append<std::uint64_t>(m_values, values.size());
    for (const std::string& value : values)
        append(m_values, std::string_view(value));
}

void GgufWriter::f32s(std::string_view key, std::span<const float> values)
{
    begin(key, Array);
    appendArray(m_values, F32, values);
}

void GgufWriter::i32s(std::string_view key, std::span<const std::int32_t> values)
{
    begin(key, Array);
    appendArray(m_values, I32, values);
}

void GgufWriter::booleans(std::string_view key, const std::vector<bool>& values)
{
    begin(key, Array);
    append<std::uint32_t>(m_values, Bool);
    append<std::uint64_t>(m_values, values.size());
    for (const bool value : values)
        append<std::uint8_t>(m_values, value ? 1 : 0);
}

void GgufWriter::tensor(
    std::string_view name, std::span<const std::uint64_t> shape, std::uint32_t ggmlType, std::vector<std::byte> bytes)
{
    m_tensors.push_back({std::string(name), {shape.begin(), shape.end()}, ggmlType, std::move(bytes)});
}

std::vector<std::byte> GgufWriter::finish() const
{
    std::vector<std::byte> file;
    append<std::uint32_t>(file, 0x46554747);
    append(file, m_version);
    append<std::uint64_t>(file, m_tensors.size());
    append(file, m_valueCount);
    file.insert(file.end(), m_values.begin(), m_values.end());
    std::uint64_t offset = 0;
    for (const Tensor& tensor : m_tensors) {
        append(file, std::string_view(tensor.name));
        append(file, static_cast<std::uint32_t>(tensor.shape.size()));
        for (auto size = tensor.shape.rbegin(); size != tensor.shape.rend(); ++size)
            append(file, *size);
        append(file, tensor.type);
        append(file, offset);
        offset += (tensor.bytes.size() + kAlignment - 1) / kAlignment * kAlignment;
    }
    align(file);
    file.reserve(file.size() + offset);
    for (const Tensor& tensor : m_tensors) {
        file.insert(file.end(), tensor.bytes.begin(), tensor.bytes.end());
        align(file);
    }
    return file;
}

bool writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return static_cast<bool>(file);
}

bool writeFile(const std::filesystem::path& path, std::string_view text)
{
    return writeFile(path, std::as_bytes(std::span(text)));
}

std::vector<std::byte> readFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

TemporaryFolder::TemporaryFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "facet-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) std::abort();
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace facet::test
