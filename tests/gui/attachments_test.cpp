#include "app/chat/attachment_controller.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace facet;

namespace {

using List = AttachmentListModel;
using State = AttachmentListModel::State;
using Detail = AttachmentListModel::Detail;

const QString kCow = QStringLiteral(FACET_TEST_DATA "/images/cow_in_beach.jpg");
const QString kLily = QStringLiteral(FACET_TEST_DATA "/images/lilly.jpg");
const QString kNoPicture = QStringLiteral(FACET_TEST_DATA "/tokenizer/README.md");

// A reader that waits until it is told to go on: 10 x 20 pixels for every name.
struct SlowReader {
    std::shared_ptr<QSemaphore> gate = std::make_shared<QSemaphore>();
    std::shared_ptr<std::atomic<int>> begun = std::make_shared<std::atomic<int>>(0);

    Result<Picture> operator()(const PictureSource& source) const
    {
        ++*begun;
        gate->acquire();
        return makePicture(source.name, Image{10, 20, std::vector<std::uint8_t>(600, 7)});
    }
};

struct Desk {
    explicit Desk(PictureReader reader = readPicture) : controller(std::move(reader)) { }

    List& list() { return *controller.list(); }
    QVariant data(int row, List::Role role) { return list().index(row).data(role); }
    State state(int row) { return data(row, List::StateRole).value<State>(); }
    QString name(int row) { return data(row, List::NameRole).toString(); }
    QString reason(int row) { return data(row, List::ReasonRole).toString(); }
    int tokens(int row) { return data(row, List::TokensRole).toInt(); }

