#include "app/library/model_controller.h"
#include "tests/gui/gui_support.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace facet;

namespace {

constexpr const char* kNeverLoads = R"({"onLoad": [[{"loading": 0.25}]]})";
constexpr const char* kNoMemoryThenLoads = R"({"onLoad": [
    [{"failed": {"kind": "memory", "message": "It does not fit.", "nextStep": "Close something."}}],
    [{"loaded": {"name": "Tiny", "device": "GPU"}}]]})";
constexpr const char* kBadFile = R"({"onLoad": [[{"failed": {"kind": "format", "message": "This is no model."}}]]})";

struct Desk {
    explicit Desk(const char* json, const QString& ini, const QString& demo = {})
        : settings(ini)
        , bridge(test::loggedEngine(json, log))
    {
        models.setDemoModel(demo);
    }
    QString loadedPath() const { return QString::fromStdString(log.all<LoadModel>().back().path.string()); }

    test::RequestLog log;
    Settings settings;
    Notice notice;
    EngineBridge bridge;
    ModelController models{bridge, notice, settings};
};

using State = ModelController::State;

} // namespace

class ModelControllerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString ini() const { return m_folder->filePath("facet.ini"); }
    QString modelFile(const char* name = "tiny.gguf") const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write("x");
        return file.fileName();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void loadedModelIsShownAndRemembered()
    {
        const QString path = modelFile();
        {
            Desk desk(test::kTalks, ini());
            desk.models.open(path);
            QCOMPARE(desk.models.state(), State::Loading);
            QCOMPARE(desk.models.loadingName(), QString("tiny.gguf"));
            QTRY_COMPARE(desk.models.state(), State::Ready);
            QCOMPARE(desk.models.model().name, QString("Tiny"));
            QCOMPARE(desk.models.weightsShare(), 0.1);
            QCOMPARE(desk.models.cacheShare(), 0.1);
        }
        Desk next(test::kTalks, ini());
        QCOMPARE(next.models.recent()->count(), 1);
        QCOMPARE(next.models.newestPath(), path);
        next.models.openAtStart();
        QTRY_COMPARE(next.models.state(), State::Ready);
        QCOMPARE(next.log.all<LoadModel>()[0].path.string(), path.toStdString());
    }

    void modelOpenedTwiceIsRememberedOnceAndFirst()
    {
        Desk desk(test::kTalks, ini());
        for (const char* path : {"/a", "/b", "/a"}) {
            desk.models.open(path);
            QTRY_COMPARE(desk.models.state(), State::Ready);
        }
        QCOMPARE(desk.models.recent()->count(), 2);
        QCOMPARE(desk.models.recent()->index(0).data(RecentModelsModel::PathRole).toString(), QString("/a"));
        QVERIFY(desk.models.newestPath().isEmpty()); // not there any more, so not offered
    }

    void cancelledLoadEndsQuietlyWithoutAModel()
    {
        Desk desk(kNeverLoads, ini());
        desk.models.open("/slow.gguf");
        QTRY_COMPARE(desk.models.progress(), 0.25);
        desk.models.cancelLoading();
        QTRY_COMPARE(desk.models.state(), State::NoModel);
        QVERIFY(!desk.notice.shown());
        QCOMPARE(desk.models.recent()->count(), 0);
    }

    void badFileIsToldWithAWayToAnother()
    {
        Desk desk(kBadFile, ini());
        QSignalSpy openRequested(&desk.models, &ModelController::openRequested);
        desk.models.open("/bad.gguf");
        QTRY_VERIFY(desk.notice.shown());
        QCOMPARE(desk.models.state(), State::NoModel);
        QCOMPARE(desk.notice.message(), QString("This is no model."));
        QCOMPARE(desk.models.recent()->count(), 0);
        desk.notice.act();
        QCOMPARE(openRequested.count(), 1);
        QVERIFY(!desk.notice.shown());
    }

    void modelThatDoesNotFitIsTriedWithAShorterContext()
    {
        Desk desk(kNoMemoryThenLoads, ini());
        desk.models.open("/big.gguf");
        QTRY_VERIFY(desk.notice.shown());
        QCOMPARE(desk.notice.nextStep(), QString("Close something."));
        desk.notice.act();
        QTRY_COMPARE(desk.models.state(), State::Ready);
        const auto loads = desk.log.all<LoadModel>();
        QCOMPARE(loads.size(), std::size_t{2});
        QCOMPARE(loads[0].options.contextTokens, 0U);
        QVERIFY(loads[1].options.contextTokens > 0);
        QCOMPARE(loads[1].path, loads[0].path);
    }

    void openingAnotherModelDropsTheLoadThatRuns()
    {
        Desk desk(R"({"onLoad": [[{"loading": 0.5}], [{"loaded": {"name": "Second", "device": "GPU"}}]]})", ini());
        desk.models.open("/first.gguf");
        desk.models.open("/second.gguf");
        QTRY_COMPARE(desk.models.state(), State::Ready);
        QCOMPARE(desk.models.model().name, QString("Second"));
        QVERIFY(!desk.notice.shown());
    }

    void closingFreesTheModelAndForgetsIt()
    {
        Desk desk(test::kTalks, ini());
        desk.models.open(modelFile());
        QTRY_COMPARE(desk.models.state(), State::Ready);
        desk.models.close();
        QCOMPARE(desk.models.state(), State::NoModel);
        QCOMPARE(desk.log.all<UnloadModel>().size(), std::size_t{1});
        QVERIFY(desk.settings.lastModel().isEmpty());
    }

    void firstStartOpensTheDemo()
    {
        const QString demo = modelFile("facet-demo.gguf");
        Desk desk(test::kTalks, ini(), demo);
        QVERIFY(desk.models.hasDemo());
        desk.models.openAtStart();
        QCOMPARE(desk.models.loadingName(), QString("the demo"));
        QTRY_COMPARE(desk.models.state(), State::Ready);
        QCOMPARE(desk.loadedPath(), demo);
        QVERIFY(desk.models.model().demo);
        QCOMPARE(desk.models.model().name, QString("Demo"));
        QCOMPARE(desk.models.model().label(), QString("Demo (built in)"));
        QCOMPARE(desk.models.recent()->count(), 0); // it has a place of its own
        QVERIFY(!desk.notice.shown());
    }

    void firstStartWithoutADemoOpensNothing()
    {
        Desk desk(test::kTalks, ini());
        desk.models.openAtStart();
        QVERIFY(!desk.models.hasDemo());
        QCOMPARE(desk.models.state(), State::NoModel);
        QVERIFY(desk.log.all<LoadModel>().empty());
    }

    void chosenModelIsOpenedInsteadOfTheDemo()
    {
        const QString demo = modelFile("facet-demo.gguf");
        const QString path = modelFile();
        {
            Desk desk(test::kTalks, ini(), demo);
            desk.models.openAtStart();
            desk.models.open(path);
            QTRY_COMPARE(desk.models.state(), State::Ready);
            QVERIFY(!desk.models.model().demo);
            QCOMPARE(desk.models.model().label(), QString("Tiny · F32"));
        }
        Desk next(test::kTalks, ini(), demo);
        next.models.openAtStart();
        QTRY_COMPARE(next.models.state(), State::Ready);
        QCOMPARE(next.loadedPath(), path);
    }

    void demoThatWasChosenAgainIsRememberedWhereverItLiesThen()
    {
        const QString path = modelFile();
        {
            Desk desk(test::kTalks, ini(), modelFile("facet-demo.gguf"));
            desk.models.open(path);
            QTRY_COMPARE(desk.models.state(), State::Ready);
            desk.models.openDemo();
            QTRY_COMPARE(desk.models.state(), State::Ready);
        }
        const QString moved = modelFile("another-place.gguf");
        Desk next(test::kTalks, ini(), moved);
        next.models.openAtStart();
        QTRY_COMPARE(next.models.state(), State::Ready);
        QCOMPARE(next.loadedPath(), moved);
        QCOMPARE(next.models.newestPath(), path);
    }

    void demoIsKnownByWhateverPathItIsOpened()
    {
        const QString demo = modelFile("facet-demo.gguf");
        const QString link = m_folder->filePath("link.gguf");
        QVERIFY(QFile::link(demo, link));
        Desk desk(test::kTalks, ini(), demo);
        desk.models.open(link);
        QTRY_COMPARE(desk.models.state(), State::Ready);
        QVERIFY(desk.models.model().demo);
    }

    void modelThatIsGoneIsToldOnceWhileTheDemoAnswers()
    {
        const QString demo = modelFile("facet-demo.gguf");
        {
            Settings before(ini());
            before.setLastModel("/gone/gemma.gguf");
        }
        {
            Desk desk(test::kTalks, ini(), demo);
            desk.models.openAtStart();
            QTRY_COMPARE(desk.models.state(), State::Ready);
            QCOMPARE(desk.loadedPath(), demo);
            QVERIFY(desk.notice.message().contains("gemma.gguf"));
            QVERIFY(desk.notice.nextStep().contains("demo"));
        }
        Desk next(test::kTalks, ini(), demo);
        next.models.openAtStart();
        QTRY_COMPARE(next.models.state(), State::Ready);
        QVERIFY(!next.notice.shown());
    }

    void modelThatIsGoneIsToldOnceWithoutADemoToo()
    {
        Desk desk(test::kTalks, ini());
        desk.settings.setLastModel("/gone/gemma.gguf");
        desk.models.openAtStart();
        QCOMPARE(desk.models.state(), State::NoModel);
        QVERIFY(desk.notice.message().contains("gemma.gguf"));
        QVERIFY(desk.notice.nextStep().isEmpty());
        desk.notice.dismiss();
        desk.models.openAtStart();
        QVERIFY(!desk.notice.shown()); // once is enough
    }

    void crashWhileLoadingIsToldAndTheDemoWaitsForThePerson()
    {
        const QString demo = modelFile("facet-demo.gguf");
        Desk desk(test::kTalks, ini(), demo);
        for (const QString& path : {QString("/models/evil.gguf"), demo}) {
            desk.settings.setUnfinishedLoad(path);
            desk.models.openAtStart();
            QCOMPARE(desk.models.state(), State::NoModel);
            QVERIFY(desk.notice.message().contains(path == demo ? "the demo" : "evil.gguf"));
        }
        QVERIFY(desk.log.all<LoadModel>().empty());
        desk.models.openDemo();
        QTRY_COMPARE(desk.models.state(), State::Ready);
    }

    void smallShareOfTheMemoryIsNoZero()
    {
        QCOMPARE(shareText(std::uint64_t{18} << 20, std::uint64_t{8} << 30), QString("18 MB / 8.0 GB"));
        QCOMPARE(shareText(std::uint64_t{3} << 30, std::uint64_t{16} << 30), QString("3.0 / 16 GB"));
    }

    void loadThatTookTheProgramDownIsNotRepeatedByItself()
    {
        {
            Settings crashed(ini());
            crashed.setUnfinishedLoad("/models/evil.gguf");
        }
        Desk desk(test::kTalks, ini());
        desk.models.openAtStart();
        QCOMPARE(desk.models.state(), State::NoModel);
        QVERIFY(desk.notice.message().contains("evil.gguf"));
        desk.notice.act();
        QTRY_COMPARE(desk.models.state(), State::Ready);
        QVERIFY(desk.settings.unfinishedLoad().isEmpty());
    }

    void leavingWhileAModelLoadsIsNoCrash()
    {
        {
            Desk desk(kNeverLoads, ini());
            desk.models.open("/slow.gguf");
            QCOMPARE(desk.settings.unfinishedLoad(), QString("/slow.gguf"));
        }
        QVERIFY(Settings(ini()).unfinishedLoad().isEmpty());
    }

    void coloursOfOneRunAreNotRemembered()
    {
        {
            Settings settings(ini());
            settings.setScheme(Settings::Scheme::Light);
            settings.useScheme(Settings::Scheme::Dark);
            QCOMPARE(settings.scheme(), Settings::Scheme::Dark);
        }
        Settings settings(ini());
        QCOMPARE(settings.scheme(), Settings::Scheme::Light);
    }

    void settingsSurviveNonsense()
    {
        {
            QSettings raw(ini(), QSettings::IniFormat);
            raw.setValue("window/scheme", 77);
            raw.setValue("window/textScale", "nan");
            raw.setValue("window/size", QSize(-5, 3));
            raw.setValue("models/recent", QVariantList{QStringList{"only a name"}, 5});
        }
        Settings settings(ini());
        QCOMPARE(settings.scheme(), Settings::Scheme::Auto);
        QCOMPARE(settings.textScale(), 1.0);
        QVERIFY(settings.windowSize().width() >= 360);
        QVERIFY(settings.recentModels().isEmpty());
    }
};

QTEST_MAIN(ModelControllerTest)
#include "model_controller_test.moc"
