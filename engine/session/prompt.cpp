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

Result<PromptLength> measurePrompt(const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns)
{
    ChatTemplateOptions options;
    if (vision != nullptr) {
        TRY(options.images.views, countViews(turns));
        options.images.soft = softToken(tokenizer.vocabulary(), *vision);
        options.images.perView = vision->viewTokens;
    }
    TRY(const auto chat, renderChat(tokenizer, turns, options));
    const std::size_t pictureTokens = chat.viewStarts.size() * options.images.perView;
    return PromptLength{.tokens = static_cast<std::uint32_t>(chat.ids.size()),
        .pictureTokens = static_cast<std::uint32_t>(pictureTokens)};
}

} // namespace facet
