#pragma once

#include <md4c.h>

namespace facet::markdown {

inline constexpr unsigned kDialect = MD_DIALECT_GITHUB | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;

} // namespace facet::markdown
