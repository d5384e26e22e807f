#include "engine/tokenizer/model_proto.h"

#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>

namespace facet {
namespace {

// Field numbers of sentencepiece_model.proto.
namespace model {
constexpr std::uint32_t kPieces = 1, kTrainer = 2, kNormalizer = 3;
}
namespace piece {
constexpr std::uint32_t kText = 1, kScore = 2, kType = 3;
}
namespace trainer {
constexpr std::uint32_t kModelType = 3, kByteFallback = 35;
constexpr std::uint64_t kUnigram = 1, kBpe = 2;
} // namespace trainer
namespace normalizer {
constexpr std::uint32_t kRules = 2, kAddDummyPrefix = 3, kRemoveExtraSpaces = 4, kEscapeSpaces = 5;
}

// Encodings of protobuf.
enum class Wire : std::uint32_t { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

struct Field {
    std::uint32_t number = 0;
    Wire wire = Wire::Varint;
    std::uint64_t value = 0;     // of Varint and Fixed32
    std::string_view bytes = {}; // of Bytes
};

// Walks over the fields of one message; every length is checked against what is left.
class Reader {
public:
    explicit Reader(std::string_view message) : m_rest(message) { }

    // False at the end and at the first thing that is no protobuf; then failed() tells which.
    bool next(Field& field)
    {
        if (m_rest.empty()) return false;
        std::uint64_t key = 0;
        m_failed = !readVarint(key);
        if (m_failed) return false;
        field = {.number = static_cast<std::uint32_t>(key >> 3), .wire = static_cast<Wire>(key & 7)};
        switch (field.wire) {
        case Wire::Varint:
            m_failed = !readVarint(field.value);
            break;
        case Wire::Fixed64:
            m_failed = !take(8, field.bytes);
            break;
        case Wire::Fixed32:
            m_failed = !take(4, field.bytes);
            for (std::size_t i = 0; !m_failed && i < 4; ++i)
                field.value |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(field.bytes[i])) << (8 * i);
            break;
        case Wire::Bytes: {
            std::uint64_t size = 0;
            m_failed = !readVarint(size) || !take(size, field.bytes);
            break;
        }
        default:
            m_failed = true;
        }
        return !m_failed;
    }

    bool failed() const { return m_failed; }

private:
    bool readVarint(std::uint64_t& value)
    {
        value = 0;
        for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<std::uint8_t>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80) return true;
        }
        return false;
    }

    bool take(std::uint64_t size, std::string_view& bytes)
    {
        if (size > m_rest.size()) return false;
        bytes = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return true;
    }

    std::string_view m_rest;
    bool m_failed = false;
};

// What decides how text is cut; the defaults are those of the .proto file.
struct Settings {
    std::uint64_t modelType = trainer::kUnigram;
    bool byteFallback = false;
    bool addDummyPrefix = true;
    bool removeExtraSpaces = true;
    bool escapeSpaces = true;
    bool hasRules = false;

    bool areGemmas() const
    {
        return modelType == trainer::kBpe && byteFallback && !addDummyPrefix && !removeExtraSpaces && escapeSpaces
            && !hasRules;
    }
};

bool readPiece(std::string_view message, VocabularyData& vocabulary)
{
    std::string text;
    float score = 0;
    auto type = static_cast<std::int32_t>(PieceType::Normal);
    Reader reader(message);
    for (Field field; reader.next(field);) {
        if (field.number == piece::kText) text = field.bytes;
        if (field.number == piece::kScore) score = std::bit_cast<float>(static_cast<std::uint32_t>(field.value));
        if (field.number == piece::kType) type = static_cast<std::int32_t>(field.value);
    }
    vocabulary.pieces.push_back(std::move(text));
    vocabulary.scores.push_back(score);
    vocabulary.types.push_back(type);
    return !reader.failed();
}

bool readSettings(const Field& section, Settings& settings)
{
    Reader reader(section.bytes);
    for (Field field; reader.next(field);) {
        const bool on = field.value != 0;
        if (section.number == model::kTrainer) {
            if (field.number == trainer::kModelType) settings.modelType = field.value;
            if (field.number == trainer::kByteFallback) settings.byteFallback = on;
        } else {
            if (field.number == normalizer::kRules) settings.hasRules = !field.bytes.empty();
            if (field.number == normalizer::kAddDummyPrefix) settings.addDummyPrefix = on;
            if (field.number == normalizer::kRemoveExtraSpaces) settings.removeExtraSpaces = on;
            if (field.number == normalizer::kEscapeSpaces) settings.escapeSpaces = on;
        }
    }
    return !reader.failed();
}

void writeVarint(std::string& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(static_cast<char>((value & 0x7FU) | 0x80U));
    out.push_back(static_cast<char>(value));
}

void writeField(std::string& out, std::uint32_t number, std::uint64_t value)
{
    writeVarint(out, (number << 3) | static_cast<std::uint32_t>(Wire::Varint));
    writeVarint(out, value);
}

void writeField(std::string& out, std::uint32_t number, float value)
{
    writeVarint(out, (number << 3) | static_cast<std::uint32_t>(Wire::Fixed32));
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (unsigned shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<char>((bits >> shift) & 0xFFU));
}

void writeField(std::string& out, std::uint32_t number, std::string_view value)
{
    writeVarint(out, (number << 3) | static_cast<std::uint32_t>(Wire::Bytes));
    writeVarint(out, value.size());
    out += value;
}

} // namespace

Result<VocabularyData> parseModelProto(std::span<const std::byte> bytes)
{
    VocabularyData vocabulary;
    Settings settings;
    Reader reader({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    bool sound = true;
    for (Field field; sound && reader.next(field);) {
        if (field.number == model::kPieces) sound = readPiece(field.bytes, vocabulary);
        if (field.number == model::kTrainer || field.number == model::kNormalizer)
            sound = readSettings(field, settings);
    }
    if (!sound || reader.failed() || vocabulary.pieces.empty()) {
        return Error{ErrorKind::Format, "The tokenizer file is damaged or is not a SentencePiece model.",
            "Download tokenizer.model again."};
    }
    if (!settings.areGemmas()) {
        return Error{ErrorKind::Unsupported, "The tokenizer file is a SentencePiece model, but not one of Gemma.",
            "Use the tokenizer.model that was published with the model."};
    }
    return vocabulary;
}

std::string serialiseModelProto(const PieceTable& pieces)
{
    constexpr std::size_t kFraming = 12; // bytes of a piece beside its text; settings and long pieces take some more
    std::string out;
    out.reserve(pieces.textBytes() + kFraming * pieces.size() + 4096);
    std::string message;
    for (std::size_t id = 0; id < pieces.size(); ++id) {
        message.clear();
        writeField(message, piece::kText, pieces.text(id));
        writeField(message, piece::kScore, pieces.score(id));
        writeField(message, piece::kType, static_cast<std::uint64_t>(pieces.type(id)));
        writeField(out, model::kPieces, std::string_view(message));
    }
    message.clear();
    writeField(message, trainer::kModelType, trainer::kBpe);
    writeField(message, trainer::kByteFallback, std::uint64_t{1});
    writeField(out, model::kTrainer, std::string_view(message));
    message.clear();
    writeField(message, normalizer::kAddDummyPrefix, std::uint64_t{0});
    writeField(message, normalizer::kRemoveExtraSpaces, std::uint64_t{0});
    writeField(message, normalizer::kEscapeSpaces, std::uint64_t{1});
    writeField(out, model::kNormalizer, std::string_view(message));
    return out;
}

} // namespace facet
