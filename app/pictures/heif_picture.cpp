#include "app/pictures/heif_picture.h"

#include "app/pictures/qt_picture.h"

#ifdef FACET_HAS_HEIF
#include <libheif/heif.h>
#endif

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace facet {

bool isHeif(const QByteArray& file)
{
    // ISO 14496-12: a file type box of 4 bytes of size, "ftyp" and the brand; ISO 23008-12 and the AVIF specification
    // give the brands.
    static constexpr std::array kBrands = {
        "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"};
    if (file.size() < 12 || file.mid(4, 4) != "ftyp") return false;
    const QByteArray brand = file.mid(8, 4);
    return std::any_of(kBrands.begin(), kBrands.end(), [&](const char* known) { return brand == known; });
}

#ifdef FACET_HAS_HEIF

namespace {

template <auto function> struct Call {
    template <class T> void operator()(T* object) const { function(object); }
};

using Context = std::unique_ptr<heif_context, Call<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Call<heif_image_handle_release>>;
using Pixels = std::unique_ptr<heif_image, Call<heif_image_release>>;

Error told(const heif_error& error)
{
    if (error.code == heif_error_Unsupported_filetype || error.code == heif_error_Unsupported_feature
        || error.code == heif_error_Plugin_loading_error) {
        return {.kind = ErrorKind::Unsupported,
            .message = "This kind of HEIC or AVIF picture cannot be read here.",
            .nextStep = "Save it as JPEG or PNG.",
            .context = error.message};
    }
    if (error.code == heif_error_Memory_allocation_error) throw std::bad_alloc();
    return {.kind = ErrorKind::Format,
        .message = "This HEIC or AVIF picture is damaged.",
        .nextStep = "Open another copy of it.",
        .context = error.message};
}

// Pixels as 8-bit RGBA; libheif has turned and mirrored them as the file says.
Result<Image> overWhite(const heif_image& pixels)
{
    int stride = 0;
    const uint8_t* plane = heif_image_get_plane_readonly(&pixels, heif_channel_interleaved, &stride);
    const QSize size(heif_image_get_width(&pixels, heif_channel_interleaved),
        heif_image_get_height(&pixels, heif_channel_interleaved));
    if (plane == nullptr) return told({heif_error_Decoder_plugin_error, heif_suberror_Unspecified, "no pixels"});
    return imageOverWhite(QImage(plane, size.width(), size.height(), stride, QImage::Format_RGBA8888));
}

} // namespace

Result<Image> decodeHeif(const QByteArray& file)
{
    const Context context(heif_context_alloc());
    const heif_error read = heif_context_read_from_memory_without_copy(
        context.get(), file.constData(), static_cast<std::size_t>(file.size()), nullptr);
    if (read.code != heif_error_Ok) return told(read);

    heif_image_handle* rawHandle = nullptr;
    const heif_error found = heif_context_get_primary_image_handle(context.get(), &rawHandle);
    const Handle handle(rawHandle);
    if (found.code != heif_error_Ok) return told(found);
    TRY_VOID(checkPictureSize({heif_image_handle_get_width(handle.get()), heif_image_handle_get_height(handle.get())}));

    heif_image* rawPixels = nullptr;
    const heif_error decoded =
        heif_decode_image(handle.get(), &rawPixels, heif_colorspace_RGB, heif_chroma_interleaved_RGBA, nullptr);
    const Pixels pixels(rawPixels);
    if (decoded.code != heif_error_Ok) return told(decoded);
    return overWhite(*pixels);
}

#else

Result<Image> decodeHeif(const QByteArray&)
{
    return Error{.kind = ErrorKind::Unsupported,
        .message = "This build of Facet reads no HEIC and AVIF pictures.",
        .nextStep = "Save it as JPEG or PNG."};
}

#endif

} // namespace facet
