#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet {

// The kinds of a piece, numbered as in SentencePiece's ModelProto and in GGUF's tokenizer.ggml.token_type.
enum class PieceType : std::int32_t {
    Normal = 1,
    Unknown = 2,
    Control = 3,     // "<bos>": never matches text
    UserDefined = 4, // "\n\n", "<table>": matches text before anything is merged
    Unused = 5,
    Byte = 6, // "<0x0A>": one byte of a character that no piece covers
};

// Whether an embedding table of `rows` rows can belong to so many pieces. Gemma's tables are padded to a multiple of
// 64: 262,208 rows for the 262,144 pieces of tokenizer.model, or for 262,145 with the image token.
constexpr bool piecesFitRows(std::uint64_t pieces, std::uint64_t rows) { return pieces <= rows && rows - pieces <= 64; }

// A vocabulary as the arrays of a GGUF file give it, unchecked: what engine/model reads and engine/tokenizer takes.
// The three arrays are [pieces]; a piece's index is its token id.
struct VocabularyData {
    std::vector<std::string> pieces;   // UTF-8, a space is U+2581 (tokenizer.ggml.tokens)
    std::vector<float> scores;         // merge order, higher first (tokenizer.ggml.scores)
    std::vector<std::int32_t> types;   // PieceType (tokenizer.ggml.token_type)
    std::optional<std::int32_t> bosId; // tokenizer.ggml.bos_token_id, and so on
    std::optional<std::int32_t> eosId;
    std::optional<std::int32_t> unknownId;
    std::optional<std::int32_t> paddingId;
};

} // namespace facet
