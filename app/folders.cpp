#include "app/folders.h"

#include <QDir>
#include <QStandardPaths>

namespace facet {

QString configFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation); }

QString dataFolder() { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation); }

QString stateFolder()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // QStandardPaths knows it since Qt 6.7. A path that is not absolute is to be ignored.
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(chosen) ? chosen : QDir::homePath() + "/.local/state") + "/facet";
#else
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
#endif
}

QString runtimeFolder() { return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation); }

} // namespace facet
