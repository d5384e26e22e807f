#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/model_tokenizer.h"
#include "engine/base/utf8.h"
#include "engine/tokenizer/chat_template.h"

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
// and of a system prompt takes the first part as it is.
Result<std::string> readContent(const Json& message, Role role)
{
    const auto content = message.find("content");
    if (content == message.end()) return notMessages("a message has no content");
    if (content->is_string()) return content->get<std::string>();
    if (!content->is_array()) return notMessages("a content is neither a text nor a list");
    std::string text;
    for (const Json& part : *content) {
        const std::string type =
            part.is_object() && part.contains("type") && part["type"].is_string() ? part["type"] : "";
        if (type == "image") {
            return Error{ErrorKind::Unsupported, "Messages with images cannot be shown yet.",
                "Leave the images out of the messages file."};
        }
        if (type != "text" || !part.contains("text") || !part["text"].is_string())
            return notMessages("a part of a content is no text");
        const auto& partText = part["text"].get_ref<const std::string&>();
        if (role == Role::System) return partText;
        text += trimWhiteSpace(partText);
    }
    return text;
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
        TRY(turn.text, readContent(message, turn.role));
        turns.push_back(std::move(turn));
    }
    return turns;
}

Result<void> showPrompt(const Options& options)
{
    TRY(const std::vector<Turn> turns, readMessages(options.messages));
    TRY(const Tokenizer tokenizer, openTokenizer(options.model));
    TRY(const ChatPrompt prompt,
        renderChat(tokenizer, turns,
            {.generationPrompt = options.noGenerationPrompt ? GenerationPrompt::Omit : GenerationPrompt::Add,
                .alternation = options.mend ? Alternation::Mend : Alternation::Require}));
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
