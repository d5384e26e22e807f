#include "engine/model/model_files.h"

#include "engine/base/check.h"
#include "engine/model/file_errors.h"

#include <algorithm>

namespace facet {
namespace {

// "[2112, 96]"
std::string shapeText(std::span<const std::uint64_t> shape)
{
    std::string text = "[";
    for (const std::uint64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

} // namespace

ModelFiles::ModelFiles(std::filesystem::path folder, std::vector<MappedFile> shards, TensorTable tensors)
    : m_path(std::move(folder))
    , m_shards(std::move(shards))
    , m_tensors(std::move(tensors))
{
}

Result<ModelFiles> ModelFiles::openGguf(const std::filesystem::path& path)
{
    ModelFiles files;
    files.m_path = path;
    TRY(files.m_parts, openGgufParts(path));
    for (const GgufFile& part : files.m_parts)
        for (const auto& [name, tensor] : part.tensors())
            if (!files.m_tensors.emplace(name, tensor).second)
                return damaged(part.path(), "another part has the tensor " + shown(name) + " too");
    return files;
}

Result<TensorView> ModelFiles::find(
    std::string_view name, std::span<const std::uint64_t> shape, std::uint64_t rows) const
{
    const auto entry = m_tensors.find(name);
    if (entry == m_tensors.end()) return damaged(m_path, "the tensor " + std::string(name) + " is missing");
    const StoredTensor& stored = entry->second;
    if (!std::ranges::equal(stored.shape, shape))
        return damaged(m_path,
            "the tensor " + std::string(name) + " has the shape " + shapeText(stored.shape) + " instead of "
                + shapeText(shape));
    if (!stored.format)
        return unsupported(m_path,
            "The weights of this model are stored as " + stored.formatName + ", which Facet does not know.",
            "Choose the model in another format, such as Q4_0 or Q8_0.");
    std::uint64_t elements = 1;
    for (const std::uint64_t size : shape)
        elements *= size;
    return TensorView{*stored.format, rows, elements / rows, stored.bytes};
}

Result<void> ModelFiles::read(std::span<const std::byte> part, std::span<std::byte> into) const
{
    for (const GgufFile& file : m_parts)
        if (file.file().holds(part)) return file.file().read(part, into);
    const auto shard =
        std::ranges::find_if(m_shards, [&](const MappedFile& candidate) { return candidate.holds(part); });
    CHECK(shard != m_shards.end());
    return shard->read(part, into);
}

std::uint64_t ModelFiles::bytes() const
{
    std::uint64_t bytes = 0;
    for (const GgufFile& part : m_parts)
        bytes += part.file().bytes().size();
    for (const MappedFile& shard : m_shards)
        bytes += shard.bytes().size();
    return bytes;
}

} // namespace facet
