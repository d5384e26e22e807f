#include "app/cli/chat/terminal_chat.h"
#include "app/cli/command.h"

#include <charconv>
#include <memory>

namespace facet::cli {

namespace {

// CLI11 would take a negative number, and one that is too long, for the largest one.
std::string whyNoSeed(const std::string& text)
{
    std::uint64_t seed = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seed);
    const bool whole = failure == std::errc() && end == text.data() + text.size();
    return whole ? "" : "\"" + text + "\" is no whole number from 0 to 18446744073709551615";
}

} // namespace

Action declareChat(CLI::App& app)
{
    auto request = std::make_shared<ChatRequest>();
    const CLI::Option* model = addModelOrDemoOption(app, request->load.path);
    app.add_option("-p,--prompt", request->prompt, "Answer this and leave; a conversation if not given")
        ->type_name("TEXT");
    app.add_option("--system", request->system, "What the model is told before the first message")->type_name("TEXT");
    app.add_option("-n,--tokens", request->maxTokens, "At most so many tokens in an answer")->type_name("N");
    app.add_option("--temp", request->temperature, "Temperature; 0 takes the likeliest token (default: the model's)");
    app.add_option("--top-k", request->topK, "Choose among the K likeliest; 0 is off");
    app.add_option("--top-p", request->topP, "Choose among the likeliest that make up P together; 1 is off");
    app.add_option("--min-p", request->minP, "Leave out what is less likely than P times the likeliest; 0 is off");
    app.add_option("--repeat-penalty", request->repetitionPenalty, "Make tokens of the text less likely; 1 is off");
    app.add_option("--seed", request->seed, "The same seed gives the same answer (default: another each time)")
        ->check(CLI::Validator(whyNoSeed, ""));
    app.add_option("--ctx", request->load.options.contextTokens, "Tokens of context (default: the model's, up to 8192)")
        ->type_name("N");
    addPictureOptions(app, request->pictures);
    addKvOption(app, request->load.options.kvFormat);
    addDeviceOption(app, request->load.options.device);
    app.add_flag("--json", request->json, "The statistics on standard error as JSON");
    return [request, model] {
        if (!request->json) tellIfDemo(*model);
        request->load.options.projector = request->pictures.projector;
        return runChat(*request, [](EventSink sink) { return std::make_unique<Engine>(std::move(sink)); });
    };
}

} // namespace facet::cli
