#include "app/cli/chat/terminal_chat.h"

#include "app/cli/chat/interrupts.h"
#include "app/cli/chat/line_reader.h"
#include "app/cli/chat/statistics.h"
#include "app/cli/console.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <utility>

namespace facet::cli {
namespace {

constexpr const char* kHelp =
    "/image FILE shows a picture with the next message, /new begins again, /quit or Ctrl-D leaves, Ctrl-C stops an "
    "answer. A line that ends with \\ goes on in the next one.\n";

Error badInput(std::string message, std::string nextStep)
{
    return Error{ErrorKind::Input, std::move(message), std::move(nextStep)};
}

SamplingOptions samplingFor(const ChatRequest& request, const SamplingOptions& modelDefaults)
{
    SamplingOptions sampling = modelDefaults;
    sampling.temperature = request.temperature.value_or(sampling.temperature);
    sampling.topK = request.topK.value_or(sampling.topK);
    sampling.topP = request.topP.value_or(sampling.topP);
    sampling.minP = request.minP.value_or(sampling.minP);
    sampling.repetitionPenalty = request.repetitionPenalty.value_or(sampling.repetitionPenalty);
    sampling.seed = request.seed ? *request.seed : std::random_device()();
    return sampling;
}

std::string toText(const LookProgress& look)
{
    const std::string which =
        look.views > 1 ? " (view " + std::to_string(look.view + 1) + " of " + std::to_string(look.views) + ")" : "";
    return "Looking" + which + " " + std::to_string(static_cast<int>(look.fraction * 100)) + " %";
}

// A model being talked to.
class Chat {
public:
    Chat(const ChatRequest& request, EngineSession& engine) : m_request(request), m_engine(engine) { }

    Result<void> load()
    {
        auto loaded = m_engine.load(m_request.load, [&](float fraction) {
            showProgress("Loading " + std::to_string(static_cast<int>(fraction * 100)) + " %");
        });
        showProgress("");
        if (!loaded) return std::move(loaded).error();
        m_loaded = std::move(*loaded);
        begin();
        return {};
    }

    void begin()
    {
        m_turns.clear();
        m_leftOut = 0;
        if (!m_request.system.empty()) m_turns.push_back({Role::System, m_request.system});
    }

    // The next message comes with these as well.
    void show(std::vector<PlacedImage> pictures) { std::ranges::move(pictures, std::back_inserter(m_pictures)); }

    Result<void> show(const std::filesystem::path& file)
    {
        PictureOptions picture = m_request.pictures;
        picture.files = {file};
        TRY(auto pictures, readPictures(picture));
        show(std::move(pictures));
        note("The next message comes with " + std::to_string(m_pictures.size())
            + (m_pictures.size() == 1 ? " picture.\n" : " pictures.\n"));
        return {};
    }

    // Streams the answer; the turns keep it, also where it was stopped.
    Result<StopReason> say(const std::string& text)
    {
        m_turns.push_back({.role = Role::User, .text = text, .images = m_pictures});
        std::string said;
        showProgress("Reading"); // the first time ever kernels are compiled, and nothing is heard for seconds
        auto generated = m_engine.generate({.turns = m_turns,
                                               .sampling = samplingFor(m_request, m_loaded.model.sampling),
                                               .maxTokens = m_request.maxTokens.value_or(0)},
            {.prepared = [&](const PromptPrepared& prepared) { tellLeftOut(prepared.leftOutTurns, !said.empty()); },
                .looking = [&](const LookProgress& look) { showProgress(toText(look)); },
                .reading =
                    [&](std::uint32_t done, std::uint32_t total) {
                        if (done < total) // a prompt that is read at once needs no word
                            showProgress(
                                "Reading " + std::to_string(done) + " of " + std::to_string(total) + " tokens");
                    },
                .text =
                    [&](std::string_view delta) {
                        showProgress("");
                        said += delta;
                        answer(delta);
                    }});
        showProgress("");
        if (generated || !said.empty()) answer("\n");
        Interrupts::takePressed();
        Interrupts::thanks();
        if (!generated) {
            m_turns.pop_back();
            return std::move(generated).error();
        }
        m_pictures.clear();
        m_turns.push_back({Role::Model, said});
        note(m_request.json ? statisticsJson(*generated, m_loaded).dump() + "\n"
                            : statisticsLine(*generated, m_loaded) + "\n");
        return generated->reason;
    }

    void greet() const
    {
        if (m_request.json) return;
        note(m_loaded.model.name + ", " + m_loaded.model.format + ", on " + m_loaded.device.name
            + (m_loaded.device.isCpu ? " (no graphics card: this is the processor)" : "") + "; context of "
            + std::to_string(m_loaded.model.contextTokens) + " tokens.\n" + kHelp);
    }

private:
    void tellLeftOut(std::uint32_t turns, bool midAnswer)
    {
        const bool told = std::exchange(m_leftOut, turns) == turns;
        if (told || turns == 0 || m_request.json) return;
        showProgress("");
        note((midAnswer ? "\n" : "") + std::string("[The context is full: the oldest ") + std::to_string(turns)
            + " messages are left out.]\n");
    }

    // A line that the next one, or the answer, takes the place of; empty takes it away.
    void showProgress(const std::string& text)
    {
        if (m_request.json || !isTerminal(Stream::Error)) return;
        if (m_progressShown || !text.empty()) note("\r" + text + "\033[K");
        m_progressShown = !text.empty();
    }

