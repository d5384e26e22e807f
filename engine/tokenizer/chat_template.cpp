#include "engine/tokenizer/chat_template.h"

#include "engine/base/utf8.h"

#include <utility>

namespace facet {
namespace {

constexpr std::string_view kBetweenParagraphs = "\n\n";

// Collects a prompt: text is gathered until a control token cuts it, then encoded as one run.
class PromptWriter {
public:
    explicit PromptWriter(const Tokenizer& tokenizer) : m_tokenizer(tokenizer) { }

    Result<void> control(TokenId id)
    {
        TRY_VOID(encodeRun());
        m_prompt.ids.push_back(id);
        m_prompt.text += m_tokenizer.vocabulary().piece(id);
        return {};
    }

    void text(std::string_view text) { m_run += text; }

    Result<ChatPrompt> finish()
    {
        TRY_VOID(encodeRun());
        return std::move(m_prompt);
    }

private:
    Result<void> encodeRun()
    {
        TRY(const auto ids, m_tokenizer.encode(m_run, ControlTokens::Plain));
        m_prompt.ids.insert(m_prompt.ids.end(), ids.begin(), ids.end());
        m_prompt.text += m_run;
        m_run.clear();
        return {};
    }

    const Tokenizer& m_tokenizer;
    std::string m_run;
    ChatPrompt m_prompt;
};

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::System:
        return "system";
    case Role::User:
        return "user";
    case Role::Model:
        return "model";
    }
    return {};
}

// The turns as the template shows them: trimmed, the leading system prompt folded into the first.
Result<std::vector<Turn>> publishedTurns(std::span<const Turn> turns)
{
    std::string prefix;
    if (turns.front().role == Role::System) {
        prefix = turns.front().text + std::string(kBetweenParagraphs);
        turns = turns.subspan(1);
    }
    std::vector<Turn> shown;
    for (const Turn& turn : turns) {
        if ((turn.role == Role::User) != (shown.size() % 2 == 0)) {
            return Error{ErrorKind::Input, "Conversation roles must alternate user/assistant/user/assistant/...",
                "Begin with the user and let the roles take turns."};
        }
        shown.push_back({turn.role, prefix + std::string(trimWhiteSpace(turn.text))});
        prefix.clear();
    }
    return shown;
}

// The same for any order of roles; equal to publishedTurns wherever that does not refuse and has no later system turn.
std::vector<Turn> mendedTurns(std::span<const Turn> turns)
{
    std::vector<Turn> shown;
    std::string prefix; // of the user's turn to come
    const auto add = [&](Role role, std::string_view text) {
        if (!shown.empty() && shown.back().role == role) {
            if (text.empty()) return;
            if (!shown.back().text.empty()) shown.back().text += kBetweenParagraphs;
            shown.back().text += text;
        } else {
            shown.push_back({role, std::string(text)});
        }
    };
    const auto addSystemAsUser = [&] {
        if (!prefix.empty()) add(Role::User, trimWhiteSpace(prefix));
        prefix.clear();
    };
    for (const Turn& turn : turns) {
        switch (turn.role) {
        case Role::System:
            prefix += turn.text + std::string(kBetweenParagraphs);
            break;
        case Role::User:
            add(Role::User, std::exchange(prefix, {}) + std::string(trimWhiteSpace(turn.text)));
            break;
        case Role::Model:
            addSystemAsUser();
            add(Role::Model, trimWhiteSpace(turn.text));
            break;
        }
    }
    addSystemAsUser();
    return shown;
}

} // namespace

Result<ChatPrompt> renderChat(
    const Tokenizer& tokenizer, std::span<const Turn> turns, const ChatTemplateOptions& options)
{
    const SpecialTokens& special = tokenizer.vocabulary().special();
    if (!special.bos || !special.startOfTurn || !special.endOfTurn) {
        return Error{ErrorKind::Unsupported, "This model's vocabulary has no tokens for the turns of a chat.",
            "Use an instruction-tuned Gemma 3 model."};
    }
    if (turns.empty()) return Error{ErrorKind::Input, "The chat has no messages.", "Write a message first."};

    std::vector<Turn> shown;
    if (options.alternation == Alternation::Require) {
        TRY(shown, publishedTurns(turns));
    } else {
        shown = mendedTurns(turns);
    }
    PromptWriter writer(tokenizer);
    TRY_VOID(writer.control(*special.bos));
    for (const Turn& turn : shown) {
        TRY_VOID(writer.control(*special.startOfTurn));
        writer.text(roleName(turn.role));
        writer.text("\n");
        writer.text(turn.text);
        TRY_VOID(writer.control(*special.endOfTurn));
        writer.text("\n");
    }
    if (options.generationPrompt == GenerationPrompt::Add) {
        TRY_VOID(writer.control(*special.startOfTurn));
        writer.text(roleName(Role::Model));
        writer.text("\n");
    }
    return writer.finish();
}

} // namespace facet
