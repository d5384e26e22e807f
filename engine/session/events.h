#pragma once

#include "engine/base/kv_format.h"
#include "engine/base/result.h"
#include "engine/base/sampling_options.h"
#include "engine/base/turn.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The whole protocol of the engine: plain values in (Request), plain values out (Event). Nothing here knows Vulkan or
// Qt; nothing is shared, everything is copied or moved across the thread edge.
namespace facet {

// Chosen by the caller; an event carries the id of the request that caused it.
using RequestId = std::uint64_t;
using ChatId = std::uint64_t;

struct LoadOptions {
    std::filesystem::path projector = {}; // the model's mmproj file; empty looks for one beside the model
    std::string device = {};              // UUID or part of a name; empty takes the best one
    std::uint32_t contextTokens = 0;      // 0 means the model's own, but at most 8192 (kDefaultContext)
    KvFormat kvFormat = KvFormat::F16;
};

// ---- Requests: caller -> engine ------------------------------------------------------------------------------------

// Loads a model and makes it the current one (the one before is dropped first).
struct LoadModel {
    RequestId id = 0;
    std::filesystem::path path; // a .gguf file or a Hugging Face folder
    LoadOptions options = {};
};

struct UnloadModel {
    RequestId id = 0;
};

// Generates the model's next turn after `turns`: the whole chat, oldest first. Where the last one is the model's own,
// its answer goes on exactly where its text ends. What the cache already holds is not read again, and where the context
// is full the oldest turns are left out.
struct Generate {
    RequestId id = 0;
    ChatId chat = 0;
    std::vector<Turn> turns;
    std::optional<SamplingOptions> sampling = {}; // none takes the model's own defaults
    std::uint32_t maxTokens = 0;                  // 0 means until the model stops or the context is full
};

// The three below are answered at once, whatever else is being done, and cannot be cancelled.

// How many tokens Generate would read for these turns; nothing is generated and no picture is looked at. Error kind
// Input while no model is open.
struct CountTokens {
    RequestId id = 0;
    std::vector<Turn> turns;
};

// All Vulkan devices, also those that cannot be used.
struct ListDevices {
    RequestId id = 0;
};

// What LoadModel with the same values would take, exactly; nothing is allocated. Cheap to ask again for the same model.
struct PlanMemory {
    RequestId id = 0;
    std::filesystem::path path;
    LoadOptions options = {};
};

using Request = std::variant<LoadModel, UnloadModel, Generate, CountTokens, ListDevices, PlanMemory>;

// ---- Events: engine -> caller --------------------------------------------------------------------------------------

struct DeviceSummary {
    std::string name;
    std::string uuid; // 32 hexadecimal digits
    bool isCpu = false;
    std::uint64_t memoryBytes = 0; // what Facet may use of it
};

struct ModelSummary {
    std::string name;   // "Gemma 3 4B", from the file
    std::string format; // of most weights: "Q4_0"
    std::filesystem::path path;
    std::uint32_t contextTokens = 0;      // what this load can hold
    std::uint32_t modelContextTokens = 0; // what the model was made for
    std::uint32_t viewTokens = 0;   // what one view of a picture takes of the context; 0: the model sees no pictures
    std::uint64_t weightBytes = 0;  // on the device
    std::uint64_t cacheBytes = 0;   // KV cache on the device
    std::uint64_t scratchBytes = 0; // everything else on the device: activations, tables, the sampler's workspace
    SamplingOptions sampling = {};  // the model's own defaults
};

struct LoadProgress {
    RequestId id = 0;
    float fraction = 0; // 0 to 1
};

struct ModelLoaded {
    RequestId id = 0;
    ModelSummary model;
    DeviceSummary device;
    double seconds = 0;
};

struct ModelUnloaded {
    RequestId id = 0;
};

// How long the prompt of a Generate is, before it is read; again whenever the context fills up while the answer grows
// and more had to be left out.
struct PromptPrepared {
    RequestId id = 0;
    ChatId chat = 0;
    std::uint32_t promptTokens = 0; // what was said of the answer so far included
    std::uint32_t leftOutTurns = 0; // the oldest behind the system's that the model does not see: the context is full
};

// Pictures are being looked at, those the engine has not seen lately; before and between reading the prompt.
struct LookProgress {
    RequestId id = 0;
    std::uint32_t view = 0;  // counts from 0
    std::uint32_t views = 0; // to look at now
    float fraction = 0;      // of this view, 0 to 1
};

// The prompt is being read; sent between submissions.
struct PrefillProgress {
    RequestId id = 0;
    std::uint32_t done = 0;  // tokens
    std::uint32_t total = 0; // tokens to read, without those the cache holds
};

// More of the answer: whole UTF-8 characters only.
struct TextDelta {
    RequestId id = 0;
    ChatId chat = 0;
    std::string text;
};

enum class StopReason {
    EndOfTurn, // the model ended its turn
    MaxTokens,
    ContextFull, // though everything older than the question was left out
    Cancelled,
};

struct Statistics {
    std::uint32_t promptTokens = 0;    // the whole prompt
    std::uint32_t prefilledTokens = 0; // of these, read now (the rest was in the cache)
    std::uint32_t generatedTokens = 0;
    std::uint32_t encodedViews = 0; // views of pictures that were looked at now (the others were remembered)
    double encodeSeconds = 0;
    double prefillSeconds = 0;
    double firstTokenSeconds = 0; // from the request to the first token
    double decodeSeconds = 0;     // first token to last
};

// The last event of a Generate that was not an error; also after a cancel.
struct Generated {
    RequestId id = 0;
    ChatId chat = 0;
    StopReason reason = StopReason::EndOfTurn;
    Statistics statistics;
};

struct TokensCounted {
    RequestId id = 0;
    std::uint32_t tokens = 0;        // all, the marks of the turns included
    std::uint32_t pictureTokens = 0; // of these, what pictures take
};

struct DeviceChoice {
    DeviceSummary device;
    std::string reason;     // why it cannot be used, one sentence; empty if it can
    bool preferred = false; // the one that a load takes where none is named
};

struct DevicesListed {
    RequestId id = 0;
    std::vector<DeviceChoice> devices; // the preferred one first
};

struct MemoryPlanned {
    RequestId id = 0;
    DeviceSummary device;                 // that was planned for; its memoryBytes are what the model may take
    std::uint32_t contextTokens = 0;      // as asked, or what 0 stands for
    std::uint32_t modelContextTokens = 0; // what the model was made for
    std::uint64_t weightBytes = 0;        // as in ModelSummary
    std::uint64_t cacheBytes = 0;
    std::uint64_t scratchBytes = 0;
    std::optional<Error> problem = {}; // why it would not load; none: it fits
};

// The last event of a request that failed. The engine takes the next request as if nothing had been.
struct Failed {
    RequestId id = 0;
    Error error;
};

using Event = std::variant<LoadProgress, ModelLoaded, ModelUnloaded, PromptPrepared, LookProgress, PrefillProgress,
    TextDelta, Generated, TokensCounted, DevicesListed, MemoryPlanned, Failed>;

} // namespace facet
