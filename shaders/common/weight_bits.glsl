// What the decoders of weights/*/weight.glsl share: picking numbers out of the 32-bit words that rows are read as.
// No 8- or 16-bit type is used, so any Vulkan device will do.
//
// Each weight.glsl defines
//     const uint kGroup                    elements it decodes at once; they are consecutive and share a block
//     float decodeGroup(rowQuad, columns, group, out vec4 values[kGroup / 4])
// Element group * kGroup + i of the row that begins at weights_quads[rowQuad] is values[i / 4][i % 4] times the result.
// Where `columns` is no multiple of kGroup (formats without blocks only), the values behind it are undefined.

uint quadsOf(uint bytes) { return (bytes + 15) / 16; }

float lowHalf(uint word) { return unpackHalf2x16(word).x; }

// The half at a plane of halves: the plane begins at a quad.
float halfOfPlane(uint planeQuad, uint index)
{
    return lowHalf(weights_words[planeQuad * 4 + index / 2] >> (16 * (index & 1)));
}

// The bytes of a word, lowest first.
vec4 signedBytes(uint word)
{
    return vec4(int(word << 24) >> 24, int(word << 16) >> 24, int(word << 8) >> 24, int(word) >> 24);
}
vec4 unsignedBytes(uint word) { return vec4(word & 255, (word >> 8) & 255, (word >> 16) & 255, word >> 24); }

// Four bits of each byte: the low ones, or with word >> 4 the high ones.
uint nibbles(uint word) { return word & 0x0F0F0F0Fu; }

// Four consecutive bits become bit 4 of four bytes.
uint fifthBits(uint bits)
{
    return ((bits & 1) << 4) | ((bits & 2) << 11) | ((bits & 4) << 18) | ((bits & 8) << 25);
}
