#include "engine/model/gguf.h"

#include "engine/model/file_errors.h"

#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace facet {
namespace {

constexpr std::uint32_t kMagic = 0x46554747;          // "GGUF"
constexpr std::uint64_t kDefaultAlignment = 32;       // bytes
constexpr std::uint64_t kLargestAlignment = 1U << 20; // bytes
constexpr std::uint32_t kMostDimensions = 4;

// Bytes of one value; 0 for strings and arrays, whose size differs.
std::uint64_t valueBytes(GgufType type)
{
    switch (type) {
    case GgufType::U8:
    case GgufType::I8:
    case GgufType::Bool:
        return 1;
    case GgufType::U16:
    case GgufType::I16:
        return 2;
    case GgufType::U32:
    case GgufType::I32:
    case GgufType::F32:
        return 4;
    case GgufType::U64:
    case GgufType::I64:
    case GgufType::F64:
        return 8;
    case GgufType::String:
    case GgufType::Array:
        return 0;
    }
    return 0;
}

} // namespace

// Walks the header once. Nothing is allocated by a count of the file before the bytes for it were seen.
class GgufFile::Reader {
public:
    explicit Reader(GgufFile& target) : m_target(target), m_bytes(target.m_file.bytes()) { }

    Result<void> run()
    {
        TRY(const Counts counts, readCounts());
        for (std::uint64_t i = 0; i < counts.values; ++i)
            TRY_VOID(readKeyAndValue());
        m_alignment = m_target.unsignedNumber("general.alignment").value_or(kDefaultAlignment);
        if (!std::has_single_bit(m_alignment) || m_alignment > kLargestAlignment)
            return damaged(m_target.m_path, "its alignment is impossible");
        for (std::uint64_t i = 0; i < counts.tensors; ++i)
            TRY_VOID(readTensorInfo());
        return placeTensors();
    }

private:
    struct Counts {
        std::uint64_t tensors = 0;
        std::uint64_t values = 0;
    };

    std::uint64_t left() const { return m_bytes.size() - m_position; }

    Error endsInHeader() const { return truncated(m_target.m_path, "within its header"); }

    template <class Value> Result<Value> read()
    {
        if (left() < sizeof(Value)) return endsInHeader();
        Value value;
        std::memcpy(&value, m_bytes.data() + m_position, sizeof value);
        m_position += sizeof value;
        return value;
    }

    Result<std::span<const std::byte>> take(std::uint64_t count)
    {
        if (count > left()) return endsInHeader();
        const auto bytes = m_bytes.subspan(m_position, count);
        m_position += count;
        return bytes;
    }

    Result<std::string_view> readString()
    {
        TRY(const auto length, read<std::uint64_t>());
        TRY(const auto bytes, take(length));
        return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }

    Result<Counts> readCounts()
    {
        constexpr std::uint32_t kNewest = 3;
        if (m_bytes.size() < sizeof kMagic || std::memcmp(m_bytes.data(), &kMagic, sizeof kMagic) != 0)
            return Error{ErrorKind::Format, "The file " + m_target.m_path.filename().string() + " is not a GGUF file.",
                "Choose a .gguf file or a folder with config.json.", m_target.m_path.string()};
        m_position = sizeof kMagic;
        TRY(const auto version, read<std::uint32_t>());
        if (version != 0 && (version & 0xFFFFU) == 0)
            return unsupported(m_target.m_path, "This GGUF file is made for big-endian machines.",
                "Choose the little-endian file of the same model.");
        if (version < 2 || version > kNewest)
            return unsupported(m_target.m_path,
                "This GGUF file has version " + std::to_string(version) + "; Facet reads versions 2 and 3.",
                "Choose a file made by a current converter.");
        Counts counts;
        TRY(counts.tensors, read<std::uint64_t>());
        TRY(counts.values, read<std::uint64_t>());
        return counts;
    }

    Result<void> readKeyAndValue()
    {
        TRY(const auto key, readString());
        TRY(const auto type, read<std::uint32_t>());
        TRY(auto value, readValue(static_cast<GgufType>(type)));
        if (!m_target.m_metadata.emplace(key, std::move(value)).second)
            return damaged(m_target.m_path, "it says " + shown(key) + " twice");
        return {};
    }

