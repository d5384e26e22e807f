#include "engine/tokenizer/vocabulary.h"

#include "engine/base/check.h"
#include "engine/base/mapped_file.h"
#include "engine/base/utf8.h"
#include "engine/tokenizer/model_proto.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace facet {
namespace {

constexpr std::string_view kSpaceSymbol = "\u2581"; // SentencePiece's visible space

// What structures a prompt. tokenizer.model calls some of these UserDefined, GGUF files call all of them Control.
constexpr std::array<std::string_view, 8> kStructure{
    "<pad>",
    "<eos>",
    "<bos>",
    "<start_of_turn>",
    "<end_of_turn>",
    "<start_of_image>",
    "<end_of_image>",
    "<image_soft_token>",
};

Error damaged(std::string context)
{
    return Error{ErrorKind::Format, "The vocabulary in the model file is damaged.", "Download the model again.",
        std::move(context)};
}

// GGUF files hold the spaces of user-defined pieces as they are typed.
void restoreSpaceSymbols(std::string& piece)
{
    for (std::size_t at = piece.find(' '); at != std::string::npos; at = piece.find(' ', at)) {
        piece.replace(at, 1, kSpaceSymbol);
        at += kSpaceSymbol.size();
    }
}

// GGUF files also call "<unused7>" and "[multimodal]" Control; in tokenizer.model they match text.
PieceType canonicalType(const std::string& piece, PieceType type)
{
    if (std::ranges::find(kStructure, piece) != kStructure.end()) return PieceType::Control;
    return type == PieceType::Control ? PieceType::UserDefined : type;
}

Result<void> checkPiece(const VocabularyData& data, std::size_t id)
{
    const std::string& piece = data.pieces[id];
    const std::string where = "token " + std::to_string(id);
    if (piece.empty()) return damaged(where + " has no text");
    if (piece.find('\0') != std::string::npos) return damaged(where + " has a zero byte");
    if (!isUtf8(piece)) return damaged(where + " is not UTF-8");
    if (!std::isfinite(data.scores[id])) return damaged(where + " has no finite score");
    const std::int32_t type = data.types[id];
    if (type < static_cast<std::int32_t>(PieceType::Normal) || type > static_cast<std::int32_t>(PieceType::Byte))
        return damaged(where + " is of the unknown type " + std::to_string(type));
    return {};
}

Result<void> checkDistinct(const PieceTable& pieces)
{
    std::vector<std::string_view> texts;
    texts.reserve(pieces.size());
    for (std::size_t id = 0; id < pieces.size(); ++id)
        texts.push_back(pieces.text(id));
    std::ranges::sort(texts);
    if (const auto twice = std::ranges::adjacent_find(texts); twice != texts.end())
        return damaged("two tokens have the text '" + std::string(*twice) + "'");
    return {};
}

} // namespace

Result<Vocabulary> Vocabulary::fromModelFile(const std::filesystem::path& path)
{
    TRY(const MappedFile file, MappedFile::open(path));
    TRY(VocabularyData data, parseModelProto(file.bytes()));
    return fromData(std::move(data));
}

Result<Vocabulary> Vocabulary::fromData(VocabularyData data)
{
    const std::size_t count = data.pieces.size();
    if (count == 0 || data.scores.size() != count || data.types.size() != count
        || count > static_cast<std::size_t>(std::numeric_limits<TokenId>::max()))
        return damaged("arrays of " + std::to_string(count) + " pieces, " + std::to_string(data.scores.size())
            + " scores, " + std::to_string(data.types.size()) + " types");
    PieceTable pieces;
    pieces.reserve(count);
    for (std::size_t id = 0; id < count; ++id) {
        TRY_VOID(checkPiece(data, id));
        restoreSpaceSymbols(data.pieces[id]);
        pieces.add(
            data.pieces[id], data.scores[id], canonicalType(data.pieces[id], static_cast<PieceType>(data.types[id])));
    }
    if (pieces.textBytes() > PieceTable::kMostTextBytes) return damaged("its text is too long");
    TRY_VOID(checkDistinct(pieces));
    pieces.shrinkToFit();
    Vocabulary vocabulary(std::move(pieces));
    vocabulary.findSpecialTokens(data.bosId);
    return vocabulary;
}

std::string_view Vocabulary::piece(TokenId id) const
{
    CHECK(contains(id));
    return m_pieces.text(static_cast<std::size_t>(id));
}

PieceType Vocabulary::type(TokenId id) const
{
    CHECK(contains(id));
    return m_pieces.type(static_cast<std::size_t>(id));
}

bool Vocabulary::isMarker(TokenId id) const
{
    return id == m_special.startOfTurn || id == m_special.endOfTurn || id == m_special.startOfImage
        || id == m_special.endOfImage;
}

std::string Vocabulary::modelProto() const { return serialiseModelProto(m_pieces); }

void Vocabulary::findSpecialTokens(std::optional<TokenId> bos)
{
    const auto find = [&](std::string_view text) -> std::optional<TokenId> {
        for (std::size_t id = 0; id < size(); ++id)
            if (m_pieces.text(id) == text) return static_cast<TokenId>(id);
        return std::nullopt;
    };
    m_special = {
        .bos = bos && contains(*bos) ? bos : find("<bos>"),
        .startOfTurn = find("<start_of_turn>"),
        .endOfTurn = find("<end_of_turn>"),
        .startOfImage = find("<start_of_image>"),
        .endOfImage = find("<end_of_image>"),
        .imageSoftToken = find("<image_soft_token>"),
    };
}

} // namespace facet
