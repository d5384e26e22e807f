#pragma once

#include "engine/session/prompt.h"

#include <cstdint>
#include <span>
#include <vector>

namespace facet {

// How much of a context a prompt may fill.
struct ContextRoom {
    std::uint32_t contextTokens = 0;
    std::uint32_t replyTokens = 0; // of the answer that stand behind the prompt already

    // Kept free for what is still to be said: an eighth of the context, at most 1024 tokens.
    std::uint32_t reserve() const;
    // Turns are left out in steps of a quarter of the context, so that the turns that follow find the same beginning.
    std::uint32_t step() const;
};

// An exchange begins with a turn that is not the model's; `saved` tokens are gained by leaving out all before it.
struct Exchange {
    std::uint32_t saved = 0;
    std::uint32_t turn = 0; // of the chat, its first
};

// The exchange that a prompt of `tokens` should begin with, given all of the chat but the first in order. It depends on
// old turns alone until the room is used up again: no state, and the same after a restart. The last one where none
// leaves room.
const Exchange& firstToKeep(std::span<const Exchange> exchanges, std::uint32_t tokens, const ContextRoom& room);

struct KeptTurns {
    std::vector<Turn> turns;
    std::uint32_t leftOut = 0; // the oldest behind the leading system turns, which always stay
};

// The turns that the model is to read: all, if they fit with the reserve. Pictures go with their turn. Errors: Input
// if not even the last exchange fits; those of preparePrompt.
Result<KeptTurns> keepWhatFits(
    const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns, const ContextRoom& room);

} // namespace facet
