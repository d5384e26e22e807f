#pragma once

#include <filesystem>

namespace facet {

// Where what can be made again is kept (compiled pipelines): $XDG_CACHE_HOME/facet or ~/.cache/facet. Empty when the
// machine names no such place. Not created here.
std::filesystem::path cacheFolder();

} // namespace facet
