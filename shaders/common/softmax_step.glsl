// Online softmax over keys that come lane_keys at a time, for the kRows queries of an invocation; the includer says
// both.

const float kLowest = -3.0e38; // below every score, and finite: a difference of two is never NaN

float weights[kRows][lane_keys]; // first scores
float highest[kRows]; // score so far
float total[kRows]; // of the weights so far

void beginSoftmax()
{
    [[unroll]] for (uint r = 0; r < kRows; ++r) {
        highest[r] = kLowest;
        total[r] = 0.0;
    }
}

// Turns scores into weights relative to the highest so far. Gives what the sums so far must be multiplied with.
float softmaxStep(uint r)
{
    float top = highest[r];
    [[unroll]] for (uint j = 0; j < lane_keys; ++j) top = max(top, weights[r][j]);
    const float rescale = exp(highest[r] - top);
    highest[r] = top;
    total[r] *= rescale;
    [[unroll]] for (uint j = 0; j < lane_keys; ++j) {
        weights[r][j] = exp(weights[r][j] - top);
        total[r] += weights[r][j];
    }
    return rescale;
}
