#include "app/application.h"
#include "tests/gui/drag.h"
#include "tests/gui/gui_support.h"

#include <QDrag>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace facet;

namespace {

constexpr const char* kSees = R"({
  "onLoad": [[ {"loaded": {"name": "Tiny", "device": "Test GPU", "context": 4096, "viewTokens": 256}} ]],
  "onGenerate": [[ {"looking": [0, 1, 0.5]}, {"reading": [260, 260]}, {"text": "I see "}, {"text": "{pictures}."},
                   {"generated": {"promptTokens": 270, "tokens": 3}} ]]
})";

const QString kCow = QStringLiteral(FACET_TEST_DATA "/images/cow_in_beach.jpg");

// Delegates are no QObject children of the window.
QQuickItem* below(QQuickItem& root, const QString& name)
{
    for (QQuickItem* child : root.childItems()) {
        if (child->objectName() == name) return child;
        if (QQuickItem* found = below(*child, name)) return found;
    }
    return nullptr;
}

} // namespace

// Takes what the window hands to the system when a drag begins; offscreen there is none that would move it on.
class Hand : public QObject {
    Q_OBJECT

public:
    QList<QUrl> held;

public slots:
    void take()
    {
        if (const auto* drag = sender()->parent()->findChild<QDrag*>()) held = drag->mimeData()->urls();
    }
};

// A file from its drop on the real Main.qml to the request and the answer, with the objects of the program.
class PictureWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    test::RequestLog m_log;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Application> m_application;
    QQuickWindow* m_window = nullptr;

    ChatController& chat() { return m_application->chat(); }
    QQuickItem* item(const char* name) { return m_window->findChild<QQuickItem*>(name); }
    void openDemo()
    {
        m_application->models().setDemoModel("/demo.gguf");
        m_application->models().openDemo();
        QTRY_COMPARE(chat().state(), ChatController::State::Ready);
    }
    QString answer()
    {
        const MessageListModel& messages = *chat().messages();
        return messages.index(messages.count() - 1).data(MessageListModel::TextRole).toString();
    }

private slots:
    void init()
    {
        m_log.clear();
        m_settings = std::make_unique<Settings>(m_folder.filePath("facet.ini"));
        m_application =
            std::make_unique<Application>(test::loggedEngine(kSees, m_log), *m_settings, m_folder.filePath("data"));
        m_application->appearance().setMotion(false);
        m_window = m_application->showWindow();
        QVERIFY(m_window != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_application->models().open("/tiny.gguf");
        QTRY_COMPARE(chat().state(), ChatController::State::Ready);
    }
    void cleanup()
    {
        m_application.reset();
        m_settings.reset();
    }

    void droppedPhotoIsShownSentAndAnswered()
    {
        test::Drag drag(*m_window, {QUrl::fromLocalFile(kCow)});
        QVERIFY(drag.enter({20, 20})); // over the side bar: the whole window is the target
        QTRY_VERIFY(item("dropOverlay")->isVisible());
        QVERIFY(drag.move({600, 700}));
        QVERIFY(drag.drop({600, 300}));
        QTRY_VERIFY(!item("dropOverlay")->isVisible());
        QTRY_COMPARE(chat().attachments()->ready(), 1);

        for (const char letter : std::string_view("What is it"))
            QTest::keyClick(m_window, letter);
        QTest::keyClick(m_window, Qt::Key_Return);
        QTRY_COMPARE(chat().state(), ChatController::State::Ready);
        QCOMPARE(answer(), QString("I see 1 picture (612 x 425)."));
        const auto requests = m_log.all<Generate>();
        QCOMPARE(requests.size(), std::size_t{1});
        const Turn& turn = requests[0].turns.at(0);
        QCOMPARE(turn.text, std::string("What is it"));
        QCOMPARE(turn.images.size(), std::size_t{1});
        const QImage expected(kCow); // by another decoder
        const Image& sent = *turn.images[0].image;
        for (const QPoint& at : {QPoint(5, 5), QPoint(300, 30), QPoint(420, 200), QPoint(600, 400)}) {
            const std::uint8_t* rgb = &sent.rgb[std::size_t(at.y()) * sent.width * 3 + std::size_t(at.x()) * 3];
            const QColor color = expected.pixelColor(at);
            QVERIFY(std::abs(rgb[0] - color.red()) + std::abs(rgb[2] - color.blue()) < 24);
        }
        const auto shown = [this] { return below(*m_window->contentItem(), "messagePicture"); };
        QTRY_VERIFY(shown() != nullptr);
        QVERIFY(shown()->width() > 200);
    }

    void samplePictureIsDraggedIntoTheMessage()
    {
        openDemo();
        QQuickItem* card = item("sampleCard");
        QVERIFY(card != nullptr && card->isVisible());
        Hand hand;
        for (QObject* attached : card->children())
            if (attached->inherits("QQuickDragAttached")) connect(attached, SIGNAL(dragStarted()), &hand, SLOT(take()));
        const QPoint from = card->mapToScene({60, 50}).toPoint();
        QTest::mousePress(m_window, Qt::LeftButton, {}, from);
        for (int step = 5; step <= 40; step += 5)
            QTest::mouseMove(m_window, from + QPoint(step, step));
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, from + QPoint(40, 40));
        QCOMPARE(hand.held.size(), 1);
        QVERIFY(hand.held[0].isLocalFile());                // other programs can take it too
        QCOMPARE(chat().attachments()->list()->count(), 0); // it was no click

        test::Drag drag(*m_window, hand.held);
        QVERIFY(drag.enter({600, 300}));
        QTRY_VERIFY(item("dropOverlay")->isVisible());
        QVERIFY(drag.drop({600, 720}));
        QTRY_COMPARE(chat().attachments()->ready(), 1);
        QTRY_VERIFY(!item("dropOverlay")->isVisible());
    }

    void dropIsTakenWhileAPopupIsOpen()
    {
        QTest::mouseClick(m_window, Qt::LeftButton, {},
            item("modelPill")->mapToScene({item("modelPill")->width() / 2, 10}).toPoint());
        QTRY_VERIFY(m_window->findChild<QObject*>("modelPicker")->property("opened").toBool());
        test::Drag drag(*m_window, {QUrl::fromLocalFile(kCow)});
        QVERIFY(drag.enter({600, 300}));
        QVERIFY(drag.drop({600, 300}));
        QTRY_COMPARE(chat().attachments()->ready(), 1);
    }

    void whatHoldsNoPictureIsNotTaken()
    {
        test::Drag drag(*m_window, {});
        drag.data().setText("only words");
        QVERIFY(!drag.enter({600, 300}));
        QVERIFY(!item("dropOverlay")->isVisible());
        QVERIFY(!drag.drop({600, 300}));
        QCOMPARE(chat().attachments()->list()->count(), 0);
    }
};

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    nameApplication();
    setUpInterface();
    PictureWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "picture_window_test.moc"
