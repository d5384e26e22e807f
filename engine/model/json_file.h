#pragma once

#include "engine/base/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Private to engine/model: reading JSON that may say anything, without an exception and with bounded work.
namespace facet {

// Parses an object. Refused: more than 16 MiB, nesting deeper than 32, anything that is not a JSON object.
Result<nlohmann::json> parseJsonObject(std::span<const std::byte> text, const std::filesystem::path& file);

Result<nlohmann::json> readJsonFile(const std::filesystem::path& path);

// Guarded reading of one object's members. A missing or null member gives the fallback; one of a wrong kind an error
// that names it.
class JsonFields {
public:
    JsonFields(const nlohmann::json& object, const std::filesystem::path& file) : m_object(object), m_file(file) { }

    // The member, or null where it is missing or null itself.
    const nlohmann::json* find(std::string_view key) const;

    Result<std::uint32_t> count(std::string_view key, std::uint32_t fallback) const;
    Result<double> number(std::string_view key, double fallback) const;
    Result<bool> boolean(std::string_view key, bool fallback) const;
    Result<std::string> text(std::string_view key, std::string_view fallback) const;
    Result<std::vector<std::int32_t>> ids(std::string_view key) const; // a number or a list of numbers
    // A member that must be an object itself, if it is there.
    Result<const nlohmann::json*> object(std::string_view key) const;

private:
    Error isNot(std::string_view key, std::string_view wanted) const;

    const nlohmann::json& m_object;
    const std::filesystem::path& m_file;
};

} // namespace facet
