#include "app/engine_factory.h"

namespace facet {

#ifdef FACET_HAS_ENGINE

EngineFactory vulkanEngine()
{
    return [](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
        return std::unique_ptr<EngineClient>(std::make_unique<Engine>(std::move(sink)));
    };
}

#else

EngineFactory vulkanEngine()
{
    return [](const EventSink&) -> Result<std::unique_ptr<EngineClient>> {
        return Error{.kind = ErrorKind::Unsupported, .message = "This build of Facet has no engine."};
    };
}

#endif

EngineFactory scriptedEngine(Script script)
{
    return [script = std::move(script)](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
        return std::unique_ptr<EngineClient>(std::make_unique<ScriptedEngine>(script, std::move(sink)));
    };
}

} // namespace facet
