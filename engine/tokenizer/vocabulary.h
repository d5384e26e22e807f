#pragma once

#include "engine/base/result.h"
#include "engine/base/vocabulary_data.h"
#include "engine/tokenizer/piece_table.h"

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace facet {

using TokenId = std::int32_t;

// The tokens that structure a prompt. Absent where the vocabulary has no such piece.
struct SpecialTokens {
    std::optional<TokenId> bos;
    std::optional<TokenId> startOfTurn;
    std::optional<TokenId> endOfTurn;
    std::optional<TokenId> startOfImage;
    std::optional<TokenId> endOfImage;
    // What stands for one token of an image; no text becomes it. Its id lies just beyond the pieces of tokenizer.model,
    // so most models have only a row of embeddings for it: config.json says its id, a GGUF file mostly does not.
    std::optional<TokenId> imageSoftToken;
};

// All pieces of a model: id <-> piece, checked and in one form wherever they came from. In that form the tokens that
// structure a prompt are of type Control, whatever the file says; so text never becomes one of them by itself.
// Immutable; any thread.
class Vocabulary {
public:
    // From a tokenizer.model. Errors: File, Format, Unsupported.
    static Result<Vocabulary> fromModelFile(const std::filesystem::path& path);

    // From the arrays of a GGUF file. Errors: Format.
    static Result<Vocabulary> fromData(VocabularyData data);

    std::size_t size() const { return m_pieces.size(); }
    bool contains(std::int64_t id) const { return id >= 0 && static_cast<std::uint64_t>(id) < size(); }

    // `id` must be contained.
    std::string_view piece(TokenId id) const;
    PieceType type(TokenId id) const;

    // The markers of turns and images: their text stands for them where a caller asks for it, and is shown by decoders.
    bool isMarker(TokenId id) const;

    const SpecialTokens& special() const { return m_special; }

    // For SentencePieceProcessor::LoadFromSerializedProto.
    std::string modelProto() const;

private:
    explicit Vocabulary(PieceTable pieces) : m_pieces(std::move(pieces)) { }
    void findSpecialTokens(std::optional<TokenId> bos);

    PieceTable m_pieces;
    SpecialTokens m_special;
};

} // namespace facet
