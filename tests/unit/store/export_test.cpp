#include "app/store/export_markdown.h"
#include "store_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace facet {
namespace {

const QByteArray kPng = "\x89PNG\r\n\x1a\n and so on";

class Export : public StoreTest {
protected:
    Export()
    {
        open();
        ChatRecord chat = chatRecord(1, u"Über: cats/dogs?"_s);
        chat.draft = u"unsent"_s;
        chat.draftPictures = {pictureRecord("draft bytes")};
        chat.pinned = chat.titledByHand = true;
        chat.leaf = 12;
        m_store->saveChat(chat);
        MessageRecord question = messageRecord(1, 10, u"# What *is* this?\n\n\"quoted\" \\ 👋 世界"_s);
        question.pictures = {pictureRecord(kPng, u"my cat (1).png"_s), pictureRecord("\xff\xd8 jpeg", {}),
            pictureRecord("other", u"My Cat (1).png"_s), pictureRecord(kPng, u"again.png"_s),
            PictureRecord{.hash = QByteArray(64, 'f')}};
        question.pictures[1].views = 2;
        m_store->saveMessage(question);
        for (const RecordId id : {11, 12}) { // two versions
            MessageRecord answer = messageRecord(1, id, u"Answer %1\r\n```c\n  x\n```  \n"_s.arg(id), 10);
            answer.model = u"Gemma 3 4B"_s;
            answer.note = u"Stopped"_s;
            answer.figures = u"3 tokens/s"_s;
            answer.finished = id == 12;
            m_store->saveMessage(answer);
        }
        ChatRecord trashed = chatRecord(2, u"In the trash"_s);
        trashed.deleted = QDateTime::fromMSecsSinceEpoch(5000);
        trashed.created = {};
        m_store->saveChat(trashed);
        addMessage(2, 20, u"old"_s);
    }

    QString target() const { return m_temporary.path() + u"/exported"_s; }

    // Without what an import changes, in the order of the file.
    QList<ChatContents> comparable()
    {
        QList<ChatContents> all;
        for (const auto& chats : {answerOf(m_store->chats()), answerOf(m_store->trashedChats())}) {
            for (const ChatRecord& chat : chats)
                all.append(answerOf(m_store->chat(chat.id)));
        }
        for (ChatContents& contents : all) {
            QHash<RecordId, RecordId> ids{{0, 0}};
            for (MessageRecord& message : contents.messages) {
                ids.insert(message.id, ids.size());
                message.id = ids.value(message.id);
                message.parent = ids.value(message.parent, -1);
                message.chat = 0;
            }
            contents.chat.leaf = ids.value(contents.chat.leaf, -1);
            contents.chat.id = 0;
        }
        return all;
    }
};

TEST_F(Export, MarkdownHoldsWhatIsShownWithItsPictures)
{
    const QString path = answerOf(m_store->exportMarkdown(1, target()));
    EXPECT_EQ(path, target() + u"/Über cats dogs.md"_s);
    const QString text = QString::fromUtf8(readFile(path));
    EXPECT_TRUE(text.startsWith(u"# Über: cats/dogs?\n"_s));
    EXPECT_TRUE(text.contains(u"\n## You\n"_s) && text.contains(u"\n## Gemma 3 4B\n"_s));
    EXPECT_TRUE(text.contains(u"# What *is* this?\n\n\"quoted\" \\ 👋 世界"_s)) << "verbatim";
    EXPECT_TRUE(text.contains(u"Answer 12\r\n```c\n  x\n```  \n"_s));
    EXPECT_FALSE(text.contains(u"Answer 11"_s)) << "another version";
    EXPECT_TRUE(text.contains(QLocale().toString(messageRecord(1, 12, {}).created, QLocale::LongFormat)));
    // Every link leads to a file with the picture's bytes.
    QList<QByteArray> linked;
    static const QRegularExpression link(u"!\\[[^\\n]*\\]\\(([^)]*)\\)"_s);
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const QString relative = QUrl::fromPercentEncoding(found.next().captured(1).toUtf8());
        EXPECT_TRUE(relative.startsWith(u"Über cats dogs images/"_s)) << relative.toStdString();
        linked.append(readFile(target() + u'/' + relative));
    }
    EXPECT_EQ(linked, (QList<QByteArray>{kPng, "\xff\xd8 jpeg", "other", kPng}));
    EXPECT_EQ(QDir(target() + u"/Über cats dogs images"_s).entryList(QDir::Files).size(), 3);
    EXPECT_TRUE(QFile::exists(target() + u"/Über cats dogs images/picture.jpg"_s));
}

