// What the goldens and the taps are worth: a checkpoint with one wrong number must fail both, and the fault must be
// named where it is made. Mistakes in the kernels themselves were tried by hand: see README.md here.

#include "tests/golden/golden_case.h"
#include "tests/golden/mutated_checkpoint.h"
#include "tests/golden/tap_comparison.h"
#include "tests/support/gpu_fixture.h"

#include <ostream>

namespace facet::test {
namespace {

using Json = nlohmann::json;

constexpr std::uint32_t kTokens = 24; // past the window of 16
const char* const kGoldenCase = "text-81";

// What the engine makes of a mutated copy of `tiny`, compared with the sound one.
struct Outcome {
    std::optional<Fault> fault;
    double logitsError = 0; // ||a - b|| / ||b|| to the golden

    explicit Outcome(const MutatedCheckpoint& mutated)
    {
        const GoldenCase golden = readGolden("tiny", kGoldenCase);
        const ReferenceModel sound = readReferenceModel(checkpointFolder("tiny"));
        Subject subject(
            mutated.folder(), {.contextTokens = 64, .chunk = kTokens, .logitRows = kTokens, .kvFormat = KvFormat::F32});
        TapComparison comparison(subject, sound);
        fault = comparison.feed(std::span(golden.ids).first(kTokens));
        const auto& logits = comparison.logits();
        const std::span<const float> expected = std::span(golden.logits.values).first(logits.size());
        logitsError = relativeError(logits, std::vector<double>(expected.begin(), expected.end()));
    }
};

struct ConfigMutation {
    const char* name;
    std::function<void(Json& text)> edit;
    std::int32_t layer; // where the fault is made: 0 is the first local layer, 5 the first global one
    const char* tensor;
    double logitsError = 1e-2; // at least; the golden test allows 1e-4
};

void PrintTo(const ConfigMutation& mutation, std::ostream* out) { *out << mutation.name; }

template <class Value> std::function<void(Json&)> set(const char* key, Value value)
{
    return [=](Json& text) { text[key] = value; };
}

std::function<void(Json&)> setLayerTypes(const std::function<bool(int)>& isGlobal)
{
    return [=](Json& text) {
        text["layer_types"] = Json::array();
        for (int i = 0; i < text.at("num_hidden_layers"); ++i)
            text["layer_types"].push_back(isGlobal(i) ? "full_attention" : "sliding_attention");
    };
}

class MutatedConfig : public GpuTest, public ::testing::WithParamInterface<ConfigMutation> { };

TEST_P(MutatedConfig, MovesTheLogitsAndIsNamed)
{
    const ConfigMutation& mutation = GetParam();
    const MutatedCheckpoint mutated("tiny");
    mutated.editConfig(mutation.edit);
    const Outcome outcome(mutated);
    EXPECT_GE(outcome.logitsError, mutation.logitsError);
    ASSERT_TRUE(outcome.fault.has_value());
    EXPECT_EQ(outcome.fault->layer, mutation.layer) << outcome.fault->sentence();
    EXPECT_EQ(outcome.fault->tensor, mutation.tensor) << outcome.fault->sentence();
}

INSTANTIATE_TEST_SUITE_P(Cases, MutatedConfig,
    ::testing::Values( //
        ConfigMutation{"WindowOneLarger", set("sliding_window", 17), 0, "mixed"},
        ConfigMutation{"WindowOneSmaller", set("sliding_window", 15), 0, "mixed"},
        ConfigMutation{"NoWindow", set("sliding_window", 4096), 0, "mixed"},
        ConfigMutation{"GlobalLayerFirst", setLayerTypes([](int i) { return i % 6 == 0; }), 0, "rotated_query"},
        ConfigMutation{"AllLayersLocal", setLayerTypes([](int) { return false; }), 5, "rotated_query"},
        ConfigMutation{"RopeBasesSwapped",
            [](Json& text) {
                text["rope_theta"] = 1e4;
                text["rope_local_base_freq"] = 1e6;
            },
            0, "rotated_query"},
        ConfigMutation{"GlobalRopeBaseOnLocalLayers", set("rope_local_base_freq", 1e6), 0, "rotated_query"},
        ConfigMutation{"LocalRopeBaseOnGlobalLayers", set("rope_theta", 1e4), 5, "rotated_query"},
        ConfigMutation{"NoRopeScaling", set("rope_scaling", nullptr), 5, "rotated_query"},
        ConfigMutation{"ScoresScaledByHeadDim", set("query_pre_attn_scalar", 32), 0, "rotated_query"},
        // Too little for the goldens' bound: only the taps see it.
        ConfigMutation{"EpsilonTenTimesLarger", set("rms_norm_eps", 1e-5), 0, "attention_norm", 0}),
    [](const auto& value) { return std::string(value.param.name); });

struct WeightMutation {
    const char* weight;
    std::int32_t layer;
    const char* tensor; // where it is used first
};

void PrintTo(const WeightMutation& mutation, std::ostream* out) { *out << mutation.weight; }

class MutatedWeight : public GpuTest, public ::testing::WithParamInterface<WeightMutation> { };

TEST_P(MutatedWeight, IsNamed)
{
    const WeightMutation& mutation = GetParam();
    const MutatedCheckpoint mutated("tiny");
    mutated.clearTensor("language_model.model." + std::string(mutation.weight) + ".weight");
    const Outcome outcome(mutated);
    EXPECT_GE(outcome.logitsError, 1e-2);
    ASSERT_TRUE(outcome.fault.has_value());
    EXPECT_EQ(outcome.fault->layer, mutation.layer) << outcome.fault->sentence();
    EXPECT_EQ(outcome.fault->tensor, mutation.tensor) << outcome.fault->sentence();
}

INSTANTIATE_TEST_SUITE_P(Cases, MutatedWeight,
    ::testing::Values(                                   //
        WeightMutation{"embed_tokens", -1, "embedding"}, //
        WeightMutation{"layers.5.input_layernorm", 5, "attention_norm"},
        WeightMutation{"layers.5.self_attn.q_proj", 5, "query"}, //
        WeightMutation{"layers.5.self_attn.k_proj", 5, "key"}, WeightMutation{"layers.5.self_attn.v_proj", 5, "value"},
        WeightMutation{"layers.5.self_attn.q_norm", 5, "rotated_query"},
        WeightMutation{"layers.5.self_attn.k_norm", 5, "cached_key"},
        WeightMutation{"layers.5.self_attn.o_proj", 5, "attention_output"},
        WeightMutation{"layers.5.post_attention_layernorm", 5, "after_attention"},
        WeightMutation{"layers.5.pre_feedforward_layernorm", 5, "feed_forward_norm"},
        WeightMutation{"layers.5.mlp.gate_proj", 5, "gate"}, //
        WeightMutation{"layers.5.mlp.up_proj", 5, "up"},
        WeightMutation{"layers.5.mlp.down_proj", 5, "feed_forward_output"},
        WeightMutation{"layers.5.post_feedforward_layernorm", 5, "hidden"}, WeightMutation{"norm", -1, "output_norm"}),
    [](const auto& value) {
        std::string name = value.param.weight;
        std::replace(name.begin(), name.end(), '.', '_');
        return name;
    });

} // namespace
} // namespace facet::test
