#include "engine/model/json_file.h"

#include "engine/base/mapped_file.h"
#include "engine/model/file_errors.h"

#include <cmath>
#include <limits>

namespace facet {
namespace {

using nlohmann::json;

// Bounds what a hostile file can make the parser build: at most some hundred MiB, and no deep recursion anywhere.
constexpr std::size_t kMostBytes = 16U << 20;
constexpr int kDeepestNesting = 32;

bool nestsTooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char character = text[i];
        if (inString) {
            if (character == '\\')
                ++i;
            else if (character == '"')
                inString = false;
        } else if (character == '"') {
            inString = true;
        } else if (character == '[' || character == '{') {
            if (++depth > kDeepestNesting) return true;
        } else if (character == ']' || character == '}') {
            --depth;
        }
    }
    return false;
}

std::optional<std::int32_t> asId(const json& value)
{
    if (!value.is_number_integer()) return std::nullopt;
    const auto id = value.get<std::int64_t>();
    if (id < 0 || id > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
    return static_cast<std::int32_t>(id);
}

} // namespace

Result<json> parseJsonObject(std::span<const std::byte> bytes, const std::filesystem::path& file)
{
    if (bytes.size() > kMostBytes) return damaged(file, "its JSON text is larger than 16 MiB");
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (nestsTooDeep(text)) return damaged(file, "its JSON text is nested too deeply");
    json value = json::parse(text, nullptr, false);
    if (!value.is_object()) return damaged(file, "its JSON text cannot be read");
    return value;
}

Result<json> readJsonFile(const std::filesystem::path& path)
{
    TRY(const auto file, MappedFile::open(path));
    return parseJsonObject(file.bytes(), path);
}

const json* JsonFields::find(std::string_view key) const
{
    const auto member = m_object.find(key);
    return member == m_object.end() || member->is_null() ? nullptr : &*member;
}

Result<std::uint32_t> JsonFields::count(std::string_view key, std::uint32_t fallback) const
{
    const json* member = find(key);
    if (!member) return fallback;
    if (!member->is_number_unsigned() || member->get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max())
        return isNot(key, "a whole number");
    return member->get<std::uint32_t>();
}

Result<double> JsonFields::number(std::string_view key, double fallback) const
{
    const json* member = find(key);
    if (!member) return fallback;
    if (!member->is_number() || !std::isfinite(member->get<double>())) return isNot(key, "a number");
    return member->get<double>();
}

Result<bool> JsonFields::boolean(std::string_view key, bool fallback) const
{
    const json* member = find(key);
    if (!member) return fallback;
    if (!member->is_boolean()) return isNot(key, "true or false");
    return member->get<bool>();
}

Result<std::string> JsonFields::text(std::string_view key, std::string_view fallback) const
{
    const json* member = find(key);
    if (!member) return std::string(fallback);
    if (!member->is_string()) return isNot(key, "a text");
    return member->get<std::string>();
}

Result<std::vector<std::int32_t>> JsonFields::ids(std::string_view key) const
{
    std::vector<std::int32_t> ids;
    const json* member = find(key);
    if (!member) return ids;
    const json single = json::array({*member});
    for (const json& value : member->is_array() ? *member : single) {
        const auto id = asId(value);
        if (!id) return isNot(key, "a token id or a list of them");
        ids.push_back(*id);
    }
    return ids;
}

Result<const json*> JsonFields::object(std::string_view key) const
{
    const json* member = find(key);
    if (member && !member->is_object()) return isNot(key, "an object");
    return member;
}

Error JsonFields::isNot(std::string_view key, std::string_view wanted) const
{
    return damaged(m_file, std::string(key) + " is not " + std::string(wanted));
}

} // namespace facet
