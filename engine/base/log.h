#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace facet {

enum class LogLevel { Debug, Info, Warning, Error };

using LogSink = std::function<void(LogLevel, std::string_view area, std::string_view text)>;

// Writes one line to the sink; any thread. `area` is the folder that speaks ("vulkan", "model").
// Conversation text and file contents are never logged.
void log(LogLevel level, std::string_view area, std::string_view text);

// Replaces the sink (default: warnings and errors to standard error). Call before the engine starts.
void setLogSink(LogSink sink);

} // namespace facet
