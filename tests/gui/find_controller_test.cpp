#include "app/chat/find_controller.h"
#include "app/chat/message_list_model.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

namespace facet::test {

// Rows come, go and change anywhere while words are looked for; a naive search tells what must be found.
class FindControllerTest : public QObject {
    Q_OBJECT

private slots:
    void anyChangesKeepWhatIsFound();
    void theCurrentOneMovesWithItsMessage();
};

namespace {

QStandardItem* item(const QString& text)
{
    auto* item = new QStandardItem;
    item->setData(text, MessageListModel::TextRole);
    return item;
}

QList<int> naive(const QStandardItemModel& model, const QString& words)
{
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString text = model.index(row, 0).data(MessageListModel::TextRole).toString();
        if (text.toLower().indexOf(words.toLower()) >= 0) rows.append(row);
    }
    return rows;
}

} // namespace

void FindControllerTest::anyChangesKeepWhatIsFound()
{
    QRandomGenerator random(5);
    const QStringList texts{"a cow", "a COW and a sheep", "nothing", ""};
    QStandardItemModel model;
    FindController finder;
    finder.setMessages(&model);
    finder.setWords("cow");
    for (int step = 0; step < 1000; ++step) {
        const int row = random.bounded(model.rowCount() + 1);
        const QString text = texts[random.bounded(texts.size())];
        const int what = random.bounded(3);
        if (what == 0 && model.rowCount() < 40) model.insertRow(row, item(text));
        if (what == 1 && row < model.rowCount()) model.removeRows(row, std::min(2, model.rowCount() - row));
        if (what == 2 && row < model.rowCount()) model.item(row)->setData(text, MessageListModel::TextRole);
        const QList<int> expected = naive(model, "cow");
        QCOMPARE(finder.count(), expected.size());
        QVERIFY(finder.row() == -1 || expected.contains(finder.row()));
        // All of them in order, and around.
        if (expected.isEmpty()) continue;
        finder.next();
        const qsizetype first = expected.indexOf(finder.row());
        for (qsizetype i = 0; i <= expected.size(); ++i) {
            QCOMPARE(finder.row(), expected[(first + i) % expected.size()]);
            QCOMPARE(finder.place(), (first + i) % expected.size() + 1);
            finder.next();
        }
        finder.previous();
        QCOMPARE(finder.row(), expected[first]);
    }
}

void FindControllerTest::theCurrentOneMovesWithItsMessage()
{
    QStandardItemModel model;
    for (const char* text : {"hay", "needle", "hay", "needle"})
        model.appendRow(item(text));
    FindController finder;
    finder.setMessages(&model);
    QSignalSpy wanted(&finder, &FindController::wanted);
    finder.setWords("needle");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(finder.row(), 1);
    model.insertRow(0, item("new"));
    QCOMPARE(finder.row(), 2);
    model.removeRows(0, 2);
    QCOMPARE(finder.row(), 0);
    QCOMPARE(finder.place(), 1);
    model.removeRows(0, 1);
    QCOMPARE(finder.row(), -1);
    QCOMPARE(finder.count(), 1);
    QCOMPARE(wanted.count(), 1); // the reader is left where he is
    finder.setMessages(nullptr);
    QCOMPARE(finder.count(), 0);
}

} // namespace facet::test

QTEST_GUILESS_MAIN(facet::test::FindControllerTest)
#include "find_controller_test.moc"
