// Sine and cosine of an angle given as a fraction of a turn, times 2^32. The built-in functions may be wrong by 2^-11,
// which is not enough for RoPE. Exact reduction to an eighth of a turn, then polynomials good to about 1e-7.
vec2 sineCosine(uint turn)
{
    const uint quadrant = (turn + 0x20000000u) >> 30;
    const float angle = float(int(turn - (quadrant << 30))) * (6.283185307179586 / 4294967296.0);
    const float z = angle * angle;
    const float s = angle + angle * z * (-1.6666654611e-1 + z * (8.3321608736e-3 - z * 1.9515295891e-4));
    const float c
        = 1.0 - 0.5 * z + z * z * (4.166664568298827e-2 + z * (-1.388731625493765e-3 + z * 2.443315711809948e-5));
    const vec2 turned = (quadrant & 1u) == 0u ? vec2(s, c) : vec2(c, -s);
    return (quadrant & 2u) == 0u ? turned : -turned;
}

// The angle at `position` of something that advances by `step` (fraction of a turn times 2^64, high word first) per
// position. Whole turns fall off by themselves.
uint turnAt(uint position, uvec2 step)
{
    uint high;
    uint low;
    umulExtended(position, step.y, high, low);
    return position * step.x + high;
}
