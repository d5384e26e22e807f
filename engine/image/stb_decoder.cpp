#include "engine/image/stb_decoder.h"

#include "engine/image/jpeg_kernels.h"
#include "engine/image/stb_memory.h"

#include <algorithm>
#include <cstring>

namespace {

void* stbAllocate(std::size_t size) { return facet::stb::Memory::current()->allocate(size); }
void* stbReallocate(void* address, std::size_t size)
{
    return facet::stb::Memory::current()->reallocate(address, size);
}
void stbFree(void* address) { facet::stb::Memory::current()->free(address); }

} // namespace

// Of the library's kernels only this one has no pointer to replace it by: a macro with arguments renames its
// definition, while its one use, which has none, finds ours.
static unsigned char* stbi__resample_row_h_2(
    unsigned char* out, unsigned char* row, unsigned char* other, int width, int)
{
    return facet::jpeg::doubleRow(out, row, other, width, 0);
}
#define stbi__resample_row_h_2(...) stbiReplacedRowH2(__VA_ARGS__)

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_JPEG
#define STBI_ONLY_PNG
#define STBI_ONLY_GIF
#define STBI_ONLY_BMP
#define STBI_ONLY_TGA
#define STBI_NO_STDIO
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_MALLOC(size) stbAllocate(size)
#define STBI_REALLOC(address, size) stbReallocate(address, size)
#define STBI_FREE(address) stbFree(address)
// Its assertions are about files: in a debug build they would end the program on a damaged one.
#define STBI_ASSERT(condition) static_cast<void>(0)
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#include <stb/stb_image.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace facet {
namespace {

// Feeds the library and notices when it asks for bytes past the end, which it would silently take for zeros.
struct Feed {
    std::span<const std::byte> rest;
    bool askedPastEnd = false;
};

int feedRead(void* user, char* into, int size)
{
    auto& feed = *static_cast<Feed*>(user);
    if (feed.rest.empty() && size > 0) feed.askedPastEnd = true;
    const std::size_t count = std::min(feed.rest.size(), static_cast<std::size_t>(std::max(size, 0)));
    std::memcpy(into, feed.rest.data(), count);
    feed.rest = feed.rest.subspan(count);
    return static_cast<int>(count);
}

void feedSkip(void* user, int size)
{
    auto& feed = *static_cast<Feed*>(user);
    feed.rest = feed.rest.subspan(std::min(feed.rest.size(), static_cast<std::size_t>(std::max(size, 0))));
}

int feedAtEnd(void* user) { return static_cast<Feed*>(user)->rest.empty() ? 1 : 0; }

// As the library decodes a JPEG, but with our kernels. Reaches into its internals, since it offers no other way; they
// have kept these names since 2014, and a change of them does not compile.
stbi_uc* decodeJpeg(stbi__context& context, int* width, int* height, int* channels)
{
    auto* decoder = static_cast<stbi__jpeg*>(stbi__malloc(sizeof(stbi__jpeg)));
    if (decoder == nullptr) return nullptr;
    decoder->s = &context;
    stbi__setup_jpeg(decoder);
    decoder->idct_block_kernel = jpeg::inverseDct;
    decoder->YCbCr_to_RGB_kernel = jpeg::toRgb;
    decoder->resample_row_hv_2_kernel = jpeg::doubleRows;
    stbi_uc* pixels = load_jpeg_image(decoder, width, height, channels, 0);
    stbFree(decoder);
    return pixels;
}

StbFailure failureOf(const stb::Memory& memory, const Feed& feed, bool decoded)
{
    if (memory.overLimit()) return StbFailure::Budget;
    if (memory.outOfMemory()) return StbFailure::NoMemory;
    if (feed.askedPastEnd) return StbFailure::CutOff;
    return decoded ? StbFailure::None : StbFailure::Damaged;
}

} // namespace

void StbPicture::Free::operator()(std::uint8_t* bytes) const { stb::Memory::freeReleased(bytes); }

StbPicture decodeWithStb(std::span<const std::byte> file, std::size_t memoryBudget)
{
    StbPicture picture;
    stb::Memory memory(memoryBudget);
    Feed feed{file};
    stbi_io_callbacks callbacks{feedRead, feedSkip, feedAtEnd};
    int width = 0, height = 0, channels = 0;
    stbi__g_failure_reason = nullptr;
    stbi__context context;
    stbi__start_callbacks(&context, &callbacks, &feed);
    stbi_uc* bytes = stbi__jpeg_test(&context)
        ? decodeJpeg(context, &width, &height, &channels)
        : stbi__load_and_postprocess_8bit(&context, &width, &height, &channels, 0);

    picture.failure = failureOf(memory, feed, bytes != nullptr);
    picture.peakBytes = memory.peak();
    if (const char* reason = stbi_failure_reason()) picture.reason = reason;
    if (picture.failure != StbFailure::None) return picture;

    memory.release(bytes);
    picture.owner.reset(bytes);
    const std::size_t size = std::size_t(width) * std::size_t(height) * std::size_t(channels);
    picture.pixels = {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height),
        static_cast<std::uint32_t>(channels), {bytes, size}};
    return picture;
}

} // namespace facet
