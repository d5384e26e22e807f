#pragma once

#include <cmath>

namespace facet::test {

// Bound for closeTo after `operations` roundings in float32, worst case (all the same way). Values reach about five
// times their root mean square, which is what closeTo measures against.
inline double floatBound(double operations) { return 5 * operations * std::ldexp(1.0, -24); }

// Lanes that share a sum: a device may take more, never fewer.
inline constexpr double kFewestLanes = 8;

// Roundings on the way to an RMS norm of `width` values: the longest chain of the sum, the tree, root and products.
inline double normOperations(double width) { return width / kFewestLanes + 16; }

} // namespace facet::test
