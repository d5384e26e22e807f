#include "app/application.h"
#include "app/desktop/single_instance.h"
#include "app/engine_factory.h"
#include "app/folders.h"
#include "app/language.h"
#include "app/screenshot.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <string_view>

namespace {

using namespace facet;

constexpr int kFailed = 1;
constexpr int kUsage = 2;

int tell(const Error& error, int exitCode)
{
    std::fprintf(
        stderr, "facet: %s%s%s\n", error.message.c_str(), error.nextStep.empty() ? "" : " ", error.nextStep.c_str());
    if (!error.context.empty()) std::fprintf(stderr, "facet: (%s)\n", error.context.c_str());
    return exitCode;
}

// Help and version must come without a display, hence before there is a QGuiApplication.
bool asksForText(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument(argv[i]);
        if (argument == "-h" || argument == "--help" || argument == "-v" || argument == "--version") return true;
    }
    return false;
}

// Qt ends the program with an abort when there is no display.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name)) return true;
    }
    return false;
#else
    return true;
#endif
}

int printText(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const auto line = CommandLine::parse(QCoreApplication::arguments());
    if (!line) return tell(line.error(), kUsage);
    if (line->task == CommandLine::Task::Help) {
        std::fputs(qPrintable(line->helpText), stdout);
    } else {
        std::printf("facet %s\n", qPrintable(QCoreApplication::applicationVersion()));
    }
    return 0;
}

void applyScheme(SchemeChoice choice, Settings& settings)
{
    if (choice == SchemeChoice::Remembered) return;
    settings.useScheme(choice == SchemeChoice::Auto ? Settings::Scheme::Auto
            : choice == SchemeChoice::Light         ? Settings::Scheme::Light
                                                    : Settings::Scheme::Dark);
}

// A script or a picture must not depend on, nor change, what the person using this machine has: it is no run of one's
// own.
bool isOwn(const CommandLine& line) { return line.script.isEmpty() && line.screenshot.isEmpty(); }

QString chatsFolder(const CommandLine& line, const QString& scratch)
{
    if (!line.data.isEmpty()) return line.data;
    return isOwn(line) ? dataFolder() : scratch;
}

std::unique_ptr<Settings> makeSettings(const CommandLine& line, const QTemporaryDir& scratch)
{
    auto settings =
        isOwn(line) ? std::make_unique<Settings>() : std::make_unique<Settings>(scratch.filePath("facet.ini"));
    applyScheme(line.scheme, *settings);
    return settings;
}

int run(const CommandLine& line, Script script, SingleInstance* instance)
{
    const QTemporaryDir scratch;
    const auto settings = makeSettings(line, scratch);
    Application application(line.script.isEmpty() ? vulkanEngine() : scriptedEngine(script), *settings,
        chatsFolder(line, scratch.filePath("data")));
    if (line.logKeeping) application.logKeeping();
    application.models().setDevice(line.device.toStdString());
    if (!line.screenshot.isEmpty()) application.appearance().setMotion(false);
    QQuickWindow* window = application.showWindow(line.size);
    if (window == nullptr) return kFailed;

    if (line.script.isEmpty()) {
        application.openModel(line.model);
    } else {
        application.play(script);
    }
    application.attach(line.files);
    if (instance != nullptr) {
        QObject::connect(instance, &SingleInstance::wished, &application.chat(),
            [&application](const StartWish& wish) { application.welcome(wish); });
    }
    std::unique_ptr<Screenshot> screenshot;
    if (!line.screenshot.isEmpty()) {
        screenshot = std::make_unique<Screenshot>(*window, application.bridge(), application.chat(), line.screenshot);
    }
    return QGuiApplication::exec();
}

// What a desktop gives to a program it starts, so that its window may come to the front (Wayland, else X11).
QString activationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

int runAlone(const CommandLine& line, const QString& token)
{
    SingleInstance instance(runtimeFolder(), chatsFolder(line, {}));
    const auto place =
        instance.take({.model = line.model, .files = line.files, .newChat = line.newChat, .activationToken = token});
    if (!place) return tell(place.error(), kFailed);
    return *place == SingleInstance::Place::HandedOver ? 0 : run(line, {}, &instance);
}

} // namespace

int main(int argc, char** argv)
{
    nameApplication();
    const QString token = activationToken(); // Qt takes it out of the environment
    if (asksForText(argc, argv)) return printText(argc, argv);

    if (!hasDisplay()) {
        return tell({.kind = ErrorKind::Device,
                        .message = "There is no display to open the window on.",
                        .nextStep = "Chat in the terminal with facet-cli chat."},
            kFailed);
    }
    QGuiApplication app(argc, argv);
    const auto line = CommandLine::parse(QGuiApplication::arguments());
    if (!line) return tell(line.error(), kUsage);
    useLanguage(app, line->language.isEmpty() && isOwn(*line) ? Settings().language() : line->language);
    setUpInterface();
    if (isOwn(*line)) return runAlone(*line, token);
    Script script;
    if (!line->script.isEmpty()) {
        auto read = Script::read(line->script.toStdString());
        if (!read) return tell(read.error(), kFailed);
        script = std::move(read).value();
    }
    return run(*line, std::move(script), nullptr);
}