TEST_F(Export, MarkdownWritesOverNothing)
{
    writeFile(target() + u"/Über cats dogs.md"_s, "mine");
    QDir().mkpath(target() + u"/Über cats dogs (2) images"_s);
    EXPECT_EQ(answerOf(m_store->exportMarkdown(1, target())), target() + u"/Über cats dogs (3).md"_s);
    EXPECT_EQ(readFile(target() + u"/Über cats dogs.md"_s), "mine");
    EXPECT_TRUE(QFile::exists(target() + u"/Über cats dogs (3) images/picture.jpg"_s));
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Export, WhatCannotBeWrittenIsSaid)
{
    writeFile(m_temporary.path() + u"/file"_s, "no folder");
    EXPECT_EQ(answerOf(m_store->exportMarkdown(1, m_temporary.path() + u"/file"_s)), QString());
    EXPECT_EQ(troubles().size(), 1);
    EXPECT_FALSE(answerOf(m_store->exportJson(m_temporary.path() + u"/file/chats.json"_s)));
    EXPECT_EQ(troubles().size(), 1);
    EXPECT_EQ(answerOf(m_store->exportMarkdown(99, target())), QString()) << "there is no such chat";
    EXPECT_EQ(answerOf(m_store->importJson(m_temporary.path() + u"/missing.json"_s)), 0);
    EXPECT_EQ(troubles().size(), 1);
    EXPECT_EQ(answerOf(m_store->chats()).size(), 1);
}

TEST(SafeFileName, IsTakenByEveryFileSystem)
{
    const QList<std::pair<QString, QString>> cases{{u"a/b\\c:d*e?f\"g<h>i|j"_s, u"a b c d e f g h i j"_s},
        {u".."_s, u"Chat"_s}, {u""_s, u"Chat"_s}, {u"  .hidden. "_s, u"hidden"_s}, {u"con"_s, u"_con"_s},
        {u"COM1.txt"_s, u"_COM1.txt"_s}, {u"tab\tnew\nline\0"_s, u"tab new line"_s}, {u"\u202egpj.exe"_s, u"gpj.exe"_s},
        {u"世界 👋"_s, u"世界 👋"_s}, {u"What is 3.5?"_s, u"What is 3.5"_s}, {u"../../etc/passwd"_s, u"etc passwd"_s}};
    for (const auto& [name, safe] : cases)
        EXPECT_EQ(safeFileName(name), safe);
    for (const QString& longest : {QString(5000, u'x'), u"👋"_s.repeated(5000), u"a.b"_s.repeated(3000)}) {
        const QString safe = safeFileName(longest);
        EXPECT_LT(safe.toUtf8().size(), 140);
        EXPECT_EQ(QString::fromUtf8(safe.toUtf8()), safe);
    }
}

TEST(ShownMessages, AreTheWayToTheLeaf)
{
    ChatContents contents{.chat = chatRecord(1), .messages = {}};
    EXPECT_EQ(shownMessages(contents).size(), 0);
    contents.messages = {
        messageRecord(1, 1, {}), messageRecord(1, 2, {}, 1), messageRecord(1, 3, {}, 1), messageRecord(1, 4, {}, 2)};
    const auto shown = [&](RecordId leaf) {
        contents.chat.leaf = leaf;
        QList<RecordId> ids;
        for (const MessageRecord& message : shownMessages(contents))
            ids.append(message.id);
        return ids;
    };
    EXPECT_EQ(shown(3), (QList<RecordId>{1, 3}));
    EXPECT_EQ(shown(0), (QList<RecordId>{1, 2, 4}));
    EXPECT_EQ(shown(99), (QList<RecordId>{1, 2, 4}));
    contents.messages[0].parent = 4; // a ring
    EXPECT_EQ(shown(4).size(), 3);
}

TEST_F(Export, JsonComesBackAsItWas)
{
    const QString file = m_temporary.path() + u"/all.json"_s;
    ASSERT_TRUE(answerOf(m_store->exportJson(file)));
    const QList<ChatContents> before = comparable();
    const QJsonObject json = QJsonDocument::fromJson(readFile(file)).object(); // another reader takes it too
    EXPECT_EQ(json[u"version"_s].toInt(), 1);
    EXPECT_EQ(json[u"chats"_s].toArray().size(), 2);
    EXPECT_EQ(QByteArray::fromBase64(
                  json[u"pictures"_s][QString::fromLatin1(pictureRecord(kPng).hash)].toString().toLatin1()),
        kPng);

    m_store->deleteEverything();
    ASSERT_EQ(answerOf(m_store->importJson(file)), 2);
    EXPECT_EQ(comparable(), before);
    EXPECT_EQ(answerOf(m_store->picture(pictureRecord(kPng).hash)), kPng);
    EXPECT_EQ(answerOf(m_store->picture(pictureRecord("draft bytes").hash)), "draft bytes");
    EXPECT_EQ(answerOf(m_store->search(u"quoted"_s)).size(), 1);
    ASSERT_EQ(answerOf(m_store->importJson(file)), 2) << "a second time they are there twice";
    EXPECT_EQ(answerOf(m_store->chats()).size(), 2);
    EXPECT_EQ(answerOf(m_store->trashedChats()).size(), 2);
    // Others may write the members in another order, indented.
    writeFile(file, QJsonDocument(json).toJson(QJsonDocument::Indented));
    m_store->deleteEverything();
    ASSERT_EQ(answerOf(m_store->importJson(file)), 2);
    EXPECT_EQ(comparable(), before);
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Export, JsonOfNothingIsWholeToo)
{
    const QString file = m_temporary.path() + u"/none.json"_s;
    m_store->deleteEverything();
    ASSERT_TRUE(answerOf(m_store->exportJson(file)));
    EXPECT_EQ(answerOf(m_store->importJson(file)), 0);
    EXPECT_EQ(troubles(), QStringList());
}

