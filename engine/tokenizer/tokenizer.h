#pragma once

#include "engine/tokenizer/detokenizer.h"
#include "engine/tokenizer/vocabulary.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace facet {

// What "<start_of_turn>", "<end_of_turn>", "<start_of_image>" and "<end_of_image>" in a text mean.
enum class ControlTokens {
    Plain, // text like any other: for everything that a person typed or a file contained
    Parse, // the tokens of these names: for text that we or a developer wrote
};

// Text <-> token ids, through SentencePiece. "<bos>" is never added and never parsed. Immutable; any thread.
class Tokenizer {
public:
    // Errors: Format, if SentencePiece refuses the vocabulary.
    static Result<Tokenizer> create(Vocabulary vocabulary);

    // For an opened checkpoint: from its vocabulary, or where that is in a file of its own, from `modelFile`.
    // `embeddingRows`: what the model has for ids. Errors: File, Format, Unsupported.
    static Result<Tokenizer> open(
        std::optional<VocabularyData> vocabulary, const std::filesystem::path& modelFile, std::uint64_t embeddingRows);

    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;
    ~Tokenizer();

    // Takes time in proportion to the text. Errors: Input, if the text is not UTF-8.
    Result<std::vector<TokenId>> encode(std::string_view text, ControlTokens control) const;

    // The inverse, for a whole sequence; Detokenizer does it token by token. Errors: Input, for an id without a piece.
    Result<std::string> decode(std::span<const TokenId> ids, MarkerText markers) const;

    // Stays at the same address when the tokenizer moves.
    const Vocabulary& vocabulary() const;

private:
    struct State;
    explicit Tokenizer(std::unique_ptr<State> state);

    Result<void> appendPlain(std::string_view text, std::vector<TokenId>& ids) const;

    std::unique_ptr<State> m_state;
};

} // namespace facet
