#include "engine/tokenizer/chat_template.h"

#include "engine/base/check.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <utility>

namespace facet {
namespace {

constexpr std::string_view kBetweenParagraphs = "\n\n";

// Collects a prompt: what is encoded is gathered until a control token cuts it, then encoded as one run.
class PromptWriter {
public:
    PromptWriter(const Tokenizer& tokenizer, const ImageTokens& images) : m_tokenizer(tokenizer), m_images(images) { }

    Result<void> control(TokenId id)
    {
        TRY_VOID(encodeRun());
        m_prompt.ids.push_back(id);
        m_prompt.text += m_tokenizer.vocabulary().piece(id);
        return {};
    }

    // `turn`: as in TurnStart.
    Result<void> startTurn(TokenId start, std::uint32_t turn)
    {
        TRY_VOID(control(start));
        m_prompt.turnStarts.push_back({.position = static_cast<std::uint32_t>(m_prompt.ids.size() - 1), .turn = turn});
        return {};
    }

    void text(std::string_view text)
    {
        m_run += text;
        m_prompt.text += text;
    }

    // The words of a picture with its views. The rendered text shows its marker only.
    Result<void> image(std::uint32_t views)
    {
        m_prompt.text += m_tokenizer.vocabulary().piece(*m_tokenizer.vocabulary().special().startOfImage);
        if (views == 1) return view();
        m_run += "Here is the original image ";
        TRY_VOID(view());
        m_run += " and here are some crops to help you see better ";
        for (std::uint32_t i = 1; i < views; ++i) {
            if (i > 1) m_run += " ";
            TRY_VOID(view());
        }
        return {};
    }

    Result<ChatPrompt> finish(std::uint32_t heldBackSpaces)
    {
        TRY_VOID(encodeRun());
        m_prompt.heldBackSpaces = heldBackSpaces;
        return std::move(m_prompt);
    }

private:
    Result<void> view()
    {
        const SpecialTokens& special = m_tokenizer.vocabulary().special();
        m_run += kBetweenParagraphs;
        TRY_VOID(encodeRun());
        m_prompt.ids.push_back(*special.startOfImage);
        m_prompt.viewStarts.push_back(static_cast<std::uint32_t>(m_prompt.ids.size()));
        m_prompt.ids.insert(m_prompt.ids.end(), m_images.perView, m_images.soft);
        m_prompt.ids.push_back(*special.endOfImage);
        m_run += kBetweenParagraphs;
        return {};
    }

    Result<void> encodeRun()
    {
        TRY(const auto ids, m_tokenizer.encode(m_run, ControlTokens::Plain));
        m_prompt.ids.insert(m_prompt.ids.end(), ids.begin(), ids.end());
        m_run.clear();
        return {};
    }

