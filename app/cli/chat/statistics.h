#pragma once

#include "engine/session/events.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace facet::cli {

std::string_view reasonName(StopReason reason); // "end_of_turn"

// "12 of 40 prompt tokens read in 0.31 s; 64 tokens in 2.10 s, 30.0 tokens/s, the first after 0.35 s; end of turn; GPU"
std::string statisticsLine(const Generated& generated, const ModelLoaded& loaded);

// The same for programs; seconds and counts.
nlohmann::ordered_json statisticsJson(const Generated& generated, const ModelLoaded& loaded);

// Tokens a second after the first one; 0 where there was no second.
double decodeSpeed(const Statistics& statistics);

} // namespace facet::cli
