#include "app/history/chat_list_model.h"
#include "app/history/date_groups.h"
#include "app/history/search_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

namespace facet::test {

namespace {

ChatRecord chatOf(RecordId id, const QDateTime& changed, bool pinned = false)
{
    return {.id = id, .title = QString("Chat %1").arg(id), .pinned = pinned, .changed = changed};
}

} // namespace

class ChatListModelTest : public QObject {
    Q_OBJECT

private slots:
    void groupsFollowTheCalendar_data();
    void groupsFollowTheCalendar();
    void pinnedFirstThenTheLastChanged();
    void oneMovesAndOnlyItsRowChanges();
    void openRowFollowsItsChat();
    void headingsFollowTheDay();
    void anyChangesKeepTheOrder();
    void foundWordsAreBoldAndTheRestIsText();
};

void ChatListModelTest::groupsFollowTheCalendar_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("group");
    QTest::newRow("today") << QDate(2026, 3, 10) << "Today";
    QTest::newRow("a clock that was wrong") << QDate(2031, 1, 1) << "Today";
    QTest::newRow("yesterday") << QDate(2026, 3, 9) << "Yesterday";
    QTest::newRow("two days") << QDate(2026, 3, 8) << "Previous 7 days";
    QTest::newRow("seven days") << QDate(2026, 3, 3) << "Previous 7 days";
    QTest::newRow("eight days") << QDate(2026, 3, 2) << "Previous 30 days";
    QTest::newRow("thirty days") << QDate(2026, 2, 8) << "Previous 30 days";
    QTest::newRow("a month of this year") << QDate(2026, 2, 7) << "February";
    QTest::newRow("another year") << QDate(2025, 12, 31) << "December 2025";
}

void ChatListModelTest::groupsFollowTheCalendar()
{
    QFETCH(QDate, day);
    QFETCH(QString, group);
    QCOMPARE(dateGroup(day, QDate(2026, 3, 10), QLocale(QLocale::English)), group);
}

void ChatListModelTest::pinnedFirstThenTheLastChanged()
{
    const QDateTime now = QDateTime::currentDateTime();
    ChatListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChats({chatOf(1, now.addDays(-40)), chatOf(2, now), chatOf(3, now.addDays(-3), true)});
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.at(0)->id, 3);
    QCOMPARE(model.at(1)->id, 2);
    QCOMPARE(model.at(2)->id, 1);
    QCOMPARE(model.index(0).data(ChatListModel::GroupRole).toString(), "Pinned");
    QCOMPARE(model.index(1).data(ChatListModel::GroupRole).toString(), "Today");
    QVERIFY(!model.at(3));
    QVERIFY(!model.at(-1));
}

void ChatListModelTest::oneMovesAndOnlyItsRowChanges()
{
    const QDateTime now = QDateTime::currentDateTime();
    ChatListModel model;
    model.setChats({chatOf(1, now.addSecs(-30)), chatOf(2, now.addSecs(-20)), chatOf(3, now.addSecs(-10))});
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.put(chatOf(1, now)); // the last of the list gets a message
    QCOMPARE(model.at(0)->id, 1);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 0);
    model.put(chatOf(1, now)); // the same again: nothing
    QCOMPARE(moved.count(), 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(reset.isEmpty());
}

void ChatListModelTest::openRowFollowsItsChat()
{
    const QDateTime now = QDateTime::currentDateTime();
    ChatListModel model;
    model.setChats({chatOf(1, now.addSecs(-30)), chatOf(2, now.addSecs(-20))});
    QCOMPARE(model.openRow(), -1);
    model.setOpen(1);
    QCOMPARE(model.openRow(), 1);
    QVERIFY(model.index(1).data(ChatListModel::OpenRole).toBool());
    model.put(chatOf(1, now));
    QCOMPARE(model.openRow(), 0);
    model.remove(1);
    QCOMPARE(model.openRow(), -1);
    QVERIFY(!model.index(0).data(ChatListModel::OpenRole).toBool());
}

void ChatListModelTest::headingsFollowTheDay()
{
    const QDateTime now = QDateTime::currentDateTime();
    ChatListModel model;
    model.setChats({chatOf(1, now)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setToday(now.date().addDays(1));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0).data(ChatListModel::GroupRole).toString(), "Yesterday");
}

// Against the plainest oracle: a map, sorted anew each time.
void ChatListModelTest::anyChangesKeepTheOrder()
{
    QRandomGenerator random(7);
    ChatListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QDateTime now = QDateTime::currentDateTime();
    std::map<RecordId, ChatRecord> known;
    for (int step = 0; step < 2000; ++step) {
        const RecordId id = random.bounded(1, 20);
        if (random.bounded(4) == 0) {
            model.remove(id);
            known.erase(id);
        } else {
            known[id] = chatOf(id, now.addSecs(-random.bounded(30)), random.bounded(3) == 0);
            model.put(known[id]);
        }
        std::vector<std::tuple<bool, qint64, RecordId>> order;
        for (const auto& [key, chat] : known)
            order.emplace_back(!chat.pinned, -chat.changed.toMSecsSinceEpoch(), -key);
        std::sort(order.begin(), order.end());
        QCOMPARE(model.count(), static_cast<int>(order.size()));
        for (int row = 0; row < model.count(); ++row)
            QCOMPARE(model.at(row)->id, -std::get<2>(order[static_cast<std::size_t>(row)]));
    }
}

void ChatListModelTest::foundWordsAreBoldAndTheRestIsText()
{
    SearchModel model;
    model.setHits({{.chat = 1, .title = {}, .snippet = "a <b>cow</b> & a cow", .marks = {{5, 3}, {17, 3}}},
        {.chat = 1, .title = "T", .snippet = "short", .marks = {{3, 9}, {-1, 2}}}});
    const auto snippet = [&](int row) { return model.index(row).data(SearchModel::SnippetRole).toString(); };
    QCOMPARE(snippet(0), "a &lt;b&gt;<b>cow</b>&lt;/b&gt; &amp; a <b>cow</b>");
    QCOMPARE(snippet(1), "short"); // marks that do not fit are left out
    QCOMPARE(model.index(0).data(SearchModel::TitleRole).toString(), "New chat");
}

} // namespace facet::test

QTEST_GUILESS_MAIN(facet::test::ChatListModelTest)
#include "chat_list_model_test.moc"
