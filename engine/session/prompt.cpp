#include "engine/session/prompt.h"

#include <utility>

namespace facet {

TokenId softToken(const Vocabulary& vocabulary, const VisionConfig& vision)
{
    return vocabulary.special().imageSoftToken.value_or(vision.tokens.value_or(ImageTokenIds()).soft);
}

Result<ChatPrompt> writePrompt(const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns)
{
    ChatTemplateOptions options = {.generationPrompt = GenerationPrompt::Continue};
    if (vision != nullptr) {
        TRY(options.images.views, countViews(turns));
        options.images.soft = softToken(tokenizer.vocabulary(), *vision);
        options.images.perView = vision->viewTokens;
    }
    return renderChat(tokenizer, turns, options);
}

Result<Prompt> preparePrompt(const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns)
{
    TRY(auto chat, writePrompt(tokenizer, vision, turns));
    Prompt prompt;
    prompt.ids = std::move(chat.ids);
    prompt.heldBackSpaces = chat.heldBackSpaces;
    for (const TurnStart& start : chat.turnStarts)
        prompt.turnStarts.push_back(start.position);
    if (vision == nullptr) return prompt;
    TRY(prompt.pictures, gatherPictures(turns));
    prompt.slots = prompt.pictures.slots(chat.viewStarts, vision->viewTokens);
    return prompt;
}

} // namespace facet
