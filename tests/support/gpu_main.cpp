#include "tests/support/gpu_fixture.h"

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    const int result = RUN_ALL_TESTS();
    facet::test::releaseDevice();
    return result != 0 || facet::gpu::validationMessages() != 0 ? 1 : 0;
}
