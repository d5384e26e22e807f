#include "app/settings/data_controller.h"

#include "app/engine_values.h"
#include "app/gui_thread.h"

#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>

namespace facet {

namespace {

std::uint64_t bytesIn(const QString& folder)
{
    std::uint64_t bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += static_cast<std::uint64_t>(files.fileInfo().size());
    }
    return bytes;
}

} // namespace

DataController::DataController(QString folder, std::function<void()> deleteAll, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_deleteAll(std::move(deleteAll))
{
}

void DataController::measure()
{
    checkGuiThread(*this);
    if (std::exchange(m_measuring, true)) return;
    // Many pictures on a slow disk take their time. The answer is posted to the application, which outlives this
    // object.
    QThreadPool::globalInstance()->start([self = QPointer(this), folder = m_folder] {
        const std::uint64_t bytes = bytesIn(folder);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, bytes] {
            if (!self) return;
            self->m_measuring = false;
            self->m_sizeText = facet::sizeText(bytes);
            emit self->sizeTextChanged();
        });
    });
}

bool DataController::openFolder()
{
    return QDir().mkpath(m_folder) && QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder));
}

bool DataController::deleteEverything(const QString& typed)
{
    checkGuiThread(*this);
    if (typed.trimmed().compare(deleteWord(), Qt::CaseInsensitive) != 0) return false;
    m_deleteAll();
    emit everythingDeleted();
    measure();
    return true;
}

} // namespace facet
