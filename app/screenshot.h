#pragma once

#include "app/chat/chat_controller.h"

#include <QString>
#include <QTimer>

class QQuickWindow;

namespace facet {

// Writes a picture of the window once nothing moves in it any more, then leaves the program: exit code 0, or 1 if the
// picture could not be written.
class Screenshot : public QObject {
    Q_OBJECT

public:
    Screenshot(QQuickWindow& window, const EngineBridge& bridge, ChatController& chat, QString file);

private:
    void take();

    QQuickWindow& m_window;
    QString m_file;
    QTimer m_quiet;
};

} // namespace facet
