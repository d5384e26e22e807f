#pragma once

#include "app/chat/chat_controller.h"
#include "tests/gui/gui_support.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

namespace facet::test {

// Answers "One.", "Two.", "Three." and so on.
inline constexpr const char* kCounts = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 1000,
    "viewTokens": 256}}]], "onGenerate": [[{"text": "One."}, {"generated": {}}], [{"text": "Two."}, {"generated": {}}],
    [{"text": "Three."}, {"generated": {}}], [{"text": "Four."}, {"generated": {}}],
    [{"text": "Five."}, {"generated": {}}]]})";
// Breaks off at its length, then goes on.
inline constexpr const char* kCutsOff =
    R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 1000}}]],
    "onGenerate": [[{"text": "Half a sen"}, {"generated": {"reason": "maxTokens"}}],
    [{"text": "tence."}, {"generated": {}}]]})";
// Never ends the first; then answers.
inline constexpr const char* kHangs = R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "context": 1000,
    "viewTokens": 256}}]], "onGenerate": [[{"text": "So far"}], [{"text": "Whole."}, {"generated": {}}]]})";

// A chat over a scripted engine, without a window.
struct ChatDesk {
    explicit ChatDesk(const char* json) : settings(folder.filePath("facet.ini")), bridge(loggedEngine(json, log)) { }

    void load()
    {
        models.open("/tiny.gguf");
        QTRY_COMPARE(chat.state(), ChatController::State::Ready);
    }
    QString text(int row) { return chat.messages()->index(row).data(MessageListModel::TextRole).toString(); }
    QString note(int row) { return chat.messages()->index(row).data(MessageListModel::NoteRole).toString(); }

    void attach(const QStringList& names)
    {
        QStringList paths;
        for (const QString& name : names)
            paths << QStringLiteral(FACET_TEST_DATA "/images/") + name;
        chat.attachments()->addFiles(paths);
        QTRY_VERIFY(!chat.attachments()->reading());
    }

    void say(const QString& text)
    {
        QVERIFY(chat.send(text));
        QTRY_COMPARE(chat.state(), ChatController::State::Ready);
    }
    // "Hi > One. > And? > Two."
    QString shown()
    {
        QStringList texts;
        for (int row = 0; row < chat.messages()->count(); ++row)
            texts << text(row);
        return texts.join(" > ");
    }
    QString version(int row)
    {
        const QModelIndex index = chat.messages()->index(row);
        return QString("%1/%2").arg(index.data(MessageListModel::VersionRole).toInt()).arg(index.data(MessageListModel::VersionsRole).toInt());
    }
    // What the engine was asked last.
    QString asked()
    {
        QStringList turns;
        const Generate request = log.all<Generate>().back();
        for (const Turn& turn : request.turns)
            turns << (turn.role == Role::User ? "U:" : "M:") + QString::fromStdString(turn.text);
        return turns.join(" ");
    }
    void edit(int row, const QString& text)
    {
        chat.edit()->begin(row);
        QCOMPARE(chat.edit()->row(), row);
        chat.edit()->setText(text);
    }

    QTemporaryDir folder;
    RequestLog log;
    Settings settings;
    Notice notice;
    EngineBridge bridge;
    ModelController models{bridge, notice, settings};
    ChatController chat{bridge, models, notice};
    QAbstractItemModelTester tester{chat.messages(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

// What a listener knows of a chat after it heard all signals: exactly what a store would have.
struct Kept {
    explicit Kept(ChatController& chat)
    {
        QObject::connect(&chat, &ChatController::chatKept, &chat, [this](const ChatRecord& each) { record = each; });
        QObject::connect(&chat, &ChatController::messageChanged, &chat, [this](const MessageRecord& each) {
            QVERIFY(each.parent == 0 || messages.contains(each.parent)); // never before what it answers
            messages[each.id] = each;
        });
        QObject::connect(&chat, &ChatController::messagesRemoved, &chat, [this](const QList<RecordId>& ids) {
            for (const RecordId id : ids)
                messages.remove(id);
        });
    }
    ChatContents contents() const
    {
        ChatContents result{.chat = record, .messages = {}};
        for (const MessageRecord& message : messages) {
            if (message.chat == record.id) result.messages.append(message);
        }
        return result;
    }
    ChatRecord record;
    QMap<RecordId, MessageRecord> messages;
};

} // namespace facet::test
