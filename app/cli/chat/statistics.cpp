#include "app/cli/chat/statistics.h"

#include <array>
#include <cstdio>

namespace facet::cli {

std::string_view reasonName(StopReason reason)
{
    switch (reason) {
    case StopReason::EndOfTurn:
        return "end_of_turn";
    case StopReason::MaxTokens:
        return "max_tokens";
    case StopReason::ContextFull:
        return "context_full";
    case StopReason::Cancelled:
        return "cancelled";
    }
    return {};
}

double decodeSpeed(const Statistics& statistics)
{
    if (statistics.generatedTokens < 2 || statistics.decodeSeconds <= 0) return 0;
    return (statistics.generatedTokens - 1) / statistics.decodeSeconds;
}

std::string statisticsLine(const Generated& generated, const ModelLoaded& loaded)
{
    const Statistics& s = generated.statistics;
    std::string reason(reasonName(generated.reason));
    for (char& c : reason)
        if (c == '_') c = ' ';
    std::array<char, 256> text{};
    std::snprintf(text.data(), text.size(),
        "%u of %u prompt tokens read in %.2f s; %u tokens in %.2f s, %.1f tokens/s, the first after %.2f s; %s; ",
        s.prefilledTokens, s.promptTokens, s.prefillSeconds, s.generatedTokens, s.decodeSeconds, decodeSpeed(s),
        s.firstTokenSeconds, reason.c_str());
    return text.data() + loaded.device.name;
}

nlohmann::ordered_json statisticsJson(const Generated& generated, const ModelLoaded& loaded)
{
    const Statistics& s = generated.statistics;
    return {
        {"prompt_tokens", s.promptTokens},
        {"prefilled_tokens", s.prefilledTokens},
        {"generated_tokens", s.generatedTokens},
        {"load_seconds", loaded.seconds},
        {"prefill_seconds", s.prefillSeconds},
        {"first_token_seconds", s.firstTokenSeconds},
        {"decode_seconds", s.decodeSeconds},
        {"stop_reason", reasonName(generated.reason)},
        {"device", loaded.device.name},
        {"device_uuid", loaded.device.uuid},
    };
}

} // namespace facet::cli
