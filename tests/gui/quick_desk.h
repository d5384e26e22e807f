#pragma once

#include "app/appearance.h"
#include "app/chat/chat_controller.h"
#include "app/chat/chat_recorder.h"
#include "app/history/chat_list_controller.h"
#include "app/library/model_controller.h"
#include "app/notice.h"
#include "app/settings/preferences.h"
#include "app/store/chat_store.h"

#include <QColor>
#include <QObject>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QUrl>
#include <QtQmlIntegration>

#include <memory>

namespace facet::test {

// What Main.qml needs, over a scripted engine, with settings of its own; for tests written in QML.
class QuickDesk : public QObject {
    Q_OBJECT
    Q_PROPERTY(facet::ChatController* chat READ chat CONSTANT)
    Q_PROPERTY(facet::ModelController* models READ models CONSTANT)
    Q_PROPERTY(facet::Notice* notice READ notice CONSTANT)
    Q_PROPERTY(facet::Appearance* appearance READ appearance CONSTANT)
    Q_PROPERTY(facet::Settings* settings READ settings CONSTANT)
    Q_PROPERTY(facet::Preferences* preferences READ preferences CONSTANT)
    Q_PROPERTY(int deletions MEMBER m_deletions)
    Q_PROPERTY(facet::ChatListController* chats READ chats CONSTANT)

public:
    QuickDesk(const QString& script, const QString& demo);

    ChatController* chat() { return &m_chat; }
    ModelController* models() { return &m_models; }
    Notice* notice() { return &m_notice; }
    Appearance* appearance() { return &m_appearance; }
    Settings* settings() { return &m_settings; }
    Preferences* preferences() { return &m_preferences; }
    Q_INVOKABLE QString systemPrompt() const { return m_settings.answerOptions().systemPrompt; }
    ChatListController* chats() { return &m_chats; }

    Q_INVOKABLE QUrl folder() const { return QUrl::fromLocalFile(m_folder.path()); } // of its own

    // A chat that is kept from before: its messages by turns, the person's first.
    Q_INVOKABLE void keep(const QString& title, int daysAgo, const QStringList& messages);

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    Notice m_notice;
    Appearance m_appearance;
    EngineBridge m_bridge;
    ModelController m_models;
    ChatStore m_store{m_folder.filePath("data")};
    ChatController m_chat;
    ChatRecorder m_recorder{m_store, m_chat};
    ChatListController m_chats{m_store, m_chat, m_notice};
    int m_deletions = 0; // of everything
    Preferences m_preferences;
};

// Helpers that QML has not.
class Tools : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // A desk that plays this JSON; the caller destroys it. `demo`: the path of the demo model, if there is one.
    Q_INVOKABLE QObject* desk(const QString& script, const QString& demo = {});
    // A file of tests/data as a URL.
    Q_INVOKABLE QUrl data(const QString& path);
    // Holds files over the window of `item`, as the window system tells it: "enter", "move", "leave" or "drop". False
    // if the window does not want them.
    Q_INVOKABLE bool drag(QQuickItem* item, const QString& step, const QList<QUrl>& urls, const QPointF& at = {});
    // Presses so many times in a row and drags the last press to another place, both in the item; then lets go.
    Q_INVOKABLE void clickAndDrag(QQuickItem* item, const QPointF& at, int clicks, const QPointF& to);
    Q_INVOKABLE void copyText(const QString& text);
    Q_INVOKABLE void copyPicture(int width, int height);
    // Sends an input method's unfinished text to the item, or (empty) ends it; `commit` is what it finished.
    Q_INVOKABLE void compose(QQuickItem* item, const QString& preedit, const QString& commit = {});
    // Every visible control below `root` without a name for screen readers, described; and how many controls it saw.
    Q_INVOKABLE QStringList namelessControls(QQuickItem* root);
    Q_INVOKABLE int controlCount(QQuickItem* root);
    // Every visible control below `root` that reaches beyond its left or right edge, described.
    Q_INVOKABLE QStringList controlsOutside(QQuickItem* root);
    // The item that everything in the window of `item` is below, its popups too.
    Q_INVOKABLE QQuickItem* rootOf(QQuickItem* item);
    Q_INVOKABLE QQuickItem* itemNamed(QQuickItem* root, const QString& objectName);
    Q_INVOKABLE QList<QQuickItem*> itemsNamed(QQuickItem* root, const QString& objectName);
    Q_INVOKABLE QString copiedText();
    Q_INVOKABLE void setRightToLeft(bool rightToLeft); // for windows that are made after it
    // The words of a TextEdit that stand on this ground, with | between them; how many colours its letters have.
    Q_INVOKABLE QString markedIn(QQuickItem* textEdit, const QColor& ground);
    Q_INVOKABLE int coloursIn(QQuickItem* textEdit);
    Q_INVOKABLE QString nameOf(QQuickItem* item); // as a screen reader says it
    Q_INVOKABLE QString descriptionOf(QQuickItem* item);
    // Contrast of two opaque colours by WCAG 2: 1 to 21.
    Q_INVOKABLE double contrast(const QColor& a, const QColor& b);
};

} // namespace facet::test
