#pragma once

#include <filesystem>

namespace facet {

// A file that comes with the program, for example "pictures/shapes.png": under <prefix>/share/facet beside an installed
// program, else under resources/ of the tree it was built in. Empty if this copy of Facet comes without it.
std::filesystem::path shippedFile(const std::filesystem::path& name);

// The small model that answers at the first start: a demonstration made for Facet, not Google's Gemma. FACET_DEMO_MODEL
// in the environment names another; empty, none. Empty if this copy of Facet comes without it.
std::filesystem::path demoModel();

} // namespace facet
