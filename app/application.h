#pragma once

#include "app/appearance.h"
#include "app/chat/chat_controller.h"
#include "app/chat/chat_recorder.h"
#include "app/command_line.h"
#include "app/desktop/single_instance.h"
#include "app/history/chat_list_controller.h"
#include "app/keeping_log.h"
#include "app/scripted_engine.h"
#include "app/settings/preferences.h"
#include "app/store/chat_store.h"

#include <QQmlApplicationEngine>

#include <deque>
#include <optional>

class QQuickWindow;

namespace facet {

// What Facet says about itself everywhere: name, organisation, version, interface font, icons' style.
void nameApplication();
void setUpInterface();

// The composition root: makes every object of the window once and hands each what it needs.
class Application {
public:
    // `settings` must outlive the application; chats are kept in `dataFolder`.
    Application(const EngineFactory& startEngine, Settings& settings, const QString& dataFolder);

    Notice& notice() { return m_notice; }
    Appearance& appearance() { return m_appearance; }
    ModelController& models() { return m_models; }
    ChatController& chat() { return m_chat; }
    Preferences& preferences() { return m_preferences; }
    ChatListController& chats() { return m_chats; }
    EngineBridge& bridge() { return m_bridge; }

    // Loads the window and shows it where it was last, or in this size; null if the QML did not load (a bug, told on
    // standard error).
    QQuickWindow* showWindow(const std::optional<QSize>& size = {});

    // Opens this one; empty: what was open in the last run, or the demo that comes with Facet.
    void openModel(const QString& path);

    // Adds these files to the message being written; what cannot be read says why.
    void attach(const QStringList& files);

    // Does what a second start of Facet asks for, with the window in front.
    void welcome(const StartWish& wish);

    // From now on says on standard output what is shown and what is kept.
    void logKeeping() { m_keepingLog.emplace(m_store, m_chat, m_recorder); }

    // Opens a script's model and sends its messages, each when the one before is answered.
    void play(const Script& script);

private:
    QQuickWindow* window() const; // null: not shown yet
    void sayNext();
    void act(const Script::Message& message);
    void deleteEverything();

    Settings& m_settings;
    Appearance m_appearance;
    Notice m_notice;
    EngineBridge m_bridge;
    ModelController m_models;
    ChatStore m_store;
    ChatController m_chat;
    ChatRecorder m_recorder;
    std::optional<KeepingLog> m_keepingLog;
    ChatListController m_chats;
    Preferences m_preferences;
    QString m_toShow;
    std::deque<Script::Message> m_toSay; // with the draft at the end
    bool m_attached = false;             // the first one's pictures were added
    QQmlApplicationEngine m_qml;         // last: the window goes before what it shows
};

} // namespace facet
