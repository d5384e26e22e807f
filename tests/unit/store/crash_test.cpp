#include "crash_text.h"
#include "store_fixture.h"
#include "tests/support/kept_chats.h"

#include <QProcess>
#include <QRandomGenerator>

#include <chrono>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;

namespace facet {
namespace {

constexpr int kKills = 50;

// What the writer said before it was killed.
struct Acknowledged {
    QHash<RecordId, qsizetype> sizes; // of messages
    QHash<RecordId, QString> titles;
    QSet<RecordId> deleted;

    void add(const QByteArray& output)
    {
        const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n'); // a torn one does not count
        for (const QByteArray& line : lines) {
            const QList<QByteArray> words = line.split(' ');
            const RecordId id = words.value(1).toLongLong();
            if (words[0] == "message") sizes[id] = words.value(2).toLongLong();
            if (words[0] == "title") titles[id] = QString::fromUtf8(line).section(u' ', 2);
            if (words[0] == "deleted") deleted.insert(id);
        }
    }
};

class Crash : public StoreTest {
protected:
    void writeAndKill(std::chrono::microseconds after)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(FACET_CRASH_WRITER), {m_folder});
        ASSERT_TRUE(writer.waitForStarted());
        std::this_thread::sleep_for(after);
        writer.kill();
        ASSERT_TRUE(writer.waitForFinished());
        ASSERT_EQ(writer.exitStatus(), QProcess::CrashExit) << "it ended before it was killed";
        m_acknowledged.add(writer.readAllStandardOutput());
    }

    // Everything acknowledged is there, and of a reply that streamed its beginning.
    void expectKept(const KeptChats& kept)
    {
        EXPECT_EQ(kept.faults, QStringList());
        for (const auto& [id, size] : m_acknowledged.sizes.asKeyValueRange()) {
            const auto message = kept.messages.constFind(id);
            if (message == kept.messages.constEnd()) {
                EXPECT_TRUE(m_gone.contains(id) || isOfDeleted(id, kept)) << "message " << id << " is missing";
                m_gone.insert(id);
                continue;
            }
            EXPECT_GE(message->text.size(), size) << "message " << id << " lost its end";
        }
        for (const auto& [id, message] : kept.messages.asKeyValueRange()) {
            EXPECT_TRUE(crashText(id).startsWith(message.text) || message.text.isEmpty()) << "message " << id;
            EXPECT_TRUE(!message.finished || message.text == crashText(id)) << "message " << id;
            EXPECT_FALSE(m_acknowledged.deleted.contains(message.chat));
            m_chatOf[id] = message.chat;
        }
        for (const auto& [id, title] : m_acknowledged.titles.asKeyValueRange()) {
            EXPECT_TRUE(!kept.titles.contains(id) || kept.titles[id] >= title) << "chat " << id;
            EXPECT_TRUE(kept.titles.contains(id) || isDeleted(id, kept)) << "chat " << id << " is missing";
        }
    }

    // Deleted by its acknowledgement, or just before the kill.
    bool isDeleted(RecordId chat, const KeptChats& kept) const
    {
        return m_acknowledged.deleted.contains(chat) || (!kept.titles.isEmpty() && chat < oldest(kept));
    }
    bool isOfDeleted(RecordId message, const KeptChats& kept) const
    {
        const RecordId chat = m_chatOf.value(message);
        return chat == 0 ? message < oldest(kept) : isDeleted(chat, kept);
    }
    static RecordId oldest(const KeptChats& kept)
    {
        const QList<RecordId> chats = kept.titles.keys();
        return chats.isEmpty() ? 0 : *std::ranges::min_element(chats);
    }

    Acknowledged m_acknowledged;
    QHash<RecordId, RecordId> m_chatOf;
    QSet<RecordId> m_gone;
};

TEST_F(Crash, NothingAcknowledgedIsLostWhenTheProgramIsKilled)
{
    const quint32 seed = std::random_device()();
    RecordProperty("seed", int(seed));
    QRandomGenerator random(seed);
    for (int kill = 0; kill < kKills; ++kill) {
        SCOPED_TRACE("kill " + std::to_string(kill) + " of seed " + std::to_string(seed));
        writeAndKill(std::chrono::microseconds(random.bounded(10'000, 500'000)));
        if (HasFatalFailure()) return;
        // Every other time the store is first to look at what was left.
        if (kill % 2 == 0) {
            open();
            answerOf(m_store->search(u"größe"_s));
            EXPECT_EQ(troubles(), QStringList());
            close();
        }
        expectKept(readKeptChats(m_folder));
        if (HasFailure()) return;
    }
    EXPECT_GT(m_acknowledged.sizes.size(), kKills) << "too little was written to show anything";
    EXPECT_GT(m_acknowledged.deleted.size(), 3);
    std::printf("%d kills, %d messages and %d deletions acknowledged\n", kKills, int(m_acknowledged.sizes.size()),
        int(m_acknowledged.deleted.size()));
}

} // namespace
} // namespace facet
