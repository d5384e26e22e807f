#include "app/pictures/picture_reader.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QTest>

#ifdef FACET_HAS_HEIF
#include <libheif/heif.h>
#endif

using namespace facet;

namespace {

// Four quarters, so that turning and mirroring show: red green / blue, transparent.
QImage quarters(int width, int height)
{
    QImage image(width, height, QImage::Format_RGBA8888);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool right = x >= width / 2;
            const bool low = y >= height / 2;
            image.setPixelColor(x, y, low ? (right ? QColor(0, 0, 0, 0) : Qt::blue) : right ? Qt::green : Qt::red);
        }
    }
    return image;
}

QColor pixel(const Image& image, std::uint32_t x, std::uint32_t y)
{
    const std::uint8_t* rgb = &image.rgb[(std::size_t{y} * image.width + x) * 3];
    return {rgb[0], rgb[1], rgb[2]};
}

bool near(const QColor& a, const QColor& b, int tolerance)
{
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance
        && std::abs(a.blue() - b.blue()) <= tolerance;
}

// Quarters upright and over white, whatever they were stored in.
void verifyQuarters(const Result<Picture>& picture, const QSize& size, int tolerance)
{
    QVERIFY2(bool(picture), picture ? "" : picture.error().message.c_str());
    const Image& image = *picture->image;
    QCOMPARE(QSize(int(image.width), int(image.height)), size);
    QCOMPARE(image.rgb.size(), std::size_t{image.width} * image.height * 3);
    const std::uint32_t left = image.width / 4;
    const std::uint32_t top = image.height / 4;
    QVERIFY2(near(pixel(image, left, top), Qt::red, tolerance), qPrintable(pixel(image, left, top).name()));
    QVERIFY(near(pixel(image, 3 * left, top), Qt::green, tolerance));
    QVERIFY(near(pixel(image, left, 3 * top), Qt::blue, tolerance));
    QVERIFY2(near(pixel(image, 3 * left, 3 * top), Qt::white, tolerance),
        qPrintable(pixel(image, 3 * left, 3 * top).name()));
}

QByteArray written(const QImage& image, const char* format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(100);
    return writer.write(image) ? buffer.data() : QByteArray();
}

Result<Picture> read(const QByteArray& bytes)
{
    return readPicture({.name = "x", .content = PictureSource::Bytes{bytes}});
}

void appendEntry(QByteArray& tiff, quint16 tag, quint32 value)
{
    const quint16 head[] = {tag, 4};
    const quint32 tail[] = {1, value};
    tiff.append(reinterpret_cast<const char*>(head), sizeof head);
    tiff.append(reinterpret_cast<const char*>(tail), sizeof tail);
}

// A TIFF that states these sides and has hardly a byte of pixels; little-endian, as every machine that Facet runs on.
QByteArray tiffHeader(quint32 width, quint32 height)
{
    QByteArray tiff("II*\0\x08\0\0\0", 8);
    const std::pair<quint16, quint32> entries[] = {
        {256, width}, {257, height}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, height}, {279, 64}};
    const auto count = static_cast<quint16>(std::size(entries));
    tiff.append(reinterpret_cast<const char*>(&count), 2);
    for (const auto& [tag, value] : entries)
        appendEntry(tiff, tag, value);
    return tiff.append(4, '\0').append(64, '\x7f');
}

#ifdef FACET_HAS_HEIF
QByteArray heif(const QImage& image, heif_compression_format format)
{
    heif_context* context = heif_context_alloc();
    heif_encoder* encoder = nullptr;
    if (heif_context_get_encoder_for_format(context, format, &encoder).code != heif_error_Ok) return {};
    heif_encoder_set_lossy_quality(encoder, 95);
    heif_image* pixels = nullptr;
    heif_image_create(image.width(), image.height(), heif_colorspace_RGB, heif_chroma_interleaved_RGBA, &pixels);
    heif_image_add_plane(pixels, heif_channel_interleaved, image.width(), image.height(), 8);
    int stride = 0;
    uint8_t* plane = heif_image_get_plane(pixels, heif_channel_interleaved, &stride);
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(image.constScanLine(y), image.width() * 4, plane + y * stride);
    heif_context_encode_image(context, pixels, encoder, nullptr, nullptr);
    QByteArray file;
    heif_writer writer{
        .writer_api_version = 1, .write = [](heif_context*, const void* bytes, std::size_t size, void* target) {
            static_cast<QByteArray*>(target)->append(static_cast<const char*>(bytes), qsizetype(size));
            return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
        }};
    heif_context_write(context, &writer, &file);
    heif_image_release(pixels);
    heif_encoder_release(encoder);
    heif_context_free(context);
    return file;
}
#endif

} // namespace

class PictureReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString save(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
        return file.fileName();
    }

