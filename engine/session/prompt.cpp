#include "engine/session/prompt.h"

#include <utility>

namespace facet {

TokenId softToken(const Vocabulary& vocabulary, const VisionConfig& vision)
{
    return vocabulary.special().imageSoftToken.value_or(vision.tokens.value_or(ImageTokenIds()).soft);
}

Result<Prompt> preparePrompt(const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns)
{
    Prompt prompt;
    ChatTemplateOptions options;
    if (vision != nullptr) {
        TRY(prompt.pictures, gatherPictures(turns));
        options.images = {.soft = softToken(tokenizer.vocabulary(), *vision),
            .perView = vision->viewTokens,
            .views = prompt.pictures.viewsOfPicture};
    }
    TRY(auto chat, renderChat(tokenizer, turns, options));
    prompt.slots = prompt.pictures.slots(chat.viewStarts, options.images.perView);
    prompt.ids = std::move(chat.ids);
    return prompt;
}

} // namespace facet
