#pragma once

// The arithmetic of a JPEG decoder where the standard leaves roundings free, rounded as libjpeg and libjpeg-turbo do,
// which decode for nearly everything else, the official processor included. stb_image's own are up to three levels off.
// Signatures are those of stb_image's kernels.
namespace facet::jpeg {

// `coefficients` [8 rows, 8 columns], dequantised, to 8 x 8 samples at `out`. Loeffler, Ligtenberg and Moschytz,
// "Practical fast 1-D DCT algorithms with 11 multiplications" (1989), 13-bit constants.
void inverseDct(unsigned char* out, int stride, short* coefficients);

// JFIF's YCbCr (ITU-T T.871, section 7) to RGB; writes `step` (3 or 4) bytes a pixel, the fourth 255.
void toRgb(
    unsigned char* out, const unsigned char* y, const unsigned char* cb, const unsigned char* cr, int count, int step);

// Doubles a row of chroma in width; each new sample is the nearest old one and the next nearest, three to one.
unsigned char* doubleRow(unsigned char* out, unsigned char* row, unsigned char*, int width, int);

// The same for chroma halved in both directions: `nearest` and `farther` are the rows above and below, three to one.
unsigned char* doubleRows(unsigned char* out, unsigned char* nearest, unsigned char* farther, int width, int);

} // namespace facet::jpeg
