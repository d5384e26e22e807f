#include "app/application.h"
#include "app/folders.h"
#include "tests/gui/gui_support.h"

#include <QLocalSocket>
#include <QProcess>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <csignal>

using namespace facet;
using namespace std::chrono_literals;

namespace {

const QString kCow = QStringLiteral(FACET_TEST_DATA "/images/cow_in_beach.jpg");

// This test again as another process: tells its place, then waits to be killed if it is the first.
int second(const QStringList& arguments)
{
    SingleInstance instance(arguments[2], arguments[3]);
    const auto place = instance.take({.files = {"/pictures/cat.png"}}, 300ms);
    std::puts(!place                                 ? qPrintable(QString::fromStdString(place.error().message))
            : *place == SingleInstance::Place::First ? "first"
                                                     : "handed over");
    std::fflush(stdout);
    return place && *place == SingleInstance::Place::First ? QCoreApplication::exec() : 0;
}

} // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    // The program, in folders of this test alone.
    static void start(QProcess& process, const QStringList& arguments)
    {
        process.start(FACET_PROGRAM, arguments);
        QVERIFY(process.waitForStarted());
    }
    static QString line(QProcess& process)
    {
        while (!process.canReadLine() && process.waitForReadyRead(60'000)) { }
        return QString::fromUtf8(process.readLine()).trimmed();
    }
    QStringList self(const QString& data) const { return {"instance", runtimeFolder(), data}; }
    static QString startSelf(QProcess& process, const QStringList& arguments)
    {
        process.start(QCoreApplication::applicationFilePath(), arguments);
        return line(process);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_folder->filePath(name).toUtf8());
        const QString runtime = m_folder->filePath("runtime");
        QDir().mkpath(runtime);
        QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", runtime.toUtf8());
    }

    void aSecondStartHandsOverAndRaisesTheWindow()
    {
        SingleInstance instance(runtimeFolder(), dataFolder());
        QCOMPARE(instance.take({}).value(), SingleInstance::Place::First);
        test::RequestLog log;
        Settings settings;
        Application application(test::loggedEngine(test::kTalks, log), settings, dataFolder());
        QQuickWindow* window = application.showWindow();
        QVERIFY(window != nullptr);
        QMetaObject::invokeMethod(window, "show", Q_ARG(QString, "settings"));
        window->showMinimized();
        QList<StartWish> wishes;
        connect(&instance, &SingleInstance::wished, this, [&](const StartWish& wish) {
            wishes.append(wish);
            application.welcome(wish);
        });

        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_ACTIVATION_TOKEN", "a token");
        other.setProcessEnvironment(environment);
        other.setWorkingDirectory(QFileInfo(kCow).path());
        start(other, {QFileInfo(kCow).fileName(), "--model", "tiny.gguf", "--new-chat"});
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(wishes.size(), 1);
        QCOMPARE(wishes[0].activationToken, QString("a token"));
        QVERIFY(wishes[0].newChat);
        QTRY_COMPARE(application.chat().attachments()->ready(), 1);
        QCOMPARE(log.all<LoadModel>().size(), 1U);
        QCOMPARE(QString::fromStdString(log.all<LoadModel>()[0].path.string()), QFileInfo(kCow).path() + "/tiny.gguf");
        QVERIFY(!(window->windowStates() & Qt::WindowMinimized));
        QTRY_VERIFY(window->isActive());
        QVERIFY(!window->findChild<QQuickItem*>("settingsPage")->isVisible());
    }
    void scriptsAndPicturesRunBeside()
    {
        SingleInstance instance(runtimeFolder(), dataFolder());
        QCOMPARE(instance.take({}).value(), SingleInstance::Place::First);
        QProcess other;
        const QString picture = m_folder->filePath("window.png");
        start(other, {"--scripted", FACET_SCRIPTS "/ready.json", "--screenshot", picture});
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(other.exitCode(), 0);
        QVERIFY(QFile::exists(picture));
    }
    void twoProgramsOneWindow()
    {
        QProcess first;
        start(first, {"--model", "/nowhere.gguf"});
        // However early the second comes, it waits for the first.
        QProcess other;
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(runtimeFolder()).isEmpty(), 60'000);
        start(other, {kCow});
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);

        // Hung: the second says so and leaves.
        QCOMPARE(::kill(static_cast<pid_t>(first.processId()), SIGSTOP), 0);
        start(other, {kCow});
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitCode(), 1);
        QVERIFY(other.readAllStandardError().contains("does not answer"));

        // Killed: the next one is the first, and takes what others hand over.
        first.kill();
        QVERIFY(first.waitForFinished());
        start(first, {"--model", "/nowhere.gguf"});
        QTRY_VERIFY_WITH_TIMEOUT(someoneListens(), 60'000);
        start(other, {});
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished());
    }
    void anotherDataFolderIsAnotherInstance()
    {
        SingleInstance instance(runtimeFolder(), dataFolder());
        QCOMPARE(instance.take({}).value(), SingleInstance::Place::First);
        QProcess other;
        QCOMPARE(startSelf(other, self(m_folder->filePath("elsewhere"))), QString("first"));
        other.kill();
        other.waitForFinished();
        // The same folder by another name is the same.
        const QString link = m_folder->filePath("link");
        QVERIFY(QFile::link(dataFolder(), link));
        QProcess linked;
        QCOMPARE(startSelf(linked, self(link)), QString("Facet is already running and does not answer."));
    }
    void whatIsNoWishDoesNoHarm()
    {
        SingleInstance instance(runtimeFolder(), dataFolder());
        QCOMPARE(instance.take({}).value(), SingleInstance::Place::First);
        QList<StartWish> wishes;
        connect(&instance, &SingleInstance::wished, this, [&](const StartWish& wish) { wishes.append(wish); });
        const QStringList sockets = QDir(runtimeFolder()).entryList({"*.socket"}, QDir::System | QDir::Files);
        QCOMPARE(sockets.size(), 1);
        for (const QByteArray& bytes : {QByteArray("[1]\n"), QByteArray("\xff{\n"), QByteArray(2 << 20, 'x')}) {
            QLocalSocket socket;
            socket.connectToServer(QDir(runtimeFolder()).filePath(sockets.first()));
            QVERIFY(socket.waitForConnected());
            socket.write(bytes);
            QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        }
        QVERIFY(wishes.isEmpty());
        QCOMPARE(StartWish::fromJson(R"({"files": 5})")->files, QStringList());
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), self(dataFolder()));
        QTRY_COMPARE(wishes.size(), 1);
        QCOMPARE(wishes[0].files, QStringList{"/pictures/cat.png"});
        QTRY_COMPARE(other.state(), QProcess::NotRunning);
        QCOMPARE(other.readAllStandardOutput(), QByteArray("handed over\n"));
    }

private:
    static bool someoneListens()
    {
        for (const QString& name : QDir(runtimeFolder()).entryList({"*.socket"}, QDir::System | QDir::Files)) {
            QLocalSocket socket;
            socket.connectToServer(QDir(runtimeFolder()).filePath(name));
            if (socket.waitForConnected(1000)) return true;
        }
        return false;
    }
};

int main(int argc, char** argv)
{
    nameApplication();
    QGuiApplication app(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "instance") return second(QCoreApplication::arguments());
    setUpInterface();
    SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "single_instance_test.moc"
