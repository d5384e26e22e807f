#include "app/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace facet {

namespace {

Error usage(const QString& message)
{
    return {
        .kind = ErrorKind::Input, .message = message.toStdString(), .nextStep = "Run facet --help for what it takes."};
}

std::optional<QSize> parseSize(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

std::optional<SchemeChoice> parseScheme(const QString& text)
{
    if (text == "auto") return SchemeChoice::Auto;
    if (text == "light") return SchemeChoice::Light;
    if (text == "dark") return SchemeChoice::Dark;
    return std::nullopt;
}

// As a desktop or a person writes it: a path or a file: address.
QString absolutePath(const QString& file)
{
    const QUrl url(file);
    return url.isLocalFile() ? url.toLocalFile() : QDir::cleanPath(QFileInfo(file).absoluteFilePath());
}

bool isModel(const QString& path)
{
    if (path.endsWith(".gguf", Qt::CaseInsensitive)) return true;
    const QDir folder(path);
    return folder.exists() && !folder.entryList({"config.json", "*.gguf", "*.safetensors"}, QDir::Files).isEmpty();
}

// What is no model is taken for a picture; if it is none, the window says so. False: more than one model.
bool sortFiles(const QStringList& files, CommandLine& line)
{
    for (const QString& file : files) {
        const QString path = absolutePath(file);
        if (!isModel(path)) {
            line.files.append(path);
        } else if (line.model.isEmpty()) {
            line.model = path;
        } else {
            return false;
        }
    }
    return true;
}

QString tr(const char* text) { return QCoreApplication::translate("facet::CommandLine", text); }

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList& arguments)
{
    const QCommandLineOption help({"h", "help"}, tr("Shows this help."));
    const QCommandLineOption version({"v", "version"}, tr("Shows the version."));
    const QCommandLineOption model({"m", "model"}, tr("Opens this .gguf file or Hugging Face folder."), "MODEL");
    const QCommandLineOption device("device", tr("Uses the Vulkan device with this name or UUID."), "DEVICE");
    const QCommandLineOption scripted(
        "scripted", tr("Plays a script instead of an engine (for design and tests)."), "FILE");
    const QCommandLineOption screenshot("screenshot", tr("Writes a picture of the window and leaves."), "FILE.png");
    const QCommandLineOption size("size", tr("Size of the window."), "WIDTHxHEIGHT");
    const QCommandLineOption data("data", tr("Keeps chats in this folder."), "FOLDER");
    const QCommandLineOption logKeeping(
        "log-keeping", tr("Says on standard output what is shown and what is kept (for tests)."));
    const QCommandLineOption language("language", tr("Shows the window in this language."), "CODE");
    const QCommandLineOption theme("theme", tr("Colours: auto, light or dark."), "THEME");

    const QCommandLineOption newChat("new-chat", tr("Begins a new chat, also if Facet is running."));

    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Private, local chat with Gemma 3 on the GPU you already own."));
    parser.addOptions(
        {help, version, model, device, data, scripted, screenshot, logKeeping, size, theme, language, newChat});
    parser.addPositionalArgument(
        "files", tr("Pictures to add to the message; a .gguf file or a Hugging Face folder is opened."), "[FILES...]");
    if (!parser.parse(arguments)) return usage(parser.errorText());

    CommandLine line;
    if (parser.isSet(help)) {
        line.task = Task::Help;
        line.helpText = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.task = Task::Version;
        return line;
    }
    if (parser.isSet(model)) line.model = absolutePath(parser.value(model));
    if (!sortFiles(parser.positionalArguments(), line)) return usage(tr("Only one model can be opened."));
    line.newChat = parser.isSet(newChat);
    line.device = parser.value(device);
    line.script = parser.value(scripted);
    if (parser.isSet(data)) line.data = absolutePath(parser.value(data));
    line.logKeeping = parser.isSet(logKeeping);
    line.screenshot = parser.value(screenshot);
    line.language = parser.value(language);
    // Scripts and pictures look the same whatever this machine speaks.
    if (line.language.isEmpty() && !(line.script.isEmpty() && line.screenshot.isEmpty())) line.language = "en";
    if (parser.isSet(size)) {
        line.size = parseSize(parser.value(size));
        if (!line.size) return usage(tr("A size is written like 1180x780."));
    }
    if (parser.isSet(theme)) {
        const auto scheme = parseScheme(parser.value(theme));
        if (!scheme) return usage(tr("A theme is auto, light or dark."));
        line.scheme = *scheme;
    }
    return line;
}

} // namespace facet
