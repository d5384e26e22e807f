#include "app/application.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>
#include <QQuickWindow>

namespace facet {

namespace {

// Names under which fontconfig hands out whatever there is; they are no interface font that someone chose.
bool isGeneric(const QString& family)
{
    const QString name = family.toLower();
    return name.isEmpty() || name == "sans" || name == "sans serif" || name == "sans-serif"
        || name.startsWith("dejavu");
}

} // namespace

void nameApplication()
{
    QCoreApplication::setApplicationName("facet");
    QCoreApplication::setOrganizationName("facet");
    QCoreApplication::setApplicationVersion(FACET_VERSION);
    QGuiApplication::setApplicationDisplayName("Facet");
}

void setUpInterface()
{
    QFont font = QGuiApplication::font();
    QStringList families{"Inter", "Noto Sans", "Noto Color Emoji"};
    if (!isGeneric(font.family())) families.prepend(font.family());
    font.setFamilies(families);
    QGuiApplication::setFont(font);
    QQuickStyle::setStyle("Basic"); // Plain, themed by us; Material does not draw on the software renderer.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
}

Application::Application(const EngineFactory& startEngine, Settings& settings)
    : m_settings(settings)
    , m_appearance(settings)
    , m_bridge(startEngine)
    , m_models(m_bridge, m_notice, settings)
    , m_chat(m_bridge, m_models, m_notice)
{
}

QQuickWindow* Application::showWindow()
{
    m_qml.addImportPath("qrc:/qt/qml");
    m_qml.setInitialProperties({{"chat", QVariant::fromValue(&m_chat)}, {"models", QVariant::fromValue(&m_models)},
        {"notice", QVariant::fromValue(&m_notice)}, {"appearance", QVariant::fromValue(&m_appearance)},
        {"settings", QVariant::fromValue(&m_settings)}});
    m_qml.load(QUrl("qrc:/qt/qml/Facet/Main.qml"));
    return m_qml.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_qml.rootObjects().first());
}

void Application::play(const Script& script)
{
    for (const std::string& text : script.say)
        m_toSay << QString::fromStdString(text);
    QObject::connect(
        &m_chat, &ChatController::stateChanged, &m_chat, [this] { sayNext(); }, Qt::QueuedConnection);
    if (!script.open.empty()) m_models.open(QString::fromStdString(script.open));
}

void Application::sayNext()
{
    if (m_chat.state() == ChatController::State::Ready && !m_toSay.isEmpty()) m_chat.send(m_toSay.takeFirst());
}

} // namespace facet
