#include "app/language.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace facet {

namespace {

constexpr auto kFolder = ":/i18n";
constexpr auto kSource = "en";

QString nameOf(const QString& code)
{
    const QLocale locale(code);
    if (locale.language() == QLocale::Chinese) return QStringLiteral("简体中文"); // else both scripts have one name
    QString name = locale.nativeLanguageName();
    if (locale.language() == QLocale::English) name = QStringLiteral("English"); // not "American English"
    if (locale.language() == QLocale::Spanish) name = QStringLiteral("Español"); // not "Spain's"
    return name.isEmpty() ? code : locale.toUpper(name.left(1)) + name.mid(1);
}

void install(QGuiApplication& application, const QLocale& locale, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, file, "_", folder)) QGuiApplication::installTranslator(translator);
}

} // namespace

QList<Language> languages()
{
    QList<Language> result{{kSource, nameOf(kSource)}};
    for (const QString& file : QDir(kFolder).entryList({"facet_*.qm"}, QDir::Files, QDir::Name)) {
        const QString code = file.mid(6, file.size() - 9);
        if (code != kSource) result.append({code, nameOf(code)});
    }
    return result;
}

QString bestLanguage(const QStringList& preferences)
{
    const QList<Language> known = languages();
    for (const QString& preference : preferences) {
        const QLocale wanted(preference);
        const auto fits = [&](const Language& language) {
            const QLocale locale(language.code);
            return locale.language() == wanted.language() && locale.script() == wanted.script();
        };
        const auto found = std::find_if(known.cbegin(), known.cend(), fits);
        if (found != known.cend()) return found->code;
    }
    return kSource;
}

void useLanguage(QGuiApplication& application, const QString& code)
{
    const QList<Language> known = languages();
    const bool chosen =
        std::any_of(known.cbegin(), known.cend(), [&](const Language& language) { return language.code == code; });
    const QLocale locale(chosen ? code : bestLanguage(QLocale::system().uiLanguages()));
    if (chosen) QLocale::setDefault(locale);
    install(application, locale, "qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, "facet", kFolder);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace facet
