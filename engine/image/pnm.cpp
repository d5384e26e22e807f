#include "engine/image/pnm.h"

#include "engine/image/byte_reader.h"
#include "engine/image/picture_format.h"

#include <algorithm>
#include <optional>

// netpbm's manual pages pbm(5), pgm(5), ppm(5).
namespace facet {
namespace {

constexpr std::uint64_t kSaturated = 1'000'000'000;

bool isSpace(unsigned character) { return character == ' ' || (character >= 9 && character <= 13); }
bool isDigit(unsigned character) { return character >= '0' && character <= '9'; }

class Tokens {
public:
    Tokens(std::span<const std::byte> file, std::size_t at) : m_reader(file), m_at(at) { }

    std::size_t position() const { return m_at; }

    // The next number; nothing if something else or the end comes first.
    std::optional<std::uint64_t> number()
    {
        skipSpace();
        if (!isDigit(m_reader.u8(m_at))) return std::nullopt;
        std::uint64_t value = 0;
        for (; isDigit(m_reader.u8(m_at)); ++m_at)
            value = std::min(kSaturated, value * 10 + m_reader.u8(m_at) - '0');
        return value;
    }

    // The next 0 or 1, which need no space between them.
    std::optional<std::uint64_t> bit()
    {
        skipSpace();
        const unsigned character = m_reader.u8(m_at);
        if (character != '0' && character != '1') return std::nullopt;
        ++m_at;
        return character - '0';
    }

    bool atEnd()
    {
        skipSpace();
        return m_at >= m_reader.size();
    }

private:
    void skipSpace()
    {
        for (;; ++m_at) {
            if (m_reader.u8(m_at) == '#') {
                while (m_at < m_reader.size() && m_reader.u8(m_at) != '\n' && m_reader.u8(m_at) != '\r')
                    ++m_at;
            }
            if (!isSpace(m_reader.u8(m_at))) return;
        }
    }

    ByteReader m_reader;
    std::size_t m_at;
};

std::uint8_t scaled(std::uint64_t value, std::uint32_t largest)
{
    const std::uint64_t inside = std::min<std::uint64_t>(value, largest);
    return static_cast<std::uint8_t>((inside * 255 + largest / 2) / largest);
}

std::uint8_t blackIfSet(std::uint64_t bit) { return bit != 0 ? 0 : 255; }

Result<std::vector<std::uint8_t>> readText(std::span<const std::byte> file, const PnmHeader& header, std::size_t count)
{
    std::vector<std::uint8_t> samples(count);
    Tokens tokens(file, header.dataOffset);
    for (std::uint8_t& sample : samples) {
        const auto value = header.kind == 1 ? tokens.bit() : tokens.number();
        if (!value) {
            return tokens.atEnd() ? cutOffPicture(PictureFormat::Pnm) : damagedPicture(PictureFormat::Pnm, "no number");
        }
        sample = header.kind == 1 ? blackIfSet(*value) : scaled(*value, header.largest);
    }
    return samples;
}

std::vector<std::uint8_t> readBits(const ByteReader& data, const PnmHeader& header)
{
    const std::size_t width = header.width;
    const std::size_t rowBytes = (width + 7) / 8;
    std::vector<std::uint8_t> samples(width * header.height);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::size_t x = i % width;
        samples[i] = blackIfSet((data.u8(i / width * rowBytes + x / 8) >> (7 - x % 8)) & 1U);
    }
    return samples;
}

std::vector<std::uint8_t> readSamples(const ByteReader& data, const PnmHeader& header, std::size_t count)
{
    std::vector<std::uint8_t> samples(count);
    const bool wide = header.largest > 255;
    for (std::size_t i = 0; i < count; ++i) {
        samples[i] = scaled(wide ? data.u16Big(2 * i) : data.u8(i), header.largest);
    }
    return samples;
}

} // namespace

Result<PnmHeader> readPnmHeader(std::span<const std::byte> file)
{
    const ByteReader reader(file);
    PnmHeader header;
    header.kind = reader.u8(1) - unsigned('0');
    Tokens tokens(file, 2);
    const bool bits = header.kind == 1 || header.kind == 4;
    const auto width = tokens.number();
    const auto height = tokens.number();
    const auto largest = bits ? std::optional<std::uint64_t>(1) : tokens.number();
    if (!width || !height || !largest) {
        return tokens.atEnd() ? cutOffPicture(PictureFormat::Pnm) : damagedPicture(PictureFormat::Pnm, "header");
    }
    if (*largest < 1 || *largest > 65535) return damagedPicture(PictureFormat::Pnm, "maximal value");
    header.width = *width;
    header.height = *height;
    header.largest = static_cast<std::uint32_t>(*largest);
    header.dataOffset = std::min(tokens.position() + 1, file.size()); // one white space ends the header
    return header;
}

Result<std::vector<std::uint8_t>> readPnmPixels(std::span<const std::byte> file, const PnmHeader& header)
{
    const std::span<const std::byte> data = file.subspan(header.dataOffset);
    const std::size_t count = header.width * header.height * header.channels();
    const std::size_t sampleBytes = header.kind >= 4 && header.largest > 255 ? 2 : 1;
    const std::size_t least = header.kind == 4 ? (header.width + 7) / 8 * header.height : count * sampleBytes;
    if (data.size() < least) return cutOffPicture(PictureFormat::Pnm);
    if (header.kind <= 3) return readText(file, header, count);
    if (header.kind == 4) return readBits(ByteReader(data), header);
    return readSamples(ByteReader(data), header, count);
}

} // namespace facet
