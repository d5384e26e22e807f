#pragma once

#include "engine/session/answer_stream.h"
#include "engine/session/context_room.h"
#include "engine/session/engine.h"
#include "engine/session/loaded_model.h"

#include <stop_token>

namespace facet {

// Carries out one Generate: chooses the turns that fit, looks at their pictures, generates, and where the context fills
// up leaves out more and goes on with the same answer. Engine thread only.
class Answering {
public:
    // What it is given must outlive it.
    Answering(LoadedModel& model, const Generate& request, const EventSink& sink, std::stop_token stop);

    // Sends everything but a failure. Errors: Input for turns that cannot be read; whatever the device says.
    Result<void> run();

private:
    Result<KeptTurns> keep(std::size_t replyTokens) const;
    Result<GenerationResult> generate(const Prompt& prompt, AnswerStream& stream);
    Result<std::vector<ImageRows>> look(const Prompt& prompt, std::size_t first, std::uint32_t& encoded);

    LoadedModel& m_model;
    const Generate& m_request;
    const EventSink& m_sink;
    std::stop_token m_stop;
};

} // namespace facet
