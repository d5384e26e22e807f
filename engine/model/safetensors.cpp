#include "engine/model/safetensors.h"

#include "engine/model/file_errors.h"
#include "engine/model/json_file.h"

#include <cstring>

namespace facet {
namespace {

using nlohmann::json;

std::optional<WeightFormat> formatOf(std::string_view dtype)
{
    if (dtype == "F32") return WeightFormat::F32;
    if (dtype == "F16") return WeightFormat::F16;
    if (dtype == "BF16") return WeightFormat::BF16;
    return std::nullopt;
}

// The numbers of a list such as "shape"; nothing if it is something else.
std::optional<std::vector<std::uint64_t>> unsignedList(const json* list, std::size_t longest)
{
    if (!list || !list->is_array() || list->size() > longest) return std::nullopt;
    std::vector<std::uint64_t> values;
    for (const json& value : *list) {
        if (!value.is_number_unsigned()) return std::nullopt;
        values.push_back(value.get<std::uint64_t>());
    }
    return values;
}

Result<StoredTensor> readTensor(
    const std::string& name, const json& entry, std::span<const std::byte> data, const std::filesystem::path& path)
{
    constexpr std::size_t kMostDimensions = 8;
    if (!entry.is_object()) return damaged(path, "its header says nothing about the tensor " + shown(name));
    const JsonFields fields(entry, path);
    const auto shape = unsignedList(fields.find("shape"), kMostDimensions);
    const auto offsets = unsignedList(fields.find("data_offsets"), 2);
    TRY(const std::string dtype, fields.text("dtype", ""));
    if (!shape || !offsets || offsets->size() != 2)
        return damaged(path, "its header does not place the tensor " + shown(name));
    const std::uint64_t begin = offsets->front();
    const std::uint64_t end = offsets->back();
    if (begin > end) return damaged(path, "the tensor " + shown(name) + " ends before it begins");
    if (end > data.size()) return truncated(path, "before the data of its tensors");

    StoredTensor tensor;
    tensor.shape = *shape;
    tensor.format = formatOf(dtype);
    tensor.formatName = shown(dtype);
    if (!tensor.format) return tensor;
    std::uint64_t elements = 1;
    for (const std::uint64_t size : *shape) {
        if (size == 0 || size > (1ULL << 48) / elements)
            return damaged(path, "the tensor " + shown(name) + " has an impossible shape");
        elements *= size;
    }
    if (elements * info(*tensor.format).blockBytes != end - begin)
        return damaged(path, "the tensor " + shown(name) + " has another size than its shape says");
    tensor.bytes = data.subspan(begin, end - begin);
    return tensor;
}

} // namespace

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path& path)
{
    SafetensorsFile opened;
    opened.path = path;
    TRY(opened.file, MappedFile::open(path));
    const auto bytes = opened.file.bytes();
    std::uint64_t headerBytes = 0;
    if (bytes.size() < sizeof headerBytes) return truncated(path, "within its header");
    std::memcpy(&headerBytes, bytes.data(), sizeof headerBytes);
    if (headerBytes > bytes.size() - sizeof headerBytes) return truncated(path, "within its header");
    TRY(const json header, parseJsonObject(bytes.subspan(sizeof headerBytes, headerBytes), path));
    const auto data = bytes.subspan(sizeof headerBytes + headerBytes);
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") continue;
        TRY(auto tensor, readTensor(name, entry, data, path));
        opened.tensors.emplace(name, std::move(tensor));
    }
    return opened;
}

} // namespace facet
