#pragma once

#include "engine/base/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace facet {

enum class SchemeChoice { Remembered, Auto, Light, Dark };

// What `facet` was started with.
struct CommandLine {
    enum class Task { Window, Help, Version };

    Task task = Task::Window;
    QString helpText;  // for Help
    QString model;     // open this one; empty: the one of the last run, or the demo
    QStringList files; // attach these, as absolute paths
    bool newChat = false;
    QString device;   // part of a name or a UUID
    QString script;   // play this file instead of an engine
    QString language; // show the window in this one; empty: as the settings say
    QString data;     // keep chats in this folder; empty: where they always are, and nowhere with a script or a picture
    bool logKeeping = false;
    QString screenshot; // write a picture of the window here and leave
    std::optional<QSize> size;
    SchemeChoice scheme = SchemeChoice::Remembered;

    // `arguments` begins with the program's name. Unknown options are an Input error.
    static Result<CommandLine> parse(const QStringList& arguments);
};

} // namespace facet
