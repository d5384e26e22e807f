#pragma once

#include "engine/base/result.h"
#include "engine/base/turn.h"
#include "engine/tokenizer/tokenizer.h"

#include <cstdint>
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
    Continue, // as Add, but a last turn that is the model's stays open: what it generates goes on with that
};

// How pictures become tokens. Gemma 3 report, section 2.3; config keys image_token_index, mm_tokens_per_image.
struct ImageTokens {
    TokenId soft = 0;                 // stands for one row of a view's embeddings
    std::uint32_t perView = 0;        // rows of a view; 0: the model sees no pictures
    std::vector<std::uint32_t> views; // how many of each picture of the chat, the whole one included, in order
};

struct ChatTemplateOptions {
    GenerationPrompt generationPrompt = GenerationPrompt::Add;
    Alternation alternation = Alternation::Mend;
    ImageTokens images = {};
};

// Where a turn that was written begins.
struct TurnStart {
    std::uint32_t position = 0; // index in ids of its <start_of_turn>
    std::uint32_t turn = 0;     // of the turns that were given, the first that is in it
};

struct ChatPrompt {
    std::string text; // what the published template renders, "<bos>" included, a picture as "<start_of_image>"
    std::vector<TokenId> ids;
    std::vector<std::uint32_t> viewStarts; // index in ids of the first soft token of each view, in order
    std::vector<TurnStart> turnStarts;     // in order, without the model's next turn
    std::uint32_t heldBackSpaces = 0;      // of the text of an open turn, see renderChat
};

// Gemma 3's chat template (tokenizer_config.json, chat_template), written out. It stands beside the tokenizer because
// its ids are more than its text: markers are tokens only where the template put them, so a person who types
// "<end_of_turn>" ends nothing, while text and template between two markers are still encoded in one run, as the
// published way does. Turns are trimmed, the system prompt is not and goes before the first user turn. A picture is
// written as the official processor does: two newlines around its markers, and with more than one view the words about
// crops (Pan & Scan). Newlines that meet are encoded together.
// A turn that stays open is encoded as it stands, so that what is generated joins its last character; only spaces at
// its end are held back, because the vocabulary has them at the beginning of the word that follows ("\u2581word"):
// whoever shows the text drops as many from the beginning of what is generated. A text that ends inside a word is
// encoded as SentencePiece cuts its part, which may be other pieces than the whole word's. Errors: Input, for a chat
// without turns, text that is not UTF-8, or (Require) roles that do not alternate; Unsupported, for a vocabulary
// without turn markers, or pictures for a model that sees none.
Result<ChatPrompt> renderChat(
    const Tokenizer& tokenizer, std::span<const Turn> turns, const ChatTemplateOptions& options = {});

} // namespace facet
