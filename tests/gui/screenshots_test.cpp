#include <QDir>
#include <QHash>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTest>

namespace {

// A blank window, or one that shows only its ground, has two or three colours; text alone has dozens.
constexpr int kFewestColours = 40;
// Of the window's middle, where there is always something; a picture that is all ground has none.
constexpr double kLeastInk = 0.002;

} // namespace

// The one command that makes the pictures of all states.
class ScreenshotsTest : public QObject {
    Q_OBJECT

    static double ink(const QImage& image)
    {
        const QRgb ground = image.pixel(image.width() - 10, image.height() / 2);
        qint64 other = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = image.width() * 3 / 10; x < image.width(); ++x)
                other += image.pixel(x, y) != ground;
        return double(other) / (double(image.width()) * image.height());
    }

private slots:
    void eachStateIsDrawn_data()
    {
        QTest::addColumn<QString>("file");
        QDir folder(FACET_PICTURES);
        folder.removeRecursively();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(FACET_SOURCES "/tools/screenshots.sh", {FACET_PICTURES});
        QVERIFY(process.waitForFinished(550'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
        const QStringList files = folder.entryList({"*.png"});
        QVERIFY(files.size() >= 20);
        for (const QString& file : files)
            QTest::addRow("%s", qPrintable(file)) << file;
    }
    void eachStateIsDrawn()
    {
        QFETCH(QString, file);
        const QImage image = QImage(FACET_PICTURES "/" + file).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(image.width(),
            file.contains("narrow")        ? 420
                : file.contains("at-2")    ? 2360
                : file.contains("at-1.25") ? 1475
                                           : 1180);
        const QRgb ground = image.pixel(image.width() - 10, image.height() / 2);
        QCOMPARE(qGray(ground) < 128, file.contains("dark"));
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        QVERIFY2(colours.size() > kFewestColours, qPrintable(QString("%1 colours").arg(colours.size())));
        QVERIFY2(ink(image) > kLeastInk, qPrintable(QString("%1 of the picture is drawn on").arg(ink(image))));
    }
    void noTwoStatesLookTheSame()
    {
        QHash<QByteArray, QString> seen;
        for (const QString& file : QDir(FACET_PICTURES).entryList({"*.png"})) {
            const QImage image = QImage(FACET_PICTURES "/" + file).convertToFormat(QImage::Format_RGB32);
            const QByteArray bytes(reinterpret_cast<const char*>(image.constBits()), int(image.sizeInBytes()));
            QVERIFY2(!seen.contains(bytes), qPrintable(file + " looks like " + seen.value(bytes)));
            seen[bytes] = file;
        }
    }
};

QTEST_GUILESS_MAIN(ScreenshotsTest)
#include "screenshots_test.moc"
