#pragma once

#include "engine/base/mapped_file.h"
#include "engine/base/result.h"
#include "engine/model/tensor_table.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace facet {

// The types of metadata values, numbered as in the file.
enum class GgufType : std::uint32_t { U8, I8, U16, I16, U32, I32, F32, Bool, String, Array, U64, I64, F64 };

// An array of metadata in place: elements of a fixed size, or strings of u64 length and bytes. Already checked to lie
// in the file with all its strings. Arrays of arrays are refused, as llama.cpp refuses them.
struct GgufArray {
    GgufType type = GgufType::U8;
    std::uint64_t count = 0;
    std::span<const std::byte> bytes;
};

// One GGUF file (version 2 or 3, little-endian), mapped; every count, offset, length and string checked against it.
// Layout: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Views point into the mapping, which keeps its
// address when the GgufFile moves.
class GgufFile {
public:
    static Result<GgufFile> open(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }
    const TensorTable& tensors() const { return m_tensors; }
    const MappedFile& file() const { return m_file; }

    // Metadata; nothing where the key is missing or holds another kind of value.
    std::optional<std::uint64_t> unsignedNumber(std::string_view key) const; // any integer that is not negative
    std::optional<double> number(std::string_view key) const;                // any number
    std::optional<bool> boolean(std::string_view key) const;
    std::optional<std::string_view> text(std::string_view key) const;
    const GgufArray* array(std::string_view key) const;
    bool has(std::string_view key) const { return m_metadata.contains(key); }

private:
    using Value = std::variant<std::uint64_t, std::int64_t, double, bool, std::string_view, GgufArray>;
    class Reader;

    template <class Wanted> const Wanted* find(std::string_view key) const;

    std::filesystem::path m_path;
    MappedFile m_file;
    std::map<std::string, Value, std::less<>> m_metadata;
    TensorTable m_tensors;
};

// The strings of an array of strings; empty for another kind of array.
std::vector<std::string> ggufStrings(const GgufArray& array);

// Opens a model of one file, or all parts of a split one (`NAME-00002-of-00003.gguf`, any part may be named).
// The first part, which holds the metadata, comes first.
Result<std::vector<GgufFile>> openGgufParts(const std::filesystem::path& path);

// The name of ggml's number for a tensor type, also of those that Facet does not run: "IQ2_XS".
std::string ggmlTypeName(std::uint32_t ggmlType);

} // namespace facet
