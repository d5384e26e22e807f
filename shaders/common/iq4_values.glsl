// The sixteen levels of IQ4_NL and IQ4_XS, as signed bytes. The low four bits of each byte of `indices` say which.
// Selected without a branch: some drivers compile branches, one for each element, for minutes.
vec4 iq4Levels(uint indices)
{
    const uvec4 index = (uvec4(indices) >> uvec4(0, 8, 16, 24)) & 15;
    const bvec4 bit2 = notEqual(index & 4, uvec4(0));
    const bvec4 bit3 = notEqual(index & 8, uvec4(0));
    const uvec4 low = mix(uvec4(0xBFAD9881u), uvec4(0xF6EADDCFu), bit2);
    const uvec4 high = mix(uvec4(0x26190D01u), uvec4(0x71594535u), bit2);
    const uvec4 levels = mix(low, high, bit3);
    return vec4(ivec4(levels << (24 - 8 * (index & 3))) >> 24);
}
