#pragma once

#include "app/cli/chat/engine_session.h"
#include "app/cli/pictures.h"

#include <optional>
#include <string>

namespace facet::cli {

// What `facet-cli chat` was asked for.
struct ChatRequest {
    LoadModel load;
    std::optional<std::string> prompt; // one answer to this; none: a conversation
    std::string system;
    PictureOptions pictures; // of the first message
    std::optional<std::uint32_t> maxTokens;
    // Each replaces the model's own default.
    std::optional<float> temperature, topP, minP, repetitionPenalty;
    std::optional<std::uint32_t> topK;
    std::optional<std::uint64_t> seed;
    bool json = false; // statistics as JSON, and nothing else on standard error
};

// What the engine need not be asked about: empty prompts, text that is not UTF-8, numbers out of range.
Result<void> checkRequest(const ChatRequest& request);

// Loads the model and talks. Where a person types, an error is told and the conversation goes on; where lines come from
// a pipe, the first one ends it.
Result<void> runChat(const ChatRequest& request, const MakeEngine& makeEngine);

} // namespace facet::cli
