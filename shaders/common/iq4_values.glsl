// The sixteen levels of IQ4_NL and IQ4_XS, as signed bytes; which one, say the low four bits of each byte of `indices`.

int iq4Level(uint index)
{
    const uint word = (index & 8) == 0 ? ((index & 4) == 0 ? 0xBFAD9881u : 0xF6EADDCFu)
                                       : ((index & 4) == 0 ? 0x26190D01u : 0x71594535u);
    return int(word << (24 - 8 * (index & 3))) >> 24;
}

vec4 iq4Levels(uint indices)
{
    return vec4(iq4Level(indices & 15), iq4Level((indices >> 8) & 15), iq4Level((indices >> 16) & 15),
        iq4Level((indices >> 24) & 15));
}
