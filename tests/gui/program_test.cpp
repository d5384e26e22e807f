#include "app/command_line.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <cmath>

using namespace facet;

// The program as a person starts it.
class ProgramTest : public QObject {
    Q_OBJECT

    struct Ended {
        int code = -1;
        QString out;
        QString errors;
    };

    static Ended run(const QStringList& arguments)
    {
        QProcess process;
        process.start(FACET_PROGRAM, arguments);
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    // The window of a script at this scale, 900 x 640 before it is scaled.
    static QImage picture(const QByteArray& scale)
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("window.png");
        qputenv("QT_SCALE_FACTOR", scale);
        run({"--scripted", FACET_SCRIPTS "/conversation.json", "--screenshot", file, "--theme", "light", "--size",
            "900x640"});
        qunsetenv("QT_SCALE_FACTOR");
        return QImage(file);
    }
    // How much of the image is lost when it is drawn with the pixels of `size`: mean difference of grey levels.
    static double detail(const QImage& image, const QSize& size)
    {
        const QImage own = image.convertToFormat(QImage::Format_Grayscale8);
        const QImage less = own.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                .scaled(own.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                .convertToFormat(QImage::Format_Grayscale8);
        double sum = 0;
        for (int y = 0; y < own.height(); ++y) {
            for (int x = 0; x < own.width(); ++x)
                sum += std::abs(own.constScanLine(y)[x] - less.constScanLine(y)[x]);
        }
        return sum / (own.width() * own.height());
    }

private slots:
    void helpAndVersionAreToldWithoutADisplay()
    {
        const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
        qunsetenv("QT_QPA_PLATFORM");
        const Ended help = run({"--help"});
        const Ended version = run({"--version"});
        qputenv("QT_QPA_PLATFORM", platform);
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("--scripted"));
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("facet "));
    }
    void whatIsNotUnderstoodIsAUsageError_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{"--dance"};
        QTest::newRow("size") << QStringList{"--size", "wide"};
        QTest::newRow("theme") << QStringList{"--theme", "pink"};
        QTest::newRow("two models") << QStringList{"a.gguf", "b.gguf"};
        QTest::newRow("model twice") << QStringList{"-m", "a.gguf", "b.gguf"};
    }
    void whatIsNotUnderstoodIsAUsageError()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.errors.contains("facet: "));
    }
    void scriptThatIsNotThereIsTold()
    {
        const Ended ended = run({"--scripted", "/nowhere/script.json"});
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.errors.contains("facet: "));
    }
    void commandLineIsRead()
    {
        const auto line =
            CommandLine::parse({"facet", "-m", "x.gguf", "--size", "800x600", "--theme", "dark", "--data", "d"});
        QVERIFY(bool(line));
        QCOMPARE(line->model, QDir::currentPath() + "/x.gguf");
        QCOMPARE(line->data, QDir::currentPath() + "/d");
        QCOMPARE(*line->size, QSize(800, 600));
        QCOMPARE(line->scheme, SchemeChoice::Dark);
    }
    void filesAreModelsOrPictures()
    {
        const QTemporaryDir folder;
        QDir(folder.path()).mkpath("gemma");
        QDir(folder.path()).mkpath("holiday");
        QFile config(folder.filePath("gemma/config.json"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        const QString url = QUrl::fromLocalFile("/photos/a b%.png").toString(QUrl::FullyEncoded);
        const auto line = CommandLine::parse(
            {"facet", "cat.png", folder.filePath("gemma"), "../x.GIF", url, folder.filePath("holiday"), "--new-chat"});
        QVERIFY(bool(line));
        QCOMPARE(line->model, folder.filePath("gemma"));
        QCOMPARE(line->files,
            (QStringList{QDir::currentPath() + "/cat.png", QDir::cleanPath(QDir::currentPath() + "/../x.GIF"),
                "/photos/a b%.png", folder.filePath("holiday")}));
        QVERIFY(line->newChat);
        const auto file = CommandLine::parse({"facet", "A.GGUF"});
        QVERIFY(bool(file));
        QCOMPARE(file->model, QDir::currentPath() + "/A.GGUF");
        QVERIFY(file->files.isEmpty() && !file->newChat);
    }
    void everyScriptPlaysAndIsDrawn_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QColor>("ground");
        for (const QFileInfo& file : QDir(FACET_SCRIPTS).entryInfoList({"*.json"})) {
            QTest::addRow("%s light", qPrintable(file.baseName())) << file.filePath() << "light" << QColor("#FAFAFB");
            QTest::addRow("%s dark", qPrintable(file.baseName())) << file.filePath() << "dark" << QColor("#16181D");
        }
    }
    void everyScriptPlaysAndIsDrawn()
    {
        QFETCH(QString, script);
        QFETCH(QString, theme);
        QFETCH(QColor, ground);
        const QTemporaryDir folder;
        const QString picture = folder.filePath("window.png");
        const Ended ended = run({"--scripted", script, "--screenshot", picture, "--theme", theme, "--size", "900x640"});
        QCOMPARE(ended.code, 0);
        // A warning of QML is a bug that a person would see sooner or later.
        QVERIFY2(!ended.errors.contains(".qml"), qPrintable(ended.errors));
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(900, 640));
        QCOMPARE(image.pixelColor(890, 300), ground);
    }
    // Drawn with the pixels there are, not enlarged.
    void iconsAreSharpAtEachScale()
    {
        const QRect icons(812, 8, 80, 32); // of the header, at its right end
        const QImage one = picture("1");
        QCOMPARE(one.size(), QSize(900, 640));
        for (const double scale : {1.25, 2.0}) {
            const QImage scaled = picture(QByteArray::number(scale));
            QCOMPARE(scaled.size(), one.size() * scale);
            const QImage drawn = scaled.copy(QRect(icons.topLeft() * scale, icons.size() * scale));
            const QImage enlarged =
                one.copy(icons).scaled(drawn.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            qInfo("at %g: %g, enlarged %g", scale, detail(drawn, icons.size()), detail(enlarged, icons.size()));
            QVERIFY(detail(drawn, icons.size()) > 1.25 * detail(enlarged, icons.size()));
        }
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
