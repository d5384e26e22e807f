#pragma once

#include "app/chat/chat_controller.h"
#include "tests/gui/gui_support.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

namespace facet::test {

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

    QTemporaryDir folder;
    RequestLog log;
    Settings settings;
    Notice notice;
    EngineBridge bridge;
    ModelController models{bridge, notice, settings};
    ChatController chat{bridge, models, notice};
    QAbstractItemModelTester tester{chat.messages(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace facet::test
