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
    std::array<char, 256> read{};
    std::snprintf(read.data(), read.size(), "%u of %u prompt tokens read in %.2f s", s.prefilledTokens, s.promptTokens,
        s.prefillSeconds);
    std::array<char, 256> written{};
    if (s.generatedTokens > 1) // one comes with the prompt: it took no time of its own
        std::snprintf(written.data(), written.size(), "; %u tokens in %.2f s, %.1f tokens/s, the first after %.2f s",
            s.generatedTokens, s.decodeSeconds, decodeSpeed(s), s.firstTokenSeconds);
    else if (s.generatedTokens == 1)
        std::snprintf(written.data(), written.size(), "; 1 token after %.2f s", s.firstTokenSeconds);
    std::string looked;
    if (s.encodedViews > 0) {
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), "%u view%s looked at in %.2f s; ", s.encodedViews,
            s.encodedViews == 1 ? "" : "s", s.encodeSeconds);
        looked = text.data();
    }
    return looked + read.data() + std::string(written.data()) + "; " + reason + "; " + loaded.device.name;
}

nlohmann::ordered_json statisticsJson(const Generated& generated, const ModelLoaded& loaded)
{
    const Statistics& s = generated.statistics;
    return {
        {"prompt_tokens", s.promptTokens},
        {"prefilled_tokens", s.prefilledTokens},
        {"generated_tokens", s.generatedTokens},
        {"encoded_views", s.encodedViews},
        {"load_seconds", loaded.seconds},
        {"encode_seconds", s.encodeSeconds},
        {"prefill_seconds", s.prefillSeconds},
        {"first_token_seconds", s.firstTokenSeconds},
        {"decode_seconds", s.decodeSeconds},
        {"stop_reason", reasonName(generated.reason)},
        {"device", loaded.device.name},
        {"device_uuid", loaded.device.uuid},
    };
}

} // namespace facet::cli
