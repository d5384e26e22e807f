// The demo model as a person meets it: opened with its own settings, asked about Facet and about pictures it has never
// seen. The right answers were written by the generators of questions, not by a model.

#include "engine/model/checkpoint.h"
#include "engine/model/vision_checkpoint.h"
#include "engine/session/engine.h"
#include "engine/session/prompt.h"
#include "tests/demo/demo_files.h"
#include "tests/golden/event_listener.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <ostream>

namespace facet::test {
namespace {

using Json = nlohmann::json;

Json readJson(const std::filesystem::path& path)
{
    std::ifstream file(path);
    return Json::parse(file);
}

class DemoChat : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(expectDemoFiles()); }

    void open(const std::filesystem::path& model)
    {
        engine.post(LoadModel{.id = ++m_last, .path = model});
        const auto loaded = listener.wait<ModelLoaded>(m_last);
        ASSERT_TRUE(loaded.has_value());
        EXPECT_EQ(loaded->model.name, "Facet Demo");
        device = loaded->device.name;
        EXPECT_GT(loaded->model.viewTokens, 0U);
        EXPECT_EQ(loaded->model.sampling.temperature, 0); // or its answers would be others each time
    }

    struct Answer {
        std::string text;
        Generated end;
    };
    Answer ask(std::vector<Turn> turns)
    {
        listener.takeText();
        engine.post(Generate{.id = ++m_last, .chat = 1, .turns = std::move(turns)});
        const auto end = listener.wait<Generated>(m_last);
        EXPECT_TRUE(end.has_value());
        return {listener.takeText(), end.value_or(Generated{})};
    }

    // Asks each question in a chat of its own. Gives the numbers of those that were not answered as they should be.
    std::vector<std::size_t> wrong(const Json& asked)
    {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const Answer answer = ask({question(asked[i])});
            if (answer.text != asked[i].at("answer")) found.push_back(i);
            told += asked[i].at("question").get<std::string>() + "\n  " + answer.text + "\n";
        }
        return found;
    }

    static Turn question(const Json& entry)
    {
        Turn turn = {.role = Role::User, .text = entry.at("question")};
        if (entry.contains("file")) turn.images.push_back({.image = readDemoPicture(entry.at("file"))});
        return turn;
    }

    const Json data = readJson(demoData() / "questions.json");
    std::string device;
    std::string told; // what was asked and answered, for a failure
    EventListener listener;
    Engine engine{listener.sink()};

private:
    RequestId m_last = 0;
};

TEST_F(DemoChat, TellsWhatIsInTenPictures)
{
    ASSERT_GE(data.at("pictures").size(), 10U);
    open(demoModel());
    EXPECT_EQ(wrong(data.at("pictures")), std::vector<std::size_t>{}) << told;
}

TEST_F(DemoChat, AnswersQuestionsAboutFacet)
{
    ASSERT_GE(data.at("facet").size(), 12U);
    open(demoModel());
    EXPECT_EQ(wrong(data.at("facet")), std::vector<std::size_t>{}) << told;
}

// A chat that goes on until its picture is far behind the window of the local layers.
TEST_F(DemoChat, RemembersThePictureOfTheFirstTurn)
{
    const Json& chat = data.at("conversation");
    open(demoModel());
    std::vector<Turn> turns;
    for (const Json& entry : chat.at("turns")) {
        turns.push_back(question(entry));
        if (turns.size() == 1) turns[0].images.push_back({.image = readDemoPicture(chat.at("file"))});
        const Answer answer = ask(turns);
        EXPECT_EQ(answer.text, entry.at("answer")) << turns.back().text;
        EXPECT_EQ(answer.end.reason, StopReason::EndOfTurn);
        EXPECT_EQ(answer.end.statistics.encodedViews, turns.size() == 1 ? 1U : 0U);
        turns.push_back({.role = Role::Model, .text = entry.at("answer")});
    }
}

// The prompt is made here and by the trainer, each with its own template and tokenizer, down to the soft token's id.
TEST_F(DemoChat, ReadsTheIdsThatTheTrainerReads)
{
    const auto checkpoint = Checkpoint::open(demoModel());
    ASSERT_TRUE(checkpoint);
    auto vocabulary = checkpoint->vocabulary();
    ASSERT_TRUE(vocabulary);
    const auto tokenizer =
        Tokenizer::open(std::move(*vocabulary), checkpoint->tokenizerModel(), checkpoint->config().vocabulary);
    ASSERT_TRUE(tokenizer);
    const auto vision = VisionCheckpoint::open(demoProjector());
    ASSERT_TRUE(vision);
    const Json& chat = data.at("conversation");
    std::vector<Turn> turns;
    for (const Json& entry : chat.at("turns")) {
        turns.push_back(question(entry));
        turns.push_back({.role = Role::Model, .text = entry.at("answer")});
    }
    turns.pop_back();
    turns[0].images.push_back({.image = readDemoPicture(chat.at("file"))});
    const auto prompt = preparePrompt(*tokenizer, &vision->config(), turns);
    ASSERT_TRUE(prompt);
    const Json golden = readJson(demoData() / "goldens/conversation/case.json");
    EXPECT_EQ(prompt->ids, golden.at("ids").get<std::vector<TokenId>>());
}

struct Mistake {
    const char* name; // in questions.json, at the pictures whose answers it must change
    void (*make)(const MutatedDemo&);
};

void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.name; }

class MistakenDemo : public DemoChat, public ::testing::WithParamInterface<Mistake> { };

TEST_P(MistakenDemo, AnswersWrongly)
{
    Json asked = Json::array();
    for (const Json& entry : data.at("pictures"))
        if (std::ranges::count(entry.at("senses"), GetParam().name) > 0) asked.push_back(entry);
    ASSERT_GE(asked.size(), 2U);
    const MutatedDemo demo;
    GetParam().make(demo);
    open(demo.model());
    if (isTooSlow(device)) GTEST_SKIP() << "SKIPPED: " << device << "; set FACET_LONG_TESTS to have it";
    EXPECT_EQ(wrong(asked).size(), asked.size()) << told;
}

INSTANTIATE_TEST_SUITE_P(Mistakes, MistakenDemo,
    ::testing::Values(Mistake{"channels", swapRedAndBlue}, Mistake{"positions", transposePositions}),
    [](const auto& value) { return std::string(value.param.name); });

} // namespace
} // namespace facet::test