TEST_F(Export, HostileJsonBringsNothing)
{
    const QString file = m_temporary.path() + u"/hostile.json"_s;
    ASSERT_TRUE(answerOf(m_store->exportJson(file)));
    const QByteArray good = readFile(file);
    const auto put = [&](QByteArray from, const QByteArray& to) {
        EXPECT_TRUE(good.contains(from)) << from.toStdString();
        return QByteArray(good).replace(from, to);
    };
    QList<QByteArray> files{"", "null", "[]", "{}", "{", "\xff\xfe", QByteArray(1'000'000, '['),
        QByteArray(500'000, '{'), "{\"chats\":" + QByteArray(1'000'000, '['), R"({"format":"facet-chats","version":1})",
        R"({"format":"facet-chats","version":1,"chats":5})", R"({"format":"facet-chats","version":1,"chats":{"a":{}}})",
        R"({"format":"facet-chats","version":1,"chats":[5]})", R"({"format":"facet-chats","version":-1,"chats":[]})",
        R"({"format":"facet-chats","version":1e400,"chats":[]})", R"({"format":5,"version":1,"chats":[]})",
        R"({"format":"facet-chats","version":2,"chats":[{"id":"1"}]})",
        R"({"format":"facet-chats","version":1,"chats":[{"id":"1","title":{"a":[]}}]})",
        R"({"format":"facet-chats","version":1,"chats":[{"id":"1"}],"pictures":{"../../x":"QUFB"}})",
        R"({"format":"facet-chats","version":1,"chats":[{"id":"1","messages":[{"id":"2"}]}]})",
        R"({"format":"facet-chats","version":1,"chats":[{"id":"1","title":"\ud800"}]})",
        put("\"parent\":\"10\"", "\"parent\":\"12\""), put("\"parent\":\"10\"", "\"parent\":10"),
        put("\"id\":\"11\"", "\"id\":\"10\""), put("\"author\":\"model\"", "\"author\":\"root\""),
        put("\"leaf\":\"12\"", "\"leaf\":\"77\""), put("\"views\":2", "\"views\":-2"),
        put("\"views\":2", "\"views\":99999999999999"), put("\"created\":\"20", "\"created\":\"x"),
        put(kPng.toBase64(), "AAAA"), put(kPng.toBase64(), "!!!!"), put("facet-chats", "facet-cats"),
        good.left(good.size() - 3)};
    for (int cut = 1; cut < 40; ++cut)
        files.append(good.left(good.size() * cut / 40));
    for (const QByteArray& bytes : files) {
        SCOPED_TRACE(bytes.left(100).toStdString());
        writeFile(file, bytes);
        EXPECT_EQ(answerOf(m_store->importJson(file)), 0);
        EXPECT_EQ(troubles().size(), 1);
    }
    EXPECT_EQ(answerOf(m_store->chats()).size(), 1);
    EXPECT_EQ(answerOf(m_store->picture(pictureRecord(kPng).hash)), kPng) << "was there before";
    EXPECT_EQ(answerOf(m_store->importJson(m_temporary.path())), 0) << "a folder";
    // Any byte changed: a number comes back, and the store goes on.
    QRandomGenerator random(1);
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = good;
        bytes[random.bounded(int(bytes.size()))] = char(random.generate());
        writeFile(file, bytes);
        const int came = answerOf(m_store->importJson(file));
        EXPECT_TRUE(came == 0 || came == 2);
    }
    close();
    EXPECT_EQ(valueOf(databaseFile(), u"PRAGMA integrity_check"_s), u"ok"_s);
}

TEST_F(Export, PicturesOfARefusedFileDoNotStay)
{
    const QString file = m_temporary.path() + u"/refused.json"_s;
    ASSERT_TRUE(answerOf(m_store->exportJson(file)));
    QByteArray bytes = readFile(file);
    writeFile(file, bytes.replace("facet-chats", "facet-cats"));
    m_store->deleteEverything();
    EXPECT_EQ(answerOf(m_store->importJson(file)), 0);
    EXPECT_FALSE(QFile::exists(pictureFile(pictureRecord(kPng).hash)));
}

} // namespace
} // namespace facet
