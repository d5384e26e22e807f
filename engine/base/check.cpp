#include "engine/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace facet::detail {

void checkFailed(const char* condition, const char* file, int line)
{
    std::fprintf(stderr, "facet: bug: %s is false at %s:%d\n", condition, file, line);
    std::abort();
}

} // namespace facet::detail
