#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace facet {

// The heading under which a chat of `day` stands in the list: "Today", "Yesterday", "Previous 7 days",
// "Previous 30 days", then the month. A day that is yet to come (the clock was wrong) counts as today.
QString dateGroup(const QDate& day, const QDate& today, const QLocale& locale = {});

} // namespace facet
