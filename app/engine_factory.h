#pragma once

#include "app/engine_bridge.h"
#include "app/scripted_engine.h"

namespace facet {

// Facet's own engine, or a reason why this build has none.
EngineFactory vulkanEngine();

EngineFactory scriptedEngine(Script script);

} // namespace facet