    template <class Stored, class InFile> Result<Value> readAs()
    {
        TRY(const auto value, read<InFile>());
        return Value(static_cast<Stored>(value));
    }

    Result<Value> readValue(GgufType type)
    {
        switch (type) {
        case GgufType::U8:
            return readAs<std::uint64_t, std::uint8_t>();
        case GgufType::I8:
            return readAs<std::int64_t, std::int8_t>();
        case GgufType::U16:
            return readAs<std::uint64_t, std::uint16_t>();
        case GgufType::I16:
            return readAs<std::int64_t, std::int16_t>();
        case GgufType::U32:
            return readAs<std::uint64_t, std::uint32_t>();
        case GgufType::I32:
            return readAs<std::int64_t, std::int32_t>();
        case GgufType::F32:
            return readAs<double, float>();
        case GgufType::Bool:
            return readAs<bool, std::uint8_t>();
        case GgufType::U64:
            return readAs<std::uint64_t, std::uint64_t>();
        case GgufType::I64:
            return readAs<std::int64_t, std::int64_t>();
        case GgufType::F64:
            return readAs<double, double>();
        case GgufType::String: {
            TRY(const auto text, readString());
            return Value(text);
        }
        case GgufType::Array:
            return readArray();
        }
        return damaged(m_target.m_path, "its header holds a value of an unknown type");
    }

    Result<Value> readArray()
    {
        GgufArray array;
        TRY(const auto type, read<std::uint32_t>());
        array.type = static_cast<GgufType>(type);
        TRY(array.count, read<std::uint64_t>());
        const std::size_t first = m_position;
        if (array.type == GgufType::String) {
            if (array.count > left() / sizeof(std::uint64_t)) return endsInHeader();
            for (std::uint64_t i = 0; i < array.count; ++i)
                TRY_VOID(skipString());
        } else {
            const std::uint64_t size = valueBytes(array.type);
            if (size == 0) return damaged(m_target.m_path, "its header holds an array of an unknown type");
            if (array.count > left() / size) return endsInHeader();
            m_position += array.count * size;
        }
        array.bytes = m_bytes.subspan(first, m_position - first);
        return Value(array);
    }

    Result<void> skipString()
    {
        if (auto text = readString(); !text) return std::move(text).error();
        return {};
    }

    struct Placement {
        StoredTensor* tensor = nullptr;
        std::uint64_t offset = 0; // from the start of the data
        std::uint64_t bytes = 0;
    };

    Result<void> readTensorInfo()
    {
        TRY(const auto name, readString());
        TRY(const auto dimensions, read<std::uint32_t>());
        if (dimensions == 0 || dimensions > kMostDimensions)
            return damaged(
                m_target.m_path, "the tensor " + shown(name) + " has " + std::to_string(dimensions) + " dimensions");
        StoredTensor tensor;
        tensor.shape.resize(dimensions);
        std::uint64_t elements = 1;
        for (std::uint32_t i = 0; i < dimensions; ++i) {
            TRY(const auto size, read<std::uint64_t>());
            // No file holds more than 2^48 numbers; below that no product overflows.
            if (size == 0 || size > (1ULL << 48) / elements)
                return damaged(m_target.m_path, "the tensor " + shown(name) + " has an impossible shape");
            elements *= size;
            tensor.shape[dimensions - 1 - i] = size; // the file names the fastest dimension first
        }
        TRY(const auto type, read<std::uint32_t>());
        Placement placement;
        TRY(placement.offset, read<std::uint64_t>());
        tensor.format = weightFormatFromGgml(type);
        tensor.formatName = ggmlTypeName(type);
        if (tensor.format) {
            const WeightFormatInfo& format = info(*tensor.format);
            if (tensor.shape.back() % format.blockElements != 0)
                return damaged(m_target.m_path, "rows of the tensor " + shown(name) + " are no whole number of blocks");
            placement.bytes = elements / format.blockElements * format.blockBytes;
        }
        const auto [entry, isNew] = m_target.m_tensors.emplace(name, std::move(tensor));
        if (!isNew) return damaged(m_target.m_path, "it holds the tensor " + shown(name) + " twice");
        placement.tensor = &entry->second;
        m_placements.push_back(placement);
        return {};
    }

