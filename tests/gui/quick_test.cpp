#include "app/application.h"
#include "tests/gui/audit.h"
#include "tests/gui/quick_desk.h"

#include <QQmlEngine>
#include <QtQuickTest>

// The QML tests in tests/gui/qml drive the real Main.qml.
class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() { facet::setUpInterface(); }
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath("qrc:/qt/qml");
        qmlRegisterSingletonInstance("Facet.Test", 1, 0, "Tools", &m_tools);
        qmlRegisterSingletonInstance("Facet.Test", 1, 0, "Audit", &m_audit);
    }

private:
    facet::test::Tools m_tools;
    facet::test::Audit m_audit;
};

QUICK_TEST_MAIN_WITH_SETUP(window, Setup)
#include "quick_test.moc"
