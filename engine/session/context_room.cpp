#include "engine/session/context_room.h"

#include "engine/base/check.h"

#include <algorithm>
#include <string>

namespace facet {
namespace {

constexpr std::uint32_t kMostReserve = 1024; // tokens; the length of a long answer

std::size_t leadingSystemTurns(std::span<const Turn> turns)
{
    const auto other = std::ranges::find_if(turns, [](const Turn& turn) { return turn.role != Role::System; });
    return static_cast<std::size_t>(other - turns.begin());
}

// What the system's turns take, which leaving out the turn that they were written into does not gain.
Result<std::uint32_t> systemTokens(const Tokenizer& tokenizer, std::span<const Turn> system)
{
    std::uint32_t tokens = 0;
    for (const Turn& turn : system) {
        TRY(const auto ids, tokenizer.encode(turn.text + "\n\n", ControlTokens::Plain));
        tokens += static_cast<std::uint32_t>(ids.size());
    }
    return tokens;
}

std::vector<Exchange> exchangesOf(const ChatPrompt& chat, std::span<const Turn> turns, std::uint32_t pinned)
{
    std::vector<Exchange> exchanges;
    const std::uint32_t begin = chat.turnStarts.front().position;
    for (const TurnStart& start : std::span(chat.turnStarts).subspan(1)) {
        if (turns[start.turn].role == Role::Model) continue;
        const std::uint32_t before = start.position - begin;
        exchanges.push_back({.saved = before - std::min(before, pinned), .turn = start.turn});
    }
    return exchanges;
}

Error doesNotFit(std::size_t tokens, std::uint32_t context)
{
    return {ErrorKind::Input,
        "The message takes " + std::to_string(tokens)
            + " tokens with its pictures and the system prompt, and the context holds " + std::to_string(context) + ".",
        "Shorten it, or load the model with a longer context."};
}

} // namespace

std::uint32_t ContextRoom::reserve() const { return std::clamp(contextTokens / 8, 1U, kMostReserve); }

std::uint32_t ContextRoom::step() const { return std::max(contextTokens / 4, 1U); }

const Exchange& firstToKeep(std::span<const Exchange> exchanges, std::uint32_t tokens, const ContextRoom& room)
{
    CHECK(!exchanges.empty());
    const std::uint64_t most = room.contextTokens;
    const auto saving = [&](std::uint64_t least) {
        return std::ranges::find_if(exchanges, [&](const Exchange& exchange) { return exchange.saved >= least; });
    };
    const std::uint64_t wanted = std::uint64_t{tokens} + room.replyTokens + room.reserve();
    const std::uint64_t least = wanted > most ? wanted - most : 0;
    const auto needed = saving(least);
    if (needed == exchanges.end()) return exchanges.back();
    // Where a step ends within an exchange all of that goes, which may be enough for longer than the step.
    for (std::uint64_t steps = 1;; ++steps) {
        const auto stepped = saving(steps * room.step());
        if (stepped == exchanges.end()) return *needed;
        if (stepped->saved >= least) return *stepped;
    }
}

Result<KeptTurns> keepWhatFits(
    const Tokenizer& tokenizer, const VisionConfig* vision, std::span<const Turn> turns, const ContextRoom& room)
{
    KeptTurns kept = {.turns = {turns.begin(), turns.end()}};
    TRY(const auto all, writePrompt(tokenizer, vision, turns));
    const auto fits = [&](std::size_t tokens, std::uint32_t spare) {
        return tokens + room.replyTokens + spare <= room.contextTokens;
    };
    if (fits(all.ids.size(), room.reserve())) return kept;
    const std::size_t system = leadingSystemTurns(turns);
    TRY(const std::uint32_t pinned, systemTokens(tokenizer, turns.first(system)));
    const auto exchanges = exchangesOf(all, turns, pinned);
    std::size_t tokens = all.ids.size();
    if (!exchanges.empty()) {
        const Exchange& first = firstToKeep(exchanges, static_cast<std::uint32_t>(tokens), room);
        kept.turns.erase(kept.turns.begin() + static_cast<std::ptrdiff_t>(system),
            kept.turns.begin() + static_cast<std::ptrdiff_t>(first.turn));
        kept.leftOut = first.turn - static_cast<std::uint32_t>(system);
        TRY(const auto rest, writePrompt(tokenizer, vision, kept.turns));
        tokens = rest.ids.size();
    }
    if (!fits(tokens, 1)) return doesNotFit(tokens, room.contextTokens);
    return kept;
}

} // namespace facet
