#include "app/application.h"
#include "tests/gui/gui_support.h"
#include "tests/support/kept_chats.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;

namespace {

constexpr int kKills = 50;
constexpr int kLatestKillMs = 2000; // after the start
constexpr int kLongAnswerMs = 4500; // and in a long answer
constexpr int kAtRiskMs = 1000;     // of an answer: what the program may lose
constexpr int kDiskMs = 1000;       // and how long a busy machine may take to write

const QByteArray kModel =
    R"({"open": "/m.gguf", "onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "viewTokens": 256}}]]})";

QJsonArray answer(int number, int words)
{
    QStringList text;
    for (int word = 0; word < words; ++word)
        text << QString("größe%1.%2").arg(number).arg(word);
    return {QJsonObject{{"text", text.join(' ')}, {"every", 5}}, QJsonObject{{"generated", QJsonObject()}}};
}

// Message after message, one in five with a picture, at 200 tokens a second. Answers are short, so that much is
// finished, but for every third.
QByteArray script(int longAnswer)
{
    QJsonArray say;
    QJsonArray answers;
    for (int number = 0; number < 200; ++number) {
        QJsonObject message{{"text", QString("Question %1").arg(number)}};
        if (number % 5 == 1) message["pictures"] = QJsonArray{FACET_TEST_DATA "/red-circle.png"};
        say << message;
        answers << answer(number, number % 3 == 1 ? longAnswer : 10);
    }
    QJsonObject root = QJsonDocument::fromJson(kModel).object();
    root["say"] = say;
    root["onGenerate"] = answers;
    return QJsonDocument(root).toJson();
}

QByteArray digest(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex();
}

// What one run said until it was killed.
struct Said {
    struct Kept {
        bool finished = false;
        qsizetype size = 0;
        QByteArray digest;
    };
    struct Shown {
        qint64 time = 0; // ms
        RecordId message = 0;
        qsizetype size = 0;
    };

    explicit Said(const QByteArray& output)
    {
        const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n'); // a torn one does not count
        for (const QByteArray& line : lines) {
            const QList<QByteArray> words = line.split(' ');
            if (words[0] == "kept")
                kept[words.at(1).toLongLong()] = {words.at(2) == "1", words.at(3).toLongLong(), words.at(4)};
            if (words[0] == "shown")
                shown.append({words.at(1).toLongLong(), words.at(2).toLongLong(), words.at(3).toLongLong()});
        }
    }

    QHash<RecordId, Kept> kept;
    QList<Shown> shown;
};

} // namespace

