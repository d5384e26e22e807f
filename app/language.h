#pragma once

#include <QList>
#include <QString>

class QGuiApplication;

namespace facet {

// A language the window can be shown in.
struct Language {
    QString code; // "de", "zh_CN"; "en" is what the source is written in
    QString name; // in the language itself

    bool operator==(const Language&) const = default;
};

// English first, then those that this build has translations of.
QList<Language> languages();

// Which of languages() a person with these preferences ("de-AT", "zh-Hans-CN", best first) should get; "en" if none.
QString bestLanguage(const QStringList& preferences);

// Puts the window into this language, with its direction of writing and its numbers and dates; empty: the system's, and
// numbers and dates as the system says. Before anything is shown, once.
void useLanguage(QGuiApplication& application, const QString& code);

} // namespace facet
