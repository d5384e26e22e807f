#pragma once

#include "engine/base/check.h"

#include <QObject>
#include <QThread>

namespace facet {

// Every class of the window lives on one thread; touching it from another is a bug that must show at once.
inline void checkGuiThread(const QObject& object) { CHECK(QThread::currentThread() == object.thread()); }

} // namespace facet
