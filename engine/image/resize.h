#pragma once

#include "engine/base/image.h"

#include <cstdint>

namespace facet {

// `part` of `image` as size x size pixels, the aspect ratio not kept: what the vision encoder is fed with. Equal bit
// for bit to Pillow's crop() and resize(BILINEAR) of 8-bit pictures, as the official processor calls them: a triangle
// filter as wide as the reduction (so antialiased), weights in fixed point of 22 bits, first along rows, then along
// columns, each pass rounded to 8 bits. `part` lies inside the picture and is not empty; size > 0. Besides the result
// it holds 12 * size * size bytes and the weights of both passes, whatever the picture's size.
Image resize(const Image& image, const Rectangle& part, std::uint32_t size);

} // namespace facet
