#include "engine/base/log.h"

#include <cstdio>
#include <mutex>

namespace facet {
namespace {

void writeToStandardError(LogLevel level, std::string_view area, std::string_view text)
{
    if (level < LogLevel::Warning) return;
    std::fprintf(stderr, "facet: %.*s: %.*s\n", static_cast<int>(area.size()), area.data(),
        static_cast<int>(text.size()), text.data());
}

struct Sink {
    std::mutex mutex;
    LogSink function = writeToStandardError;
};

Sink& sink()
{
    static Sink instance;
    return instance;
}

} // namespace

void log(LogLevel level, std::string_view area, std::string_view text)
{
    std::scoped_lock lock(sink().mutex);
    if (sink().function) sink().function(level, area, text);
}

void setLogSink(LogSink function)
{
    std::scoped_lock lock(sink().mutex);
    sink().function = std::move(function);
}

} // namespace facet
