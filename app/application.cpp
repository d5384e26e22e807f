#include "app/application.h"

#include "app/desktop/answer_notifier.h"
#include "app/desktop/raise_window.h"
#include "app/desktop/window_place.h"
#include "engine/base/shipped_files.h"

#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>
#include <QQuickWindow>

#include <utility>

namespace facet {

namespace {

// Names under which fontconfig hands out whatever there is; they are no interface font that someone chose.
bool isGeneric(const QString& family)
{
    const QString name = family.toLower();
    return name.isEmpty() || name == "sans" || name == "sans serif" || name == "sans-serif"
        || name.startsWith("dejavu");
}

void keep(ChatStore& store, const Script::Kept& kept)
{
    const QDateTime day = QDateTime::currentDateTime().addDays(-kept.daysAgo);
    const ChatRecord chat{.id = newRecordId(),
        .title = QString::fromStdString(kept.title),
        .pinned = kept.pinned,
        .created = day,
        .changed = day};
    store.saveChat(chat);
    MessageRecord message{.chat = chat.id, .author = MessageAuthor::Model, .created = day};
    for (const std::string& text : kept.messages) {
        message.parent = message.id;
        message.id = newRecordId();
        message.author = message.author == MessageAuthor::User ? MessageAuthor::Model : MessageAuthor::User;
        message.text = QString::fromStdString(text);
        store.saveMessage(message);
    }
}

} // namespace

void nameApplication()
{
    QCoreApplication::setApplicationName("facet");
    QCoreApplication::setApplicationVersion(FACET_VERSION);
    QGuiApplication::setApplicationDisplayName("Facet");
    QGuiApplication::setDesktopFileName(FACET_DESKTOP_ID);
}

void setUpInterface()
{
    QGuiApplication::setWindowIcon(QIcon(":/" FACET_DESKTOP_ID ".svg"));
    QFont font = QGuiApplication::font();
    QStringList families{"Inter", "Noto Sans", "Noto Color Emoji"};
    if (!isGeneric(font.family())) families.prepend(font.family());
    font.setFamilies(families);
    QGuiApplication::setFont(font);
    QQuickStyle::setStyle("Basic"); // Plain, themed by us; Material does not draw on the software renderer.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
}

Application::Application(const EngineFactory& startEngine, Settings& settings, const QString& dataFolder)
    : m_settings(settings)
    , m_appearance(settings)
    , m_bridge(startEngine)
    , m_models(m_bridge, m_notice, settings)
    , m_store(dataFolder)
    , m_chat(m_bridge, m_models, m_notice)
    , m_recorder(m_store, m_chat)
    , m_chats(m_store, m_chat, m_notice)
    , m_preferences(settings, m_bridge, m_models, dataFolder, [this] { deleteEverything(); })
{
    m_chat.setAnswerOptions([&settings] { return settings.answerOptions(); });
}

QQuickWindow* Application::window() const
{
    return m_qml.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(m_qml.rootObjects().first());
}

QQuickWindow* Application::showWindow(const std::optional<QSize>& size)
{
    m_qml.addImportPath("qrc:/qt/qml");
    m_qml.setInitialProperties({{"chat", QVariant::fromValue(&m_chat)}, {"models", QVariant::fromValue(&m_models)},
        {"notice", QVariant::fromValue(&m_notice)}, {"appearance", QVariant::fromValue(&m_appearance)},
        {"settings", QVariant::fromValue(&m_settings)}, {"preferences", QVariant::fromValue(&m_preferences)},
        {"chats", QVariant::fromValue(&m_chats)}, {"visible", false}});
    m_chats.reload();
    m_qml.load(QUrl("qrc:/qt/qml/Facet/Main.qml"));
    QQuickWindow* window = this->window();
    if (window == nullptr) return nullptr;
    new WindowPlace(*window, m_settings, window); // both go with it
    new AnswerNotifier(m_chat, m_settings, *window, std::chrono::seconds(10), window);
    if (size) {
        window->setWindowStates(Qt::WindowNoState);
        window->resize(*size);
    }
    window->setVisible(true);
    return window;
}

void Application::openModel(const QString& path)
{
    m_models.setDemoModel(QString::fromStdString(demoModel().string()));
    if (path.isEmpty()) {
        m_models.openAtStart();
    } else {
        m_models.open(path);
    }
}

void Application::attach(const QStringList& files) { m_chat.receiver()->addFiles(files); }

void Application::welcome(const StartWish& wish)
{
    if (!wish.model.isEmpty()) m_models.open(wish.model);
    QQuickWindow* shown = window();
    if (shown == nullptr) return;
    if (wish.newChat) m_chat.newChat();
    attach(wish.files);
    if (wish.newChat || !wish.files.isEmpty())
        QMetaObject::invokeMethod(shown, "show", Q_ARG(QString, QStringLiteral("message")));
    raiseWindow(*shown, wish.activationToken);
}

void Application::play(const Script& script)
{
    for (const Script::Kept& kept : script.chats)
        keep(m_store, kept);
    m_chats.reload();
    m_toSay.assign(script.say.begin(), script.say.end());
    m_toSay.push_back(script.draft);
    m_toShow = QString::fromStdString(script.show);
    const auto next = [this] { sayNext(); };
    QObject::connect(&m_chat, &ChatController::stateChanged, &m_chat, next, Qt::QueuedConnection);
    QObject::connect(m_chat.attachments(), &AttachmentController::changed, &m_chat, next, Qt::QueuedConnection);
    m_models.setDemoModel(QString::fromStdString(script.demo));
    if (!script.open.empty()) m_models.open(QString::fromStdString(script.open));
}

void Application::deleteEverything()
{
    m_models.recent()->clear();
    m_settings.clear();
    m_chat.newChat();
    m_store.deleteEverything();
    m_chats.reload();
}

void Application::sayNext()
{
    AttachmentController& attachments = *m_chat.attachments();
    if (m_chat.state() != ChatController::State::Ready || m_toSay.empty()) return;
    if (!std::exchange(m_attached, true)) {
        for (const auto& picture : m_toSay.front().pictures)
            attachments.addFiles({QString::fromStdString(picture.string())});
    }
    if (attachments.reading()) return; // called again when they are read
    m_attached = false;
    const Script::Message message = std::move(m_toSay.front());
    m_toSay.pop_front();
    for (int row = 0; row < attachments.list()->count(); ++row)
        attachments.setDetail(row, static_cast<AttachmentListModel::Detail>(message.views));
    const QString text = QString::fromStdString(message.text);
    if (!message.action.empty()) {
        act(message);
        QMetaObject::invokeMethod(
            &m_chat, [this] { sayNext(); }, Qt::QueuedConnection);
    } else if (m_toSay.empty()) {
        emit m_chat.draftReturned(text);
        if (QQuickWindow* shown = window()) QMetaObject::invokeMethod(shown, "show", Q_ARG(QString, m_toShow));
    } else {
        m_chat.send(text);
    }
}

void Application::act(const Script::Message& message)
{
    if (message.action == "regenerate") m_chat.regenerate(message.row);
    if (message.action == "flip") m_chat.flip(message.row, message.by);
    if (message.action == "delete") m_chat.deleteMessage(message.row);
    if (message.action == "branch") m_chat.branch(message.row);
    if (message.action == "continue") m_chat.continueAnswer();
    if (message.action != "edit") return;
    m_chat.edit()->begin(message.row);
    if (!message.text.empty()) m_chat.edit()->setText(QString::fromStdString(message.text));
}

} // namespace facet
