#include "engine/image/jpeg_kernels.h"

#include <algorithm>
#include <array>

namespace facet::jpeg {
namespace {

constexpr int kDctBits = 13;
constexpr int kPassBits = 2; // kept between the two passes
constexpr int kColourBits = 16;

constexpr int fixed(double value, int bits) { return static_cast<int>(value * (1 << bits) + 0.5); }
constexpr int dct(double value) { return fixed(value, kDctBits); }
constexpr int colour(double value) { return fixed(value, kColourBits); }

unsigned char clamped(int value) { return static_cast<unsigned char>(std::clamp(value, 0, 255)); }

// The 8-point transform, scaled by 2^kDctBits * sqrt(8); names of the paper's figure are left out for letters of the
// half they belong to.
std::array<int, 8> transform(const std::array<int, 8>& s)
{
    const int rotated = (s[2] + s[6]) * dct(0.541196100);
    const int low = rotated - s[6] * dct(1.847759065);
    const int high = rotated + s[2] * dct(0.765366865);
    const int sum = (s[0] + s[4]) * (1 << kDctBits);
    const int difference = (s[0] - s[4]) * (1 << kDctBits);
    const std::array<int, 4> even = {sum + high, difference + low, difference - low, sum - high};

    const int all = (s[7] + s[3] + s[5] + s[1]) * dct(1.175875602);
    const int outer = -(s[7] + s[1]) * dct(0.899976223);
    const int inner = -(s[5] + s[3]) * dct(2.562915447);
    const int odd37 = all - (s[7] + s[3]) * dct(1.961570560);
    const int odd15 = all - (s[5] + s[1]) * dct(0.390180644);
    const std::array<int, 4> odd = {
        s[1] * dct(1.501321110) + outer + odd15,
        s[3] * dct(3.072711026) + inner + odd37,
        s[5] * dct(2.053119869) + inner + odd15,
        s[7] * dct(0.298631336) + outer + odd37,
    };
    return {even[0] + odd[0], even[1] + odd[1], even[2] + odd[2], even[3] + odd[3], even[3] - odd[3], even[2] - odd[2],
        even[1] - odd[1], even[0] - odd[0]};
}

} // namespace

void inverseDct(unsigned char* out, int stride, short* coefficients)
{
    constexpr int kColumnShift = kDctBits - kPassBits;
    constexpr int kRowShift = kDctBits + kPassBits + 3; // 3: both passes scale by sqrt(8)
    std::array<std::array<int, 8>, 8> rows;
    for (std::size_t x = 0; x < 8; ++x) {
        const short* c = coefficients + x;
        const auto column = transform({c[0], c[8], c[16], c[24], c[32], c[40], c[48], c[56]});
        for (std::size_t y = 0; y < 8; ++y)
            rows[y][x] = (column[y] + (1 << (kColumnShift - 1))) >> kColumnShift;
    }
    for (const auto& row : rows) {
        const auto samples = transform(row);
        for (std::size_t x = 0; x < 8; ++x) {
            out[x] = clamped(((samples[x] + (1 << (kRowShift - 1))) >> kRowShift) + 128);
        }
        out += stride;
    }
}

void toRgb(
    unsigned char* out, const unsigned char* y, const unsigned char* cb, const unsigned char* cr, int count, int step)
{
    constexpr int kHalf = 1 << (kColourBits - 1);
    for (int i = 0; i < count; ++i, out += step) {
        const int blue = cb[i] - 128;
        const int red = cr[i] - 128;
        out[0] = clamped(y[i] + ((red * colour(1.402) + kHalf) >> kColourBits));
        out[1] = clamped(y[i] + ((kHalf - blue * colour(0.34414) - red * colour(0.71414)) >> kColourBits));
        out[2] = clamped(y[i] + ((blue * colour(1.772) + kHalf) >> kColourBits));
        if (step == 4) out[3] = 255;
    }
}

// Halves are rounded up in every other column and down in those between, so that they cancel.

unsigned char* doubleRow(unsigned char* out, unsigned char* row, unsigned char*, int width, int)
{
    const auto sample = [&](int near, int far, int half) {
        return static_cast<unsigned char>((3 * near + far + half) >> 2);
    };
    out[0] = row[0];
    for (int x = 1; x < width; ++x) {
        out[2 * x - 1] = sample(row[x - 1], row[x], 2);
        out[2 * x] = sample(row[x], row[x - 1], 1);
    }
    out[2 * width - 1] = row[width - 1];
    return out;
}

unsigned char* doubleRows(unsigned char* out, unsigned char* nearest, unsigned char* farther, int width, int)
{
    const auto vertical = [&](int x) { return 3 * nearest[x] + farther[x]; };
    const auto sample = [](int near, int far, int half) {
        return static_cast<unsigned char>((3 * near + far + half) >> 4);
    };
    int before = vertical(0);
    out[0] = sample(before, before, 8);
    for (int x = 1; x < width; ++x) {
        const int here = vertical(x);
        out[2 * x - 1] = sample(before, here, 7);
        out[2 * x] = sample(here, before, 8);
        before = here;
    }
    out[2 * width - 1] = sample(before, before, 7);
    return out;
}

} // namespace facet::jpeg
