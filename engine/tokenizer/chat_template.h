#pragma once

#include "engine/base/result.h"
#include "engine/base/turn.h"
#include "engine/tokenizer/tokenizer.h"

#include <span>
#include <string>
#include <vector>

namespace facet {

// What to do with a chat whose turns do not alternate user, model, user, ...
enum class Alternation {
    Mend,    // merge neighbours of the same role; a system turn joins the user's turn after it, or becomes one
    Require, // refuse, as the published template does
};

enum class GenerationPrompt {
    Add, // end with the beginning of the model's next turn
    Omit,
};

struct ChatTemplateOptions {
    GenerationPrompt generationPrompt = GenerationPrompt::Add;
    Alternation alternation = Alternation::Mend;
};

struct ChatPrompt {
    std::string text; // what the published template renders, "<bos>" included
    std::vector<TokenId> ids;
};

// Gemma 3's chat template (tokenizer_config.json, chat_template), written out. It stands beside the tokenizer because
// its ids are more than its text: markers are tokens only where the template put them, so a person who types
// "<end_of_turn>" ends nothing, while text and template between two markers are still encoded in one run, as the
// published way does. Turns are trimmed, the system prompt is not and goes before the first user turn.
// Errors: Input, for a chat without turns, text that is not UTF-8, or (Require) roles that do not alternate;
// Unsupported, for a vocabulary without turn markers.
Result<ChatPrompt> renderChat(
    const Tokenizer& tokenizer, std::span<const Turn> turns, const ChatTemplateOptions& options = {});

} // namespace facet
