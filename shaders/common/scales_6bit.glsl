// Q4_K and Q5_K: eight 6-bit scales and eight 6-bit minima in the twelve bytes at weights_words[word]; those of `index`
// as (scale, minimum).
vec2 scaleAndMinimum(uint word, uint index)
{
    const uint low = weights_words[word];
    const uint middle = weights_words[word + 1];
    const uint high = weights_words[word + 2];
    const uint shift = 8 * (index & 3);
    if (index < 4) return vec2((low >> shift) & 63, (middle >> shift) & 63);
    return vec2(((high >> shift) & 15) | (((low >> shift) & 0xC0) >> 2),
        ((high >> shift >> 4) & 15) | (((middle >> shift) & 0xC0) >> 2));
}
