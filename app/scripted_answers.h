#pragma once

#include "app/scripted_engine.h"

#include <optional>

namespace facet {

// What a scripted engine answers to a question, without a scene; none for other requests. A token is a word, a turn has
// five more, a picture takes what the first model says. Devices and memory are the script's, or those of its first
// model, whose cache grows with the context.
std::optional<Event> answerAtOnce(const Script& script, const Request& request);

} // namespace facet