// The program itself is killed again and again over the same chats while it streams and writes.
class CrashTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_scratch;
    QString m_script = m_scratch.filePath("script.json");
    QString m_longScript = m_scratch.filePath("long.json"); // with answers that need to be saved again and again
    QString m_data = m_scratch.filePath("data");
    QHash<RecordId, Said::Kept> m_kept; // by all runs
    int m_midAnswer = 0;
    qint64 m_mostLostMs = 0;

    // Runs until the moment has come, then kills.
    template <class Moment> Said runAndKill(const QString& script, const Moment& moment)
    {
        QProcess program;
        QByteArray output;
        program.start(FACET_PROGRAM, {"--scripted", script, "--data", m_data, "--log-keeping"});
        connect(&program, &QProcess::readyReadStandardOutput, this, [&] { output += program.readAllStandardOutput(); });
        if (!program.waitForStarted()) return Said({});
        moment(output);
        program.kill();
        program.waitForFinished();
        if (program.exitStatus() != QProcess::CrashExit)
            QTest::qFail("It ended before it was killed", __FILE__, __LINE__);
        const QByteArray errors = program.readAllStandardError();
        if (!errors.isEmpty()) QTest::qFail(errors.constData(), __FILE__, __LINE__);
        return Said(output + program.readAllStandardOutput());
    }

    // Looks at a copy, so that the next start meets what the kill left.
    KeptChats readCopy()
    {
        const QTemporaryDir copy;
        for (QDirIterator each(m_data, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); each.hasNext();) {
            const QString file = each.next();
            const QString to = copy.filePath(QDir(m_data).relativeFilePath(file));
            QDir().mkpath(QFileInfo(to).path());
            QFile::copy(file, to);
        }
        return readKeptChats(copy.path());
    }

    void verifyKept(const KeptChats& kept)
    {
        QCOMPARE(kept.faults, QStringList());
        for (const auto& [id, said] : m_kept.asKeyValueRange()) {
            QVERIFY2(kept.messages.contains(id), qPrintable(QString("message %1 is missing").arg(id)));
            const KeptMessage& message = kept.messages[id];
            QVERIFY(message.finished || !said.finished);
            if (said.finished) QCOMPARE(message.text.size(), said.size);
            QCOMPARE(digest(message.text.left(said.size)), said.digest);
        }
    }

    // Everything that was shown a second before the end is there, but for what the disk was still busy with.
    void verifyLossIsSmall(const Said& said, const KeptChats& kept)
    {
        if (said.shown.isEmpty()) return;
        const Said::Shown& last = said.shown.back();
        if (!kept.messages.value(last.message).finished) ++m_midAnswer;
        for (const Said::Shown& shown : said.shown) {
            if (kept.messages.value(shown.message).text.size() >= shown.size) continue;
            const qint64 lost = last.time - shown.time;
            m_mostLostMs = std::max(m_mostLostMs, lost);
            QVERIFY2(lost <= kAtRiskMs + kDiskMs, qPrintable(QString("lost the last %1 ms").arg(lost)));
        }
    }

    void runKillAndVerify(const QString& script, const auto& moment)
    {
        const Said said = runAndKill(script, moment);
        if (QTest::currentTestFailed()) return;
        m_kept.insert(said.kept);
        const KeptChats kept = readCopy();
        verifyKept(kept);
        if (!QTest::currentTestFailed()) verifyLossIsSmall(said, kept);
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_RUNTIME_DIR", m_scratch.path().toLocal8Bit()); // Qt warns where there is none
        for (const auto& [name, words] : {std::pair(m_script, 200), std::pair(m_longScript, 2000)}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(script(words));
        }
    }

    void nothingKeptIsLostWhenTheProgramIsKilled()
    {
        QRandomGenerator random = QRandomGenerator::securelySeeded();
        for (int kill = 0; kill < kKills; ++kill) {
            const bool isLong = kill % 5 == 0;
            const int after = isLong ? random.bounded(kLongAnswerMs / 2, kLongAnswerMs) : random.bounded(kLatestKillMs);
            runKillAndVerify(isLong ? m_longScript : m_script, [&](const QByteArray&) { QTest::qWait(after); });
            if (QTest::currentTestFailed()) return;
        }
        qInfo("%d kills, %d in mid-answer; %d messages kept; at most %d ms of an answer lost", kKills, m_midAnswer,
            int(m_kept.size()), int(m_mostLostMs));
        QVERIFY2(m_kept.size() > kKills, "too little was written to show anything");
        QVERIFY2(m_midAnswer > kKills / 10, "too few kills met an answer");
    }

    void nextStartShowsTheInterruptedAnswerAndGoesOnWithIt()
    {
        runKillAndVerify(m_longScript, [](const QByteArray& output) {
            // Something of a growing answer is on the disk.
            QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(Said(output).kept,
                                         [](const auto& kept) { return !kept.finished && kept.size > 0; }),
                60'000);
        });
        if (QTest::currentTestFailed()) return;

        Settings settings(m_scratch.filePath("facet.ini"));
        const QByteArray goesOn = kModel.chopped(1) + R"(, "onGenerate": [[{"text": " and on."}, {"generated": {}}]]})";
        test::RequestLog log;
        Application application(test::loggedEngine(goesOn, log), settings, m_data);
        QVERIFY(application.showWindow() != nullptr);
        application.models().open("/m.gguf");
        ChatController& chat = application.chat();
        QTRY_COMPARE(chat.state(), ChatController::State::Ready);
        QTRY_VERIFY(application.chats().list()->count() > 0);
        application.chats().open(0); // the last changed
        QTRY_VERIFY(chat.messages()->count() > 1);
        const auto last = [&](int role) {
            return chat.messages()->index(chat.messages()->count() - 1).data(role).toString();
        };
        const QString before = last(MessageListModel::TextRole);
        QCOMPARE(last(MessageListModel::NoteRole), QString("Interrupted"));
        QVERIFY(!before.isEmpty());
        chat.continueAnswer();
        QTRY_COMPARE(last(MessageListModel::TextRole), before + " and on.");
        QTRY_COMPARE(chat.state(), ChatController::State::Ready);
        QCOMPARE(last(MessageListModel::NoteRole), QString());
    }
};

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    nameApplication();
    setUpInterface();
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crash_test.moc"