    Result<void> placeTensors()
    {
        const std::uint64_t dataStart = (m_position + m_alignment - 1) / m_alignment * m_alignment;
        const std::uint64_t dataBytes = m_bytes.size() > dataStart ? m_bytes.size() - dataStart : 0;
        for (const Placement& placement : m_placements) {
            if (placement.offset % m_alignment != 0)
                return damaged(m_target.m_path, "the place of a tensor is not aligned");
            if (placement.offset > dataBytes || placement.bytes > dataBytes - placement.offset)
                return truncated(m_target.m_path, "before the data of its tensors");
            placement.tensor->bytes = m_bytes.subspan(dataStart + placement.offset, placement.bytes);
        }
        return {};
    }

    GgufFile& m_target;
    std::span<const std::byte> m_bytes;
    std::size_t m_position = 0;
    std::uint64_t m_alignment = kDefaultAlignment;
    std::vector<Placement> m_placements;
};

Result<GgufFile> GgufFile::open(const std::filesystem::path& path)
{
    GgufFile file;
    file.m_path = path;
    TRY(file.m_file, MappedFile::open(path));
    TRY_VOID(Reader(file).run());
    return file;
}

template <class Wanted> const Wanted* GgufFile::find(std::string_view key) const
{
    const auto entry = m_metadata.find(key);
    return entry == m_metadata.end() ? nullptr : std::get_if<Wanted>(&entry->second);
}

std::optional<std::uint64_t> GgufFile::unsignedNumber(std::string_view key) const
{
    if (const auto* value = find<std::uint64_t>(key)) return *value;
    if (const auto* value = find<std::int64_t>(key); value && *value >= 0) return static_cast<std::uint64_t>(*value);
    return std::nullopt;
}

std::optional<double> GgufFile::number(std::string_view key) const
{
    if (const auto* value = find<double>(key)) return *value;
    if (const auto* value = find<std::uint64_t>(key)) return static_cast<double>(*value);
    if (const auto* value = find<std::int64_t>(key)) return static_cast<double>(*value);
    return std::nullopt;
}

std::optional<bool> GgufFile::boolean(std::string_view key) const
{
    if (const auto* value = find<bool>(key)) return *value;
    return std::nullopt;
}

std::optional<std::string_view> GgufFile::text(std::string_view key) const
{
    if (const auto* value = find<std::string_view>(key)) return *value;
    return std::nullopt;
}

const GgufArray* GgufFile::array(std::string_view key) const { return find<GgufArray>(key); }

std::vector<std::string> ggufStrings(const GgufArray& array)
{
    std::vector<std::string> strings;
    if (array.type != GgufType::String) return strings;
    strings.reserve(array.count);
    const std::byte* position = array.bytes.data();
    for (std::uint64_t i = 0; i < array.count; ++i) {
        std::uint64_t length = 0;
        std::memcpy(&length, position, sizeof length);
        strings.emplace_back(reinterpret_cast<const char*>(position + sizeof length), length);
        position += sizeof length + length;
    }
    return strings;
}

std::string ggmlTypeName(std::uint32_t ggmlType)
{
    if (const auto known = weightFormatFromGgml(ggmlType)) return std::string(info(*known).name);
    struct Name {
        std::uint32_t type;
        std::string_view name;
    };
    constexpr std::array<Name, 15> kOthers = {{{9, "Q8_1"}, {15, "Q8_K"}, {16, "IQ2_XXS"}, {17, "IQ2_XS"},
        {18, "IQ3_XXS"}, {19, "IQ1_S"}, {21, "IQ3_S"}, {22, "IQ2_S"}, {24, "I8"}, {26, "I32"}, {28, "F64"},
        {29, "IQ1_M"}, {34, "TQ1_0"}, {35, "TQ2_0"}, {39, "MXFP4"}}};
    for (const Name& other : kOthers)
        if (other.type == ggmlType) return std::string(other.name);
    return "number " + std::to_string(ggmlType);
}

} // namespace facet
