// Scores as unsigned integers of the same order, so that thresholds and maxima are exact and NaN has no part.
uint scoreKey(float score)
{
    const uint bits = floatBitsToUint(score);
    return (bits & 0x80000000u) != 0u ? ~bits : bits | 0x80000000u;
}

const float kScoreLimit = 3.0e38; // scores are finite: an infinite logit becomes this, NaN its negative
