#include "engine/tokenizer/tokenizer.h"

#include "engine/base/utf8.h"

#include <sentencepiece_processor.h>

#include <exception>
#include <optional>

namespace facet {
namespace {

struct FoundMarker {
    std::size_t begin = 0;
    std::size_t size = 0;
    TokenId id = 0;
};

std::optional<FoundMarker> findMarker(std::string_view text, const Vocabulary& vocabulary)
{
    const SpecialTokens& special = vocabulary.special();
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        for (const auto& id : {special.startOfTurn, special.endOfTurn, special.startOfImage, special.endOfImage}) {
            if (!id) continue;
            const std::string_view marker = vocabulary.piece(*id);
            if (text.substr(at).starts_with(marker)) return FoundMarker{at, marker.size(), *id};
        }
    }
    return std::nullopt;
}

Error refused(std::string reason)
{
    return Error{ErrorKind::Format, "The vocabulary of the model is damaged.", "Download the model again.",
        "SentencePiece: " + std::move(reason)};
}

} // namespace

struct Tokenizer::State {
    explicit State(Vocabulary v) : vocabulary(std::move(v)) { }
    Vocabulary vocabulary;
    sentencepiece::SentencePieceProcessor processor;
};

Tokenizer::Tokenizer(std::unique_ptr<State> state) : m_state(std::move(state)) { }
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

const Vocabulary& Tokenizer::vocabulary() const { return m_state->vocabulary; }

Result<Tokenizer> Tokenizer::create(Vocabulary vocabulary)
{
    auto state = std::make_unique<State>(std::move(vocabulary));
    try {
        const auto status = state->processor.LoadFromSerializedProto(state->vocabulary.modelProto());
        if (!status.ok()) return refused(status.ToString());
    } catch (const std::exception& exception) {
        return refused(exception.what());
    }
    return Tokenizer(std::move(state));
}

Result<Tokenizer> Tokenizer::open(
    std::optional<VocabularyData> vocabulary, const std::filesystem::path& modelFile, std::uint64_t embeddingRows)
{
    TRY(Vocabulary pieces,
        vocabulary ? Vocabulary::fromData(*std::move(vocabulary)) : Vocabulary::fromModelFile(modelFile));
    if (!piecesFitRows(pieces.size(), embeddingRows))
        return Error{ErrorKind::Format, "The tokenizer does not belong to this model: it has another number of tokens.",
            "Use the tokenizer.model that was published with the model.",
            std::to_string(pieces.size()) + " pieces, " + std::to_string(embeddingRows) + " rows"};
    return create(std::move(pieces));
}

Result<std::vector<TokenId>> Tokenizer::encode(std::string_view text, ControlTokens control) const
{
    if (!isUtf8(text))
        return Error{ErrorKind::Input, "The text is not valid UTF-8.", "Save it as UTF-8 and try again."};
    std::vector<TokenId> ids;
    while (control == ControlTokens::Parse) {
        const auto marker = findMarker(text, vocabulary());
        if (!marker) break;
        TRY_VOID(appendPlain(text.substr(0, marker->begin), ids));
        ids.push_back(marker->id);
        text.remove_prefix(marker->begin + marker->size);
    }
    TRY_VOID(appendPlain(text, ids));
    return ids;
}

Result<void> Tokenizer::appendPlain(std::string_view text, std::vector<TokenId>& ids) const
{
    if (text.empty()) return {};
    try {
        std::vector<int> found;
        const auto status = m_state->processor.Encode(absl::string_view(text.data(), text.size()), &found);
        if (!status.ok())
            return Error{ErrorKind::Internal, "The text could not be read.", "Try a shorter text.", status.ToString()};
        ids.insert(ids.end(), found.begin(), found.end());
    } catch (const std::exception& exception) {
        return Error{ErrorKind::Memory, "The text is too long to be read.", "Try a shorter text.", exception.what()};
    }
    return {};
}

Result<std::string> Tokenizer::decode(std::span<const TokenId> ids, MarkerText markers) const
{
    Detokenizer detokenizer(vocabulary(), markers);
    std::string text;
    for (const TokenId id : ids) {
        if (!vocabulary().contains(id))
            return Error{ErrorKind::Input, "There is no token " + std::to_string(id) + " in this vocabulary.",
                "Ids go from 0 to " + std::to_string(vocabulary().size() - 1) + "."};
        text += detokenizer.push(id);
    }
    return text + detokenizer.flush();
}

} // namespace facet
