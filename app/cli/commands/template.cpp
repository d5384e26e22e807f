#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/model_tokenizer.h"
#include "app/cli/pictures.h"
#include "engine/base/utf8.h"
#include "engine/session/prompt.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace facet::cli {
namespace {

using Json = nlohmann::json;

struct Options {
    std::filesystem::path model;
    std::filesystem::path messages;
    bool ids = false;
    bool mend = false;
    bool noGenerationPrompt = false;
};

Error notMessages(const std::string& what)
{
    return Error{ErrorKind::Input, "The messages file is not as it should be: " + what + ".",
        R"(It looks like [{"role": "user", "content": "Hello"}].)"};
}

Result<Role> readRole(const Json& message)
{
    const auto role = message.find("role");
    if (role != message.end() && role->is_string()) {
        if (*role == "system") return Role::System;
        if (*role == "user") return Role::User;
        if (*role == "assistant" || *role == "model") return Role::Model;
    }
    return notMessages("a role is none of system, user and assistant");
}

// Content is a string, or a list of parts as in OpenAI's protocol. The published template trims each part of a turn,
// and of a system prompt takes the first part as it is. A picture is only a place here: {"type": "image"}.
Result<void> readContent(const Json& message, Turn& turn)
{
    const auto content = message.find("content");
    if (content == message.end()) return notMessages("a message has no content");
    if (content->is_string()) {
        turn.text = content->get<std::string>();
        return {};
    }
    if (!content->is_array()) return notMessages("a content is neither a text nor a list");
    for (const Json& part : *content) {
        const std::string type =
            part.is_object() && part.contains("type") && part["type"].is_string() ? part["type"] : "";
        if (type == "image") {
            turn.images.push_back({.image = std::make_shared<const Image>(), .at = turn.text.size()});
            continue;
        }
        if (type != "text" || !part.contains("text") || !part["text"].is_string())
            return notMessages("a part of a content is no text");
        const auto& partText = part["text"].get_ref<const std::string&>();
        if (turn.role == Role::System) {
            turn.text = partText;
            return {};
        }
        turn.text += trimWhiteSpace(partText);
    }
    return {};
}

Result<std::vector<Turn>> readMessages(const std::filesystem::path& path)
{
    TRY(const std::string text, readFile(path));
    const Json messages = Json::parse(text, nullptr, false);
    if (messages.is_discarded()) return notMessages("it is no JSON");
    if (!messages.is_array()) return notMessages("it is no list");
    std::vector<Turn> turns;
    for (const Json& message : messages) {
        if (!message.is_object()) return notMessages("a message is no object");
        Turn turn;
        TRY(turn.role, readRole(message));
        TRY_VOID(readContent(message, turn));
        turns.push_back(std::move(turn));
    }
    return turns;
}

// Each picture with one view, the whole of it. Without pictures the model need not see any.
Result<ImageTokens> imageTokens(
    const Tokenizer& tokenizer, std::span<const Turn> turns, const std::filesystem::path& model)
{
    ImageTokens images;
    for (const Turn& turn : turns)
        if (turn.role == Role::User) images.views.insert(images.views.end(), turn.images.size(), 1U);
    if (images.views.empty()) return images;
    TRY(const VisionCheckpoint vision, openVision(model, {}));
    images.soft = softToken(tokenizer.vocabulary(), vision.config());
    images.perView = vision.config().viewTokens;
    return images;
}

Result<void> showPrompt(const Options& options)
{
    TRY(const std::vector<Turn> turns, readMessages(options.messages));
    TRY(const Tokenizer tokenizer, openTokenizer(options.model));
    ChatTemplateOptions rendering = {
        .generationPrompt = options.noGenerationPrompt ? GenerationPrompt::Omit : GenerationPrompt::Add,
        .alternation = options.mend ? Alternation::Mend : Alternation::Require};
    TRY(rendering.images, imageTokens(tokenizer, turns, options.model));
    TRY(const ChatPrompt prompt, renderChat(tokenizer, turns, rendering));
    answer(prompt.text);
    if (options.ids) answerJson(prompt.ids);
    return {};
}

} // namespace

Action declareTemplate(CLI::App& app)
{
    auto options = std::make_shared<Options>();
    addModelOption(app, options->model);
    app.add_option("--messages", options->messages,
           R"(JSON: [{"role": "user", "content": "Hello"}, ...]; "-" is standard input)")
        ->required()
        ->type_name("FILE");
    app.add_flag("--ids", options->ids, "Then the token ids, on a line of their own");
    app.add_flag("--mend", options->mend, "Merge roles that do not alternate, as the chat does, instead of refusing");
    app.add_flag("--no-generation-prompt", options->noGenerationPrompt, "Do not begin the model's next turn");
    ignoreDeviceOption(app);
    return [options] { return showPrompt(*options); };
}

} // namespace facet::cli
