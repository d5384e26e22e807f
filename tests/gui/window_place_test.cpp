#include "app/desktop/window_place.h"
#include "app/settings.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace facet;

Q_DECLARE_METATYPE(std::optional<QPoint>)

// The window comes back where it was, but never where nobody could reach it.
class WindowPlaceTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath("facet.ini"); }
    // What the next run would read.
    Settings kept() { return Settings(file()); }

private slots:
    void init() { QFile::remove(file()); }

    void onlyWhatCanBeDraggedIsAPlace_data()
    {
        QTest::addColumn<QPoint>("place");
        QTest::addColumn<bool>("reachable");
        // Two screens side by side, the second lower and with a panel above.
        QTest::newRow("on the first") << QPoint(100, 100) << true;
        QTest::newRow("on the second") << QPoint(2400, 500) << true;
        QTest::newRow("between both") << QPoint(1500, 500) << true;
        QTest::newRow("mostly left of all") << QPoint(-800, 100) << true;
        QTest::newRow("too far left") << QPoint(-950, 100) << false;
        QTest::newRow("too far right") << QPoint(3800, 500) << false;
        QTest::newRow("above all") << QPoint(100, -10) << false;
        QTest::newRow("under the panel") << QPoint(2400, 400) << false;
        QTest::newRow("too far down") << QPoint(100, 1070) << false;
        QTest::newRow("on a screen that is gone") << QPoint(5000, 100) << false;
    }
    void onlyWhatCanBeDraggedIsAPlace()
    {
        QFETCH(QPoint, place);
        QFETCH(bool, reachable);
        const QList<QRect> screens{{0, 0, 1920, 1080}, {1920, 432, 1920, 1048}};
        const auto result = reachablePlace(place, QSize(1000, 700), screens);
        QCOMPARE(result.has_value(), reachable);
        if (reachable) QCOMPARE(*result, place);
        QVERIFY(!reachablePlace(std::nullopt, QSize(1000, 700), screens));
        QVERIFY(!reachablePlace(place, QSize(1000, 700), {}));
    }
    void aWindowComesBackWhereItWas()
    {
        {
            Settings settings(file());
            QWindow window;
            WindowPlace place(window, settings);
            window.show();
            window.setFramePosition({60, 40});
            window.resize(640, 480);
            QTRY_COMPARE(kept().windowSize(), QSize(640, 480)); // while it is open: it may be killed
            QTRY_COMPARE(kept().windowPosition().value_or(QPoint()), QPoint(60, 40));
        }
        Settings settings(file());
        QWindow window;
        WindowPlace place(window, settings);
        QCOMPARE(window.size(), QSize(640, 480));
        window.show();
        QCOMPARE(window.framePosition(), QPoint(60, 40));
        QCOMPARE(window.visibility(), QWindow::Windowed);
    }
    void closingKeepsTheLastPlace()
    {
        Settings settings(file());
        QWindow window;
        WindowPlace place(window, settings);
        window.show();
        window.resize(500, 450);
        window.close();
        QCOMPARE(settings.windowSize(), QSize(500, 450));
    }
    void aMaximisedWindowKnowsWhatItWasBefore()
    {
        {
            Settings settings(file());
            QWindow window;
            WindowPlace place(window, settings);
            window.show();
            window.resize(640, 480);
            QTRY_COMPARE(kept().windowSize(), QSize(640, 480));
            window.showMaximized();
            QTRY_VERIFY(kept().windowMaximized());
            QVERIFY(window.size() != QSize(640, 480));
            window.showFullScreen();
            window.close();
        }
        Settings settings(file());
        QCOMPARE(settings.windowSize(), QSize(640, 480));
        QVERIFY(settings.windowMaximized()); // full screen is for the moment
        QWindow window;
        WindowPlace place(window, settings);
        window.setVisible(true);
        QCOMPARE(window.visibility(), QWindow::Maximized);
        window.showNormal();
        QTRY_VERIFY(!kept().windowMaximized());
    }
    void noWindowIsLargerThanTheScreen()
    {
        Settings settings(file());
        settings.setWindowSize({9000, 600});
        settings.setWindowPosition({30000, 30000});
        QWindow window;
        WindowPlace place(window, settings);
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QCOMPARE(window.size(), QSize(screen.width(), 600));
        window.show();
        QVERIFY(screen.intersects(window.frameGeometry()));
    }
};

QTEST_MAIN(WindowPlaceTest)
#include "window_place_test.moc"
