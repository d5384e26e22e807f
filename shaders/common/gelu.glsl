// gelu by tanh: x/2 * (1 + tanh(u)) with u = sqrt(2/pi) * (x + 0.044715 * x^3), as x / (1 + exp(-2u)): no cancellation
// for negative x. Beyond |u| = 40 the result is x or zero in float32, and the clamp keeps exp finite however large x is
// (x^3 alone overflows at 7e12).
float gelu(float x)
{
    const float kSqrtTwoOverPi = 0.7978845608028654;
    const float u = clamp(kSqrtTwoOverPi * x * (1.0 + 0.044715 * x * x), -40.0, 40.0);
    return x / (1.0 + exp(-2.0 * u));
}
