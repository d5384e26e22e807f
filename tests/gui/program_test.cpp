#include "app/command_line.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

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
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