    AttachmentController controller;
    QAbstractItemModelTester tester{controller.list(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QMimeData* clipboardOf(const QString& text, const QImage& image = {}, const QString& html = {})
{
    auto* data = new QMimeData;
    if (!text.isNull()) data->setText(text);
    if (!image.isNull()) data->setImageData(image);
    if (!html.isNull()) data->setHtml(html);
    return data;
}

QImage plain(const QSize& size, const QColor& color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QString dataUrl(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return "data:image/png;base64," + QString::fromLatin1(buffer.data().toBase64());
}

} // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT

private slots:
    void fileThatIsNoPictureSaysWhyAndTheOthersAreReady()
    {
        Desk desk;
        desk.controller.addUrls({QUrl::fromLocalFile(kCow), QUrl::fromLocalFile(kNoPicture)});
        QCOMPARE(desk.list().count(), 2);
        QCOMPARE(desk.name(0), QString("cow_in_beach.jpg"));
        QTRY_VERIFY(!desk.controller.reading());
        QCOMPARE(desk.state(0), State::Ready);
        QCOMPARE(desk.state(1), State::Refused);
        QVERIFY(desk.reason(1).endsWith('.'));
        QCOMPARE(desk.controller.hindrance(), QString()); // what is refused keeps nobody from sending
        const QList<Picture> taken = desk.controller.take();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken[0].sizeText(), QString("612 × 425"));
        QCOMPARE(desk.list().count(), 0);
    }

    void twoDropsAtOnceKeepTheirOrder()
    {
        const SlowReader reader;
        Desk desk{PictureReader(reader)};
        desk.controller.addUrls({QUrl("file:///a.png"), QUrl("file:///b.png")});
        desk.controller.addUrls({QUrl("file:///c.png"), QUrl("file:///d.png")});
        QCOMPARE(desk.list().countOf(State::Reading), 4);
        QVERIFY(desk.controller.reading());
        reader.gate->release(4);
        QTRY_COMPARE(desk.controller.ready(), 4);
        QString names;
        for (const Picture& picture : desk.controller.take())
            names += picture.name;
        QCOMPARE(names, QString("a.pngb.pngc.pngd.png"));
    }

    void removingWhileReadingDropsTheResultAndWhatHasNotBegun()
    {
        const SlowReader reader;
        Desk desk{PictureReader(reader)};
        for (const char* url : {"file:///a.png", "file:///b.png", "file:///c.png", "file:///d.png"})
            desk.controller.addUrls({QUrl(url)});
        QTRY_COMPARE(reader.begun->load(), 2); // no more at a time, however many there are
        desk.controller.remove(3);
        desk.controller.remove(0);
        desk.controller.remove(99);
        reader.gate->release(4);
        QTRY_COMPARE(desk.controller.ready(), 2);
        QCOMPARE(desk.name(0), QString("b.png"));
        QCOMPARE(desk.name(1), QString("c.png"));
        QTest::qWait(20);
        QCOMPARE(reader.begun->load(), 3); // d was never read
        QCOMPARE(desk.list().count(), 2);
    }

    void goingAwayWhileReadingIsSafe()
    {
        const SlowReader reader;
        {
            Desk desk{PictureReader(reader)};
            for (int i = 0; i < 9; ++i)
                desk.controller.addUrls({QUrl("file:///a.png")});
            QTRY_COMPARE(reader.begun->load(), 2);
            // When the list is emptied on the way out, everybody may go on: nobody else begins then.
            connect(&desk.list(), &QAbstractItemModel::modelReset, this, [gate = reader.gate] { gate->release(9); });
        }
        QCOMPARE(reader.begun->load(), 2);
        QCoreApplication::processEvents();
    }

    void readingDoesNotBlockTheWindow()
    {
        const SlowReader reader;
        Desk desk{PictureReader(reader)};
        desk.controller.addUrls({QUrl("file:///a.png")});
        bool alive = false;
        QTimer::singleShot(0, this, [&] { alive = true; });
        QTRY_VERIFY(alive);
        QCOMPARE(desk.state(0), State::Reading);
        reader.gate->release();
        QTRY_COMPARE(desk.state(0), State::Ready);
    }

    void costIsKnownBeforeSendingAndFollowsTheDetail()
    {
        Desk desk;
        desk.controller.addUrls({QUrl::fromLocalFile(kCow)}); // 612 x 425
        QTRY_COMPARE(desk.controller.ready(), 1);
        QCOMPARE(desk.tokens(0), 0); // no model is there to price it
        desk.controller.setRoom({.known = true, .viewTokens = 256, .freeTokens = 4096});
        QCOMPARE(desk.tokens(0), 256);
        QSignalSpy changed(&desk.list(), &QAbstractItemModel::dataChanged);
        desk.controller.setDetail(0, Detail::Fine);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(desk.tokens(0), 5 * 256); // a grid of two by two, and the whole
        QCOMPARE(desk.controller.tokens(0, Detail::Whole), 256);
        QCOMPARE(desk.controller.tokens(0, Detail::Auto), 3 * 256); // longer than wide by a fifth: its halves, too
        QVERIFY(desk.controller.take()[0].views == Views::Fine);
    }

    void tooManyTokensAreToldInASentence()
    {
        Desk desk;
        desk.controller.setRoom({.known = true, .viewTokens = 256, .freeTokens = 500});
        desk.controller.addUrls({QUrl::fromLocalFile(kCow), QUrl::fromLocalFile(kLily)});
        QTRY_COMPARE(desk.controller.ready(), 2);
        QVERIFY2(desk.controller.hindrance().contains("512"), qPrintable(desk.controller.hindrance()));
        QVERIFY(desk.controller.hindrance().contains("500"));
        desk.controller.remove(0);
        QCOMPARE(desk.controller.hindrance(), QString());
        desk.controller.setRoom({.known = true, .viewTokens = 256, .freeTokens = -3});
        QVERIFY(desk.controller.hindrance().contains("room for 0"));
    }

    void modelWithoutEyesIsTold()
    {
        Desk desk;
        desk.controller.setRoom({.known = true, .viewTokens = 0, .freeTokens = 4096});
        QCOMPARE(desk.controller.hindrance(), QString());
        desk.controller.addUrls({QUrl::fromLocalFile(kCow)});
        QTRY_COMPARE(desk.controller.ready(), 1);
        QVERIFY(desk.controller.hindrance().startsWith("This model cannot see pictures."));
        desk.controller.setRoom({.known = true, .viewTokens = 256, .freeTokens = 4096}); // another model was opened
        QCOMPARE(desk.controller.hindrance(), QString());
    }

    void wordsOnTheClipboardWinOverThePictureBesideThem()
    {
        Desk desk;
        QGuiApplication::clipboard()->setMimeData(clipboardOf("A table's cell", plain({4, 4}, Qt::red)));
        QVERIFY(!desk.controller.paste());
        QCOMPARE(desk.list().count(), 0);
    }

    void pictureOnTheClipboardIsPasted()
    {
        Desk desk;
        QGuiApplication::clipboard()->setMimeData(
            clipboardOf({}, plain({40, 30}, Qt::red), "<img src='https://example.org/cat.png'>"));
        QVERIFY(desk.controller.paste());
        QTRY_COMPARE(desk.controller.ready(), 1);
        QCOMPARE(desk.controller.take()[0].sizeText(), QString("40 × 30"));
    }

    void filesOnTheClipboardArePastedThoughTheirNamesAreWords()
    {
        Desk desk;
        auto* data = clipboardOf(kCow);
        data->setUrls({QUrl::fromLocalFile(kCow), QUrl::fromLocalFile(kLily)});
        QGuiApplication::clipboard()->setMimeData(data);
        QVERIFY(desk.controller.paste());
        QTRY_COMPARE(desk.controller.ready(), 2);
    }

    void pictureInsideAPageIsPasted()
    {
        Desk desk;
        const QString page = "<html><body><p><IMG alt=x src=\"" + dataUrl(plain({12, 9}, Qt::blue)) + "\"></p>";
        QGuiApplication::clipboard()->setMimeData(clipboardOf({}, {}, page));
        QVERIFY(desk.controller.paste());
        QTRY_COMPARE(desk.controller.ready(), 1);
        QCOMPARE(desk.controller.take()[0].sizeText(), QString("12 × 9"));
    }

    void pictureOfTheWebIsNotFetched()
    {
        Desk desk;
        QGuiApplication::clipboard()->setMimeData(
            clipboardOf({}, {}, "<img src='https://example.org/a/cat.png?x=1&amp;y=2'>"));
        QVERIFY(desk.controller.paste());
        QCOMPARE(desk.state(0), State::Refused);
        QCOMPARE(desk.name(0), QString("cat.png"));
        QVERIFY(desk.reason(0).contains("online"));
    }

    void nothingToLookAtIsNoPaste()
    {
        Desk desk;
        QGuiApplication::clipboard()->setMimeData(clipboardOf({}, {}, "<b>bold</b>"));
        QVERIFY(!desk.controller.paste());
        QGuiApplication::clipboard()->clear();
        QVERIFY(!desk.controller.paste());
    }

    void whatWasTakenCanBePutBack()
    {
        Desk desk;
        desk.controller.addFiles({kCow});
        QTRY_COMPARE(desk.controller.ready(), 1);
        desk.controller.setDetail(0, Detail::Always);
        desk.controller.putBack(desk.controller.take());
        QCOMPARE(desk.controller.ready(), 1);
        QCOMPARE(desk.data(0, List::DetailRole).value<Detail>(), Detail::Always);
    }
};

QTEST_MAIN(AttachmentsTest)
#include "attachments_test.moc"
