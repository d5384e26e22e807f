#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace facet {

// Numbers out of a file's bytes; what lies past the end reads as 0, so that callers check lengths once and never crash.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : m_bytes(bytes) { }

    std::size_t size() const { return m_bytes.size(); }
    bool has(std::size_t offset, std::size_t count) const
    {
        return offset <= m_bytes.size() && count <= m_bytes.size() - offset;
    }
    // Empty unless all of it is there.
    std::span<const std::byte> part(std::size_t offset, std::size_t count) const
    {
        return has(offset, count) ? m_bytes.subspan(offset, count) : std::span<const std::byte>();
    }
    bool startsWith(std::string_view text, std::size_t offset = 0) const
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (!has(offset + i, 1) || u8(offset + i) != static_cast<unsigned char>(text[i])) return false;
        }
        return true;
    }

    std::uint8_t u8(std::size_t offset) const
    {
        return has(offset, 1) ? std::to_integer<std::uint8_t>(m_bytes[offset]) : std::uint8_t(0);
    }
    std::uint32_t u16Big(std::size_t offset) const { return u8(offset) * 256U + u8(offset + 1); }
    std::uint32_t u16Little(std::size_t offset) const { return u8(offset + 1) * 256U + u8(offset); }
    std::uint32_t u32Big(std::size_t offset) const { return u16Big(offset) << 16 | u16Big(offset + 2); }
    std::uint32_t u32Little(std::size_t offset) const { return u16Little(offset + 2) << 16 | u16Little(offset); }

private:
    std::span<const std::byte> m_bytes;
};

} // namespace facet