    const Tokenizer& m_tokenizer;
    const ImageTokens& m_images;
    std::string m_run; // not yet encoded
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

// Calls visitor(text, image) for each stretch of text and the picture behind it, none behind the last.
template <class Visitor> void visitParts(const Turn& turn, Visitor&& visitor)
{
    std::size_t from = 0;
    for (const PlacedImage& image : turn.images) {
        const std::size_t to = std::clamp(image.at, from, turn.text.size());
        visitor(std::string_view(turn.text).substr(from, to - from), &image);
        from = to;
    }
    visitor(std::string_view(turn.text).substr(from), static_cast<const PlacedImage*>(nullptr));
}

// A turn as the template shows it, and the number of the first of the given turns that is in it.
struct ShownTurn : Turn {
    std::size_t first = 0;
};

// Adds the turn to `shown` as the template shows it: every stretch of text trimmed.
void append(Turn& shown, const Turn& turn)
{
    visitParts(turn, [&](std::string_view text, const PlacedImage* image) {
        shown.text += trimWhiteSpace(text);
        if (image == nullptr || turn.role != Role::User) return;
        shown.images.push_back(*image);
        shown.images.back().at = shown.text.size();
    });
}

// The turns as the template shows them: trimmed, the leading system prompt folded into the first.
Result<std::vector<ShownTurn>> publishedTurns(std::span<const Turn> turns)
{
    std::string prefix;
    const bool system = turns.front().role == Role::System;
    if (system) prefix = turns.front().text + std::string(kBetweenParagraphs);
    std::vector<ShownTurn> shown;
    for (const Turn& turn : turns.subspan(system ? 1 : 0)) {
        if ((turn.role == Role::User) != (shown.size() % 2 == 0)) {
            return Error{ErrorKind::Input, "Conversation roles must alternate user/assistant/user/assistant/...",
                "Begin with the user and let the roles take turns."};
        }
        const std::size_t first = shown.empty() ? 0 : static_cast<std::size_t>(&turn - turns.data());
        shown.push_back({{.role = turn.role, .text = std::exchange(prefix, {})}, first});
        append(shown.back(), turn);
    }
    return shown;
}

// The same for any order of roles; equal to publishedTurns wherever that does not refuse and has no later system turn.
std::vector<ShownTurn> mendedTurns(std::span<const Turn> turns)
{
    std::vector<ShownTurn> shown;
    std::string prefix;    // of the user's turn to come
    std::size_t first = 0; // of what the next one is made of
    const auto add = [&](const Turn& turn) {
        if (shown.empty() || shown.back().role != turn.role) {
            shown.push_back({{.role = turn.role}, first});
        } else {
            if (turn.images.empty() && trimWhiteSpace(turn.text).empty() && prefix.empty()) return;
            if (!shown.back().text.empty() || !shown.back().images.empty()) shown.back().text += kBetweenParagraphs;
        }
        shown.back().text += std::exchange(prefix, {});
        append(shown.back(), turn);
    };
    const auto addSystemAsUser = [&] {
        if (!prefix.empty()) add({.role = Role::User, .text = std::exchange(prefix, {})});
    };
    for (const Turn& turn : turns) {
        if (prefix.empty()) first = static_cast<std::size_t>(&turn - turns.data());
        if (turn.role == Role::System) {
            prefix += turn.text + std::string(kBetweenParagraphs);
            continue;
        }
        if (turn.role == Role::Model && !prefix.empty()) {
            addSystemAsUser();
            first = static_cast<std::size_t>(&turn - turns.data());
        }
        add(turn);
    }
    addSystemAsUser();
    return shown;
}

Result<void> check(const Vocabulary& vocabulary, std::span<const Turn> turns, const ImageTokens& images)
{
    const SpecialTokens& special = vocabulary.special();
    if (!special.bos || !special.startOfTurn || !special.endOfTurn) {
        return Error{ErrorKind::Unsupported, "This model's vocabulary has no tokens for the turns of a chat.",
            "Use an instruction-tuned Gemma 3 model."};
    }
    if (turns.empty()) return Error{ErrorKind::Input, "The chat has no messages.", "Write a message first."};
    std::size_t pictures = 0;
    for (const Turn& turn : turns)
        if (turn.role == Role::User) pictures += turn.images.size();
    if (pictures > 0 && (images.perView == 0 || !special.startOfImage || !special.endOfImage)) {
        return Error{ErrorKind::Unsupported, "This model cannot see pictures.",
            "Open a Gemma 3 of 4B or more together with its projector (mmproj) file, or take the pictures out."};
    }
    CHECK(images.perView == 0 || images.views.size() == pictures);
    return {};
}

// `views`: how many the pictures from here on have.
Result<void> writeParts(PromptWriter& writer, const Turn& turn, std::vector<std::uint32_t>::const_iterator& views)
{
    Result<void> written;
    visitParts(turn, [&](std::string_view text, const PlacedImage* image) {
        writer.text(text);
        if (image != nullptr && written) written = writer.image(*views++);
    });
    return written;
}

// The text of an open turn ends as it was given, without the spaces at its very end. How many those are.
std::uint32_t leaveOpen(Turn& shown, const Turn& given)
{
    if (shown.text.empty()) return 0;
    const std::string_view trimmed = trimWhiteSpace(given.text);
    const std::string_view tail =
        std::string_view(given.text)
            .substr(static_cast<std::size_t>(trimmed.data() - given.text.data()) + trimmed.size());
    const std::size_t kept = tail.find_last_not_of(' ') + 1; // 0 where there are only spaces
    shown.text += tail.substr(0, kept);
    return static_cast<std::uint32_t>(tail.size() - kept);
}

} // namespace

Result<ChatPrompt> renderChat(
    const Tokenizer& tokenizer, std::span<const Turn> turns, const ChatTemplateOptions& options)
{
    TRY_VOID(check(tokenizer.vocabulary(), turns, options.images));
    std::vector<ShownTurn> shown;
    if (options.alternation == Alternation::Require) {
        TRY(shown, publishedTurns(turns));
    } else {
        shown = mendedTurns(turns);
    }
    const SpecialTokens& special = tokenizer.vocabulary().special();
    PromptWriter writer(tokenizer, options.images);
    TRY_VOID(writer.control(*special.bos));
    const bool open = options.generationPrompt == GenerationPrompt::Continue && turns.back().role == Role::Model;
    const std::uint32_t heldBack = open ? leaveOpen(shown.back(), turns.back()) : 0;
    auto views = options.images.views.begin();
    for (const ShownTurn& turn : shown) {
        TRY_VOID(writer.startTurn(*special.startOfTurn, static_cast<std::uint32_t>(turn.first)));
        writer.text(roleName(turn.role));
        writer.text("\n");
        TRY_VOID(writeParts(writer, turn, views));
        if (open && &turn == &shown.back()) break;
        TRY_VOID(writer.control(*special.endOfTurn));
        writer.text("\n");
    }
    if (options.generationPrompt != GenerationPrompt::Omit && !open) {
        TRY_VOID(writer.control(*special.startOfTurn));
        writer.text(roleName(Role::Model));
        writer.text("\n");
    }
    return writer.finish(heldBack);
}

} // namespace facet