private slots:
    void photoIsReadAndTurnedUpright()
    {
        const QString path = QStringLiteral(FACET_TEST_DATA "/images/exif6.jpg");
        const auto picture = readPicture({.name = "exif6.jpg", .content = PictureSource::File{path}});
        QVERIFY(bool(picture));
        QCOMPARE(picture->sizeText(), QString("208 × 300"));
        QImageReader reader(path);
        reader.setAutoTransform(true);
        const QImage expected = reader.read();
        QCOMPARE(expected.size(), QSize(208, 300));
        QCOMPARE(picture->thumbnail.size(), QSize(208, 300));
        for (const QPoint& at : {QPoint(20, 20), QPoint(180, 30), QPoint(30, 270), QPoint(104, 150)}) {
            const QColor got = pixel(*picture->image, quint32(at.x()), quint32(at.y()));
            QVERIFY2(near(got, expected.pixelColor(at), 12), qPrintable(got.name()));
            QVERIFY(near(picture->thumbnail.pixelColor(at), got, 0));
        }
    }

    void nameSaysNothingAboutTheContent()
    {
        const QString path = save("photo.txt", written(quarters(32, 24), "png"));
        verifyQuarters(readPicture({.name = "photo.txt", .content = PictureSource::File{path}}), {32, 24}, 0);
    }

    void formatsOfQtAreReadOverWhite_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("WebP") << QByteArray("webp");
        QTest::newRow("TIFF") << QByteArray("tiff");
    }
    void formatsOfQtAreReadOverWhite()
    {
        QFETCH(QByteArray, format);
        const QByteArray file = written(quarters(66, 50), format);
        QVERIFY2(!file.isEmpty(), "Qt's image format plugins (qt6-image-formats-plugins) are not installed");
        verifyQuarters(read(file), {66, 50}, 40);
        const auto half = read(file.left(file.size() / 2));
        QVERIFY(!half);
        QVERIFY(QString::fromStdString(half.error().message).contains(format, Qt::CaseInsensitive));
    }

    void drawingFillsTheModelsView()
    {
        const auto picture = read("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' width='20' height='10' "
                                  "viewBox='0 0 20 10'><rect width='10' height='5' fill='red'/>"
                                  "<rect x='10' width='10' height='5' fill='#00ff00'/>"
                                  "<rect y='5' width='10' height='5' fill='blue'/></svg>");
        verifyQuarters(picture, {1792, 896}, 2);
        const auto endless = read("<svg xmlns='http://www.w3.org/2000/svg' width='900000000' height='900000000'/>");
        QVERIFY2(bool(endless), "the size that a drawing states means nothing");
        QVERIFY(endless->image->width <= 1792);
    }

    void photosOfPhonesAreReadOverWhite_data()
    {
#ifdef FACET_HAS_HEIF
        QTest::addColumn<int>("format");
        QTest::newRow("HEIC") << int(heif_compression_HEVC);
        QTest::newRow("AVIF") << int(heif_compression_AV1);
#endif
    }
    void photosOfPhonesAreReadOverWhite()
    {
#ifdef FACET_HAS_HEIF
        QFETCH(int, format);
        const QByteArray file = heif(quarters(64, 48), static_cast<heif_compression_format>(format));
        if (file.isEmpty()) QSKIP("the installed libheif cannot write this format");
        verifyQuarters(read(file), {64, 48}, 40);
        for (const qsizetype length : {qsizetype{12}, qsizetype{100}, file.size() / 2, file.size() - 20})
            QVERIFY2(!read(file.left(length)), qPrintable(QString::number(length)));
#else
        QSKIP("this build has no libheif");
#endif
    }

    void hugeHeadersAreRefusedBeforeTheyCostMemory_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("by the engine") << QByteArray("P6\n20000 20000\n255\nxyz");
        QTest::newRow("by Qt") << tiffHeader(40'000, 40'000);
        QTest::newRow("by Qt, one side") << tiffHeader(200'000, 2);
    }
    void hugeHeadersAreRefusedBeforeTheyCostMemory()
    {
        QFETCH(QByteArray, file);
        const auto picture = read(file);
        QVERIFY(!picture);
        QVERIFY2(picture.error().kind == ErrorKind::Input, picture.error().message.c_str());
        QVERIFY(picture.error().message.find("pixels") != std::string::npos);
    }

    void whatIsNoPictureIsToldInASentence()
    {
        const QStringList paths{save("notes.png", "Dear diary,\nthis is no picture.\n"), save("empty.jpg", {}),
            m_folder.path(), m_folder.filePath("gone.png"), QStringLiteral("/dev/zero")};
        for (const QString& path : paths) {
            const auto picture = readPicture({.name = "x", .content = PictureSource::File{path}});
            QVERIFY2(!picture, qPrintable(path));
            QVERIFY2(picture.error().message.ends_with('.'), picture.error().message.c_str());
        }
        QVERIFY(!readPicture({.name = "x", .content = QImage()}));
    }

    void formatThatNobodyReadsIsNotSentToTheTerminal()
    {
        const auto picture = read(QByteArray("\xFF\x0A and some more", 16)); // JPEG XL
        QVERIFY(!picture);
        QVERIFY(picture.error().kind == ErrorKind::Unsupported);
        QVERIFY(picture.error().message.find("command line") == std::string::npos);
    }

    void pastedPixelsLoseTheirTransparency()
    {
        verifyQuarters(readPicture({.name = "x", .content = quarters(31, 17)}), {31, 17}, 0);
    }

    void veryLongPictureKeepsAThumbnail()
    {
        const auto picture = readPicture({.name = "x", .content = quarters(2, 9000)});
        QVERIFY(bool(picture));
        QVERIFY(!picture->shown.isNull() && !picture->thumbnail.isNull());
        QCOMPARE(picture->thumbnail.height(), 512);
        QCOMPARE(picture->viewsFor(Views::Off).size(), std::size_t{1});
    }
};

QTEST_MAIN(PictureReaderTest)
#include "picture_reader_test.moc"