    const ChatRequest& m_request;
    EngineSession& m_engine;
    bool m_progressShown = false;
    std::uint32_t m_leftOut = 0; // of the oldest turns
    ModelLoaded m_loaded;
    std::vector<Turn> m_turns;
    std::vector<PlacedImage> m_pictures; // of the next message
};

Result<void> answerOnce(Chat& chat, const std::string& prompt)
{
    TRY(const StopReason reason, chat.say(prompt));
    if (reason == StopReason::Cancelled)
        return Error{ErrorKind::Cancelled, "The answer was stopped.", "Ask again for the rest."};
    return {};
}

// A message may be several lines; all but the last end with a backslash.
LineState readMessage(LineReader& reader, std::string& message)
{
    message.clear();
    const char* prompt = "> ";
    for (std::string line;; prompt = "| ") {
        const LineState state = reader.next(line, prompt);
        if (state == LineState::Interrupted || state == LineState::TooLong) return state;
        if (state == LineState::End && message.empty()) return state;
        message += line;
        if (state == LineState::End || !message.ends_with('\\')) return LineState::Read;
        message.back() = '\n';
    }
}

constexpr std::string_view kImageOrder = "/image ";

enum class Order { None, Quit, Help, New, Image, Unknown };

// What people know from other programs is understood as well.
Order orderOf(std::string_view message)
{
    const std::string_view word = trimWhiteSpace(message);
    if (word == "/quit" || word == "/exit" || word == "/bye") return Order::Quit;
    if (word == "/help" || word == "/?") return Order::Help;
    if (word == "/new" || word == "/clear") return Order::New;
    if (message.starts_with(kImageOrder)) return Order::Image;
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
    const bool looksLikeOne =
        message.size() > 1 && message.starts_with('/') && std::ranges::all_of(word.substr(1), isSmall);
    return looksLikeOne ? Order::Unknown : Order::None;
}

Result<void> converse(Chat& chat)
{
    const bool piped = !isTerminal(Stream::Input);
    if (!piped) chat.greet();
    LineReader reader;
    for (std::string message;;) {
        const LineState state = readMessage(reader, message);
        if (state == LineState::End) break;
        if (state == LineState::TooLong)
            return badInput("A line of the input is longer than 16 MiB.", "Break it into shorter ones.");
        if (state == LineState::Interrupted) Interrupts::thanks();
        if (state == LineState::Interrupted || trimWhiteSpace(message).empty()) continue;
        const Order order = orderOf(message);
        if (order == Order::Quit) break;
        if (order == Order::Help) {
            note(kHelp);
        } else if (order == Order::New) {
            chat.begin();
        } else if (order == Order::Image) {
            const auto shown = chat.show(trimWhiteSpace(std::string_view(message).substr(kImageOrder.size())));
            if (!shown && piped) return shown.error();
            if (!shown) report(shown.error());
        } else if (order == Order::Unknown && !piped) {
            note("There is no " + message + " here; with a space before it it is a message. " + kHelp);
        } else if (const auto reason = chat.say(message); !reason) {
            if (piped) return reason.error();
            report(reason.error());
        } else if (*reason == StopReason::ContextFull) {
            note("The answer fills the context by itself; /new begins again.\n");
        }
    }
    if (!piped) note("\n");
    return {};
}

} // namespace

Result<void> checkRequest(const ChatRequest& request)
{
    const auto outside = [](std::optional<float> value, float low, float high) {
        return value && !(*value >= low && *value <= high);
    };
    if (request.prompt && !isUtf8(*request.prompt))
        return badInput("The prompt is not valid UTF-8.", "Write it in UTF-8 and try again.");
    if (request.prompt && trimWhiteSpace(*request.prompt).empty() && request.pictures.files.empty())
        return badInput("The prompt is empty.", "Write something after -p.");
    if (!isUtf8(request.system))
        return badInput("The system prompt is not valid UTF-8.", "Write it in UTF-8 and try again.");
    if (request.maxTokens == 0U)
        return badInput("An answer of no tokens was asked for.", "Give -n 1 or more, or leave it away.");
    if (outside(request.temperature, 0, 100))
        return badInput("The temperature is out of range.", "Give --temp from 0 (always the likeliest token) to 100.");
    if (outside(request.topP, 0, 1)) return badInput("Top-p is out of range.", "Give --top-p from 0 to 1 (off).");
    if (outside(request.minP, 0, 1)) return badInput("Min-p is out of range.", "Give --min-p from 0 (off) to 1.");
    if (outside(request.repetitionPenalty, 0.01F, 100))
        return badInput("The repetition penalty is out of range.", "Give --repeat-penalty from 0.01 to 100; 1 is off.");
    return {};
}

Result<void> runChat(const ChatRequest& request, const MakeEngine& makeEngine)
{
    TRY_VOID(checkRequest(request));
    TRY(auto pictures, readPictures(request.pictures));
    std::unique_ptr<EngineSession> engine;
    {
        const DeafThreads deaf;
        engine = std::make_unique<EngineSession>(makeEngine);
    }
    const Interrupts interrupts([&] { engine->cancel(); });
    Chat chat(request, *engine);
    TRY_VOID(chat.load());
    chat.show(std::move(pictures));
    if (request.prompt) return answerOnce(chat, *request.prompt);
    return converse(chat);
}

} // namespace facet::cli
