#include "app/engine_factory.h"

namespace facet {

EngineFactory vulkanEngine()
{
    return [](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
        return std::unique_ptr<EngineClient>(std::make_unique<Engine>(std::move(sink)));
    };
}

EngineFactory scriptedEngine(Script script)
{
    return [script = std::move(script)](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
        return std::unique_ptr<EngineClient>(std::make_unique<ScriptedEngine>(script, std::move(sink)));
    };
}

} // namespace facet
