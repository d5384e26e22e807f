#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace facet {

// The desktop's clipboard, for QML. GUI thread.
class Clipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE void copy(const QString& text);
};

} // namespace facet
