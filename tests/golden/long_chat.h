#pragma once

#include "engine/session/prompt.h"
#include "tests/golden/event_listener.h"

#include <filesystem>
#include <string>
#include <vector>

namespace facet::test {

std::string words(std::uint32_t seed, int count); // the same for the same seed
// user, model, … and a last user's.
std::vector<Turn> chatOf(int exchanges, int wordsEach);

std::filesystem::path checkpointOf(const std::string& name);

// Chats with an engine that holds a tiny checkpoint, and what the engine should write them as.
class LongChat : public ::testing::Test {
protected:
    // Forgets all that was read.
    void open(const std::string& checkpoint, std::uint32_t contextTokens)
    {
        const RequestId id = m_next++;
        m_path = checkpointOf(checkpoint);
        m_context = contextTokens;
        engine.post(LoadModel{
            .id = id, .path = m_path, .options = {.contextTokens = contextTokens, .kvFormat = KvFormat::F32}});
        const auto loaded = listener.wait<ModelLoaded>(id);
        ASSERT_TRUE(loaded.has_value());
        pastTheRings = loaded->device.isCpu ? 150 : 550; // more than a pass
    }
    void reopen() { open(m_path.filename(), m_context); }

    struct Answer {
        Generated end;
        std::string text;
        std::vector<PromptPrepared> prepared;

        std::uint32_t read() const { return end.statistics.prefilledTokens; }
    };
    Answer ask(std::vector<Turn> turns, std::uint32_t maxTokens, SamplingOptions sampling = {.temperature = 0})
    {
        listener.takeText();
        const RequestId id = m_next++;
        engine.post(
            Generate{.id = id, .chat = 1, .turns = std::move(turns), .sampling = sampling, .maxTokens = maxTokens});
        const auto end = listener.wait<Generated>(id);
        EXPECT_TRUE(end.has_value());
        return {end.value_or(Generated{}), listener.takeText(), listener.all<PromptPrepared>(id)};
    }

    // The prompt as the engine writes it; independent of what an engine holds.
    ChatPrompt promptOf(const std::vector<Turn>& turns) const;
    std::uint32_t lengthOf(const std::vector<Turn>& turns) const
    {
        return static_cast<std::uint32_t>(promptOf(turns).ids.size());
    }
    // Tokens of a chat from its turn number `turn` on.
    std::uint32_t lengthFrom(const std::vector<Turn>& turns, std::size_t turn) const
    {
        return lengthOf(turns) - promptOf(turns).turnStarts[turn].position;
    }

    EventListener listener;
    Engine engine{listener.sink()};
    std::uint32_t pastTheRings = 0; // tokens of an answer that overwrites in the rings what stands before it

private:
    RequestId m_next = 1;
    std::filesystem::path m_path;
    std::uint32_t m_context = 0;
};

} // namespace facet::test
