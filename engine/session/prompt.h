#pragma once

#include "engine/session/pictures.h"
#include "engine/tokenizer/chat_template.h"

#include <span>
#include <vector>

namespace facet {

// A chat as the generator reads it.
struct Prompt {
    std::vector<TokenId> ids;
    Pictures pictures;
    std::vector<ViewSlot> slots;           // one a view of the pictures
    std::vector<std::uint32_t> turnStarts; // where in ids turns begin
    std::uint32_t heldBackSpaces = 0;      // see ChatPrompt
};

// What stands in the ids for one row of a view: the vocabulary decides where it has the piece, then config.json, then
// Gemma 3's own number.
TokenId softToken(const Vocabulary& vocabulary, const VisionConfig& vision);

// The chat as ids, up to where the model's answer begins or goes on; without a look at a pixel. The errors of
// preparePrompt.
Result<ChatPrompt> writePrompt(const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns);

// `vision`: of the model's picture half, or null. Errors: Input for a chat that cannot be written, Unsupported for
// pictures where the model sees none.
Result<Prompt> preparePrompt(const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns);

} // namespace facet
