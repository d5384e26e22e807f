#include "tests/golden/long_chat.h"

#include "engine/model/find_vision.h"
#include "engine/session/loaded_model.h"

namespace facet::test {

std::filesystem::path checkpointOf(const std::string& name)
{
    return std::filesystem::path(FACET_TEST_DATA) / "checkpoints" / name;
}

std::string words(std::uint32_t seed, int count)
{
    static constexpr const char* kWords[] = {"blue", "river", "stone", "light", "seven", "quick", "apple", "north"};
    std::string text;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1664525U + 1013904223U;
        text += (i > 0 ? " " : "") + std::string(kWords[seed >> 29]);
    }
    return text;
}

std::vector<Turn> chatOf(int exchanges, int wordsEach)
{
    std::vector<Turn> turns;
    for (int i = 0; i < exchanges; ++i) {
        turns.push_back({Role::User, words(static_cast<std::uint32_t>(2 * i), wordsEach)});
        turns.push_back({Role::Model, words(static_cast<std::uint32_t>(2 * i + 1), wordsEach)});
    }
    turns.push_back({Role::User, words(999, wordsEach)});
    return turns;
}

ChatPrompt LongChat::promptOf(const std::vector<Turn>& turns) const
{
    const auto checkpoint = Checkpoint::open(m_path);
    CHECK(static_cast<bool>(checkpoint));
    const auto tokenizer = openTokenizer(*checkpoint);
    CHECK(static_cast<bool>(tokenizer));
    const auto vision = findVision(*checkpoint);
    CHECK(static_cast<bool>(vision));
    auto prompt = writePrompt(*tokenizer, *vision ? &(*vision)->config() : nullptr, turns);
    CHECK(static_cast<bool>(prompt));
    return std::move(prompt).value();
}

} // namespace facet::test
