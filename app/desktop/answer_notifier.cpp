#include "app/desktop/answer_notifier.h"

#include "app/desktop/raise_window.h"
#include "app/markdown/parse.h"
#include "app/settings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QWindow>

#include <functional>

namespace facet {

namespace {

constexpr auto kService = "org.freedesktop.Notifications";
constexpr auto kPath = "/org/freedesktop/Notifications";
constexpr auto kDefaultAction = "default";
constexpr int kDesktopsTime = -1; // the desktop decides how long it is seen
constexpr qsizetype kRead = 2000; // characters of the answer
constexpr qsizetype kWords = 160; // characters of the notification

template <class Value>
void call(
    QObject* context, const char* method, const QVariantList& arguments, const std::function<void(const Value&)>& take)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kService, method);
    message.setArguments(arguments);
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), context);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, context, [answer, take] {
        const QDBusPendingReply<Value> reply = *answer;
        if (reply.isValid()) take(reply.value());
        answer->deleteLater();
    });
}

} // namespace

QString firstWords(const QString& markdown)
{
    QStringList words;
    for (const markdown::Block& block : markdown::parse(markdown.left(kRead)).blocks) {
        words << block.marker << block.words.plain();
        for (const auto& row : block.table.rows) {
            for (const markdown::Words& cell : row)
                words << cell.plain();
        }
    }
    const QString line = words.join(' ').simplified();
    if (line.size() <= kWords) return line;
    const qsizetype space = line.lastIndexOf(' ', kWords);
    // Never through the middle of a character.
    const qsizetype end = space > kWords / 2 ? space : kWords - (line[kWords - 1].isHighSurrogate() ? 1 : 0);
    return line.left(end) + QStringLiteral("…");
}

AnswerNotifier::AnswerNotifier(ChatController& chat, const Settings& settings, QWindow& window,
    std::chrono::milliseconds longAnswer, QObject* parent)
    : QObject(parent)
    , m_chat(chat)
    , m_settings(settings)
    , m_window(window)
    , m_longAnswer(longAnswer)
{
    connect(&chat, &ChatController::answerBegan, this, [this] { m_answering.start(); });
    connect(&chat, &ChatController::answerEnded, this, &AnswerNotifier::onAnswerEnded);
    connect(&window, &QWindow::activeChanged, this, [this] {
        if (m_window.isActive()) withdraw();
    });
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kService, "ActionInvoked", this, SLOT(onActionInvoked(uint, QString)));
    bus.connect(kService, kPath, kService, "ActivationToken", this, SLOT(onActivationToken(uint, QString)));
    bus.connect(kService, kPath, kService, "NotificationClosed", this, SLOT(onNotificationClosed(uint)));
}

void AnswerNotifier::onAnswerEnded(int row)
{
    if (!m_settings.notifies() || m_window.isActive() || !m_answering.isValid()) return;
    if (m_answering.elapsed() < m_longAnswer.count() || !QDBusConnection::sessionBus().isConnected()) return;
    const MessageListModel& messages = *m_chat.messages();
    const QString words = firstWords(messages.index(row).data(MessageListModel::TextRole).toString());
    const QString title = m_chat.title();
    call<QStringList>(this, "GetCapabilities", {}, [this, title, words](const QStringList& capabilities) {
        notify(title, words, capabilities.contains("body-markup"));
    });
}

void AnswerNotifier::notify(const QString& title, const QString& words, bool markup)
{
    if (m_window.isActive()) return;
    const QVariantMap hints{{"desktop-entry", QGuiApplication::desktopFileName()}};
    const QStringList actions{kDefaultAction, tr("Show")};
    call<uint>(this, "Notify",
        {QGuiApplication::applicationDisplayName(), m_shown, QGuiApplication::desktopFileName(), title,
            markup ? words.toHtmlEscaped() : words, actions, hints, kDesktopsTime},
        [this](uint id) { m_shown = id; });
}

void AnswerNotifier::withdraw()
{
    if (m_shown == 0) return;
    QDBusMessage close = QDBusMessage::createMethodCall(kService, kPath, kService, "CloseNotification");
    close << m_shown;
    QDBusConnection::sessionBus().asyncCall(close);
    m_shown = 0;
}

void AnswerNotifier::onActionInvoked(uint id, const QString& action)
{
    if (id != m_shown || action != kDefaultAction) return;
    raiseWindow(m_window, m_token);
    m_token.clear();
}

void AnswerNotifier::onActivationToken(uint id, const QString& token)
{
    if (id == m_shown) m_token = token;
}

void AnswerNotifier::onNotificationClosed(uint id)
{
    if (id == m_shown) m_shown = 0;
}

} // namespace facet
