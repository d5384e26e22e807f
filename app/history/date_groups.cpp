#include "app/history/date_groups.h"

#include <QCoreApplication>

namespace facet {

QString dateGroup(const QDate& day, const QDate& today, const QLocale& locale)
{
    const auto said = [](const char* text) { return QCoreApplication::translate("DateGroups", text); };
    const qint64 age = day.daysTo(today);
    if (age <= 0) return said(QT_TRANSLATE_NOOP("DateGroups", "Today"));
    if (age == 1) return said(QT_TRANSLATE_NOOP("DateGroups", "Yesterday"));
    if (age <= 7) return said(QT_TRANSLATE_NOOP("DateGroups", "Previous 7 days"));
    if (age <= 30) return said(QT_TRANSLATE_NOOP("DateGroups", "Previous 30 days"));
    const QString month = locale.standaloneMonthName(day.month());
    return day.year() == today.year() ? month : QStringLiteral("%1 %2").arg(month).arg(day.year());
}

} // namespace facet
